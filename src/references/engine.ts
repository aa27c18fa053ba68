import { createRequire } from 'node:module';
import type Citeproc from 'citeproc';
import type { Engine } from 'citeproc';
import { citeprocNode, type Extent } from './citeproc-node.ts';
import { localeNode } from './styles/shelf.ts';
import { nodeOf, type Style } from './styles/style.ts';

/** A work as citeproc takes it: a CSL-JSON item whose id stands for exactly this content. */
export interface Item {
  readonly id: string;
}

/** An engine, and the items that it may ask for. */
export interface Printer {
  readonly engine: Engine;
  readonly items: Map<string, Item>;
}

// An `import` of CommonJS reads all of it first for the names that it exports: 60 ms of these 800 kB.
const CSL: typeof Citeproc = createRequire(import.meta.url)('citeproc');

// citeproc's own HTML turns ², ™ and º into <sup>2</sup>, <sup>TM</sup> and <sup>o</sup>. They are
// the very characters that we want to show, so nothing shall match.
CSL.SUPERSCRIPTS_REGEXP = /(?!)/g;

/**
 * Builds an engine.
 *
 * An engine keeps what it worked out about an id: the same id with other content prints the old
 * content. So `item.id` has to change with the content.
 *
 * @param locale the language of the locale (`de-DE`), instead of the style's own or English. Throws
 *   where there is none for it.
 */
export function buildPrinter(style: Style, locale: string | undefined, extent: Extent): Printer {
  if (locale !== undefined && localeNode(locale) === undefined) {
    throw new Error(`There is no locale for ${locale}.`);
  }
  const items = new Map<string, Item>();
  const system = {
    retrieveItem: (id: string) => {
      const item = items.get(id);
      if (item === undefined)
        throw new Error(`citeproc asks for ${id}, which is not being printed.`);
      return item;
    },
    retrieveLocale: (tag: string) => {
      const node = localeNode(tag);
      return node ? citeprocNode(node, 'whole') : false;
    },
  };
  // The language is a wish that the style's own default-locale overrules, unless it is forced.
  const language = locale ?? languageOf(style);
  const node = citeprocNode(nodeOf(style), extent);
  const engine = new CSL.Engine(system, node, language ?? 'en-US', language !== undefined);
  // Addresses come as links, so that a DOI with <, >, ( or ; stays whole.
  engine.opt.development_extensions['wrap_url_and_doi'] = true;
  // Lines such as "PMID: 1" in a note are the words of the note, not data of the work.
  engine.opt.development_extensions['field_hack'] = false;
  // Works by the text of their citation: every plain object has something that is called `constructor`.
  Object.setPrototypeOf(engine.registry.ambigcites, null);
  return { engine, items };
}

/**
 * The entries of the bibliography. Without what citeproc remembers of the brackets in the citation
 * before: an odd one turned every `(` here into `[`.
 */
export function makeBibliography(engine: Engine): ReturnType<Engine['makeBibliography']> {
  engine.output.checkNestedBrace = undefined;
  return engine.makeBibliography();
}

/** A word between two names, with the space that its script has around it: ` and `, `と`. */
export function joiner(word: string): string {
  return CSL.STARTSWITH_ROMANESQUE_REGEXP.test(word) ? ` ${word} ` : word;
}

/** The language that a journal prints in, where it says so and there is a locale for it. */
function languageOf({ locale }: Style): string | undefined {
  return locale !== undefined && localeNode(locale) ? locale : undefined;
}

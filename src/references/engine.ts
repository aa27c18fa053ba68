import CSL, { type CiteprocNode, type Engine } from 'citeproc';
import { recent } from './recent.ts';
import { localeNode, type StyleNode, styleNode } from './style-data.ts';

/** A work as citeproc takes it: a CSL-JSON item whose id stands for exactly this content. */
export interface Item {
  readonly id: string;
}

/** One work printed in one style, as citeproc's HTML. */
export interface Printed {
  /** The entry in the bibliography; empty where the style prints none for such a work. */
  readonly reference: string;
  /** The citation in the text, or in a note. */
  readonly inText: string;
}

// citeproc's own HTML turns ², ™ and º into <sup>2</sup>, <sup>TM</sup> and <sup>o</sup>. They are
// the very characters that we want to show, so nothing shall match.
CSL.SUPERSCRIPTS_REGEXP = /(?!)/g;

// About 2 MB each (apa 2.3, chicago-author-date 4.5).
const ENGINES = 50;

/** An engine, and the items that it may ask for. */
interface Printer {
  readonly engine: Engine;
  readonly items: Map<string, Item>;
}

const printers = new Map<string, Printer>();

/**
 * Prints one work, alone: no year suffix, always number 1. Synchronous from end to end, so that two
 * callers can never meet in the same engine.
 *
 * An engine keeps what it worked out about an id: the same id with other content prints the old
 * content. So `item.id` has to change with the content.
 *
 * @param locale the language of the locale (`de-DE`), instead of the style's own or English
 */
export function print(item: Item, styleId: string, locale?: string): Printed {
  const key = `${styleId} ${locale ?? ''}`;
  const printer = recent(printers, ENGINES, key, () => build(styleId, locale));
  try {
    return printOn(printer, item);
  } catch (error) {
    // An engine that was stopped in the middle is in no state that anyone knows.
    printers.delete(key);
    throw error;
  }
}

function printOn({ engine, items }: Printer, item: Item): Printed {
  items.set(item.id, item);
  engine.updateItems([item.id]);
  const bibliography = engine.makeBibliography();
  const citation = { citationItems: [{ id: item.id }], properties: { noteIndex: 0 } };
  // A preview leaves nothing behind; citeproc's append gathers every citation it ever made.
  const inText = engine.previewCitationCluster(citation, [], [], 'html');
  items.delete(item.id);
  // A style without a bibliography cites the whole work in its notes.
  return { reference: bibliography ? bibliography[1].join('') : inText, inText };
}

function build(styleId: string, locale: string | undefined): Printer {
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
      return node ? expand(node) : false;
    },
  };
  // The language is a wish that the style's own default-locale overrules, unless it is forced.
  const style = expand(styleNode(styleId));
  const engine = new CSL.Engine(system, style, locale ?? 'en-US', locale !== undefined);
  // Addresses come as links, so that a DOI with <, >, ( or ; stays whole.
  engine.opt.development_extensions['wrap_url_and_doi'] = true;
  // Lines such as "PMID: 1" in a note are the words of the note, not data of the work.
  engine.opt.development_extensions['field_hack'] = false;
  return { engine, items };
}

/**
 * Our compact node as citeproc's, without `<sort>`. The order of one work needs no sorting, and the
 * sort macros are what makes an engine dear: apa builds in 70 ms instead of 460 without them.
 */
function expand(node: StyleNode): CiteprocNode {
  const children = (node.c ?? [])
    .filter((child) => typeof child === 'string' || child.n !== 'sort')
    .map((child) => (typeof child === 'string' ? child : expand(child)));
  // citeproc reads the text of a term without looking whether it has one.
  const empty = node.n === 'term' && children.length === 0;
  return { name: node.n, attrs: { ...node.a }, children: empty ? [''] : children };
}

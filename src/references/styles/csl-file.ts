import { Fault, quoted } from './csl-file/fault.ts';
import { type Info, infoOf } from './csl-file/info.ts';
import { extentOf } from './csl-file/macros.ts';
import { namespace, nodeOf } from './csl-file/shape.ts';
import { textOf } from './csl-file/text.ts';
import { elements, rootOf, type Tag } from './csl-file/xml.ts';
import type { CitationFormat, StyleNode } from './shelf.ts';

/** A style as a `.csl` file gives it. */
export interface CslFile {
  /** Its name in the official repository, or what would be: small letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  readonly short?: string;
  readonly format: CitationFormat;
  /** The language in which it prints, whatever the reader's: `de-DE`. */
  readonly locale?: string;
  /** The id of the style that it follows in everything; then there is no `node`. */
  readonly parent?: string;
  /** What citeproc is given. */
  readonly node?: StyleNode;
  /** When it was changed last, as it says. */
  readonly updated?: string;
}

/** The versions that print as CSL 1.0.2 says; each only added to the one before. */
const versions: readonly string[] = ['1.0', '1.0.1', '1.0.2'];

/**
 * Reads a citation style. A file that is none, or one that citeproc cannot be trusted with, gives a
 * sentence that says what is wrong, and in which line. Never throws.
 */
export function readStyle(file: string | Uint8Array): CslFile | { readonly fault: string } {
  try {
    return styleOf(rootOf(textOf(file)));
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}

function styleOf(root: Tag): CslFile {
  checkRoot(root);
  const { format: stated, parent, ...info } = infoOf(root);
  const locale = root.attributes['default-locale']?.trim();
  const hasCitation = elements(root).some(({ name }) => name === 'citation');
  const node = nodeOf(root);
  const about = { ...info, ...(locale && { locale }) };
  // Whoever changes a copy of a dependent style leaves the link to its parent in it.
  if (hasCitation) {
    extentOf(root);
    return { ...about, format: stated ?? formatOf(root), node: withInfo(node, info) };
  }
  if (parent === undefined) {
    throw new Fault(
      'It has no “citation”, and no link to a style that it would follow (rel="independent-parent").',
      root.line,
    );
  }
  if (stated === undefined) {
    throw new Fault('Its “info” has no “category” that says its citation-format.', root.line);
  }
  return { ...about, format: stated, parent };
}

function checkRoot({ name, namespace: where, attributes, line }: Tag): void {
  if (name !== 'style' || where !== namespace) {
    const what = name === 'locale' && where === namespace ? 'a CSL locale' : quoted(name);
    throw new Fault(`It is XML, but no CSL style: its first element is ${what}.`, line);
  }
  const version = attributes['version']?.trim();
  if (version === undefined) {
    throw new Fault('It is a style of CSL 0.8, from before 2010: only CSL 1.0 is read.', line);
  }
  if (!versions.includes(version)) {
    throw new Fault(
      `It is in version ${quoted(version)} of CSL: only 1.0, 1.0.1 and 1.0.2 are read.`,
      line,
    );
  }
}

/** How a style cites that does not say: in notes by its class, by number where it prints one. */
function formatOf(style: Tag): CitationFormat {
  if (style.attributes['class'] === 'note') return 'note';
  const printsNumber = (tag: Tag): boolean =>
    tag.attributes['variable'] === 'citation-number' || elements(tag).some(printsNumber);
  const citation = elements(style).find(({ name }) => name === 'citation');
  return citation && printsNumber(citation) ? 'numeric' : 'author-date';
}

/** citeproc looks for the title and the id in there. */
function withInfo(style: StyleNode, { id, title }: Omit<Info, 'format'>): StyleNode {
  const info = {
    n: 'info',
    c: [
      { n: 'title', c: [title] },
      { n: 'id', c: [id] },
    ],
  };
  return { ...style, c: [info, ...(style.c ?? [])] };
}

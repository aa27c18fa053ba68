import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a style cites: the `citation-format` of CSL 1.0.2. */
export type CitationFormat = 'author-date' | 'numeric' | 'note' | 'author' | 'label';

/** One citation style. */
export interface Style {
  /** The id in the official CSL repository: `chicago-author-date`. */
  readonly id: string;
  /** The title that people know: `Chicago Manual of Style 17th edition (author-date)`. */
  readonly title: string;
  readonly format: CitationFormat;
}

/** What the build found, `index.json`. */
export interface Shelf {
  /** Whose work the styles are, and under which licence. */
  readonly notice: string;
  /** In the order in which they are offered. */
  readonly styles: readonly Style[];
  /** The languages of the locales: `en-GB`. */
  readonly locales: readonly string[];
}

/** An element of a CSL style or locale: name, attributes, children. */
export interface StyleNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (StyleNode | string)[];
}

// The same place from src/ (tests, development) and from dist/.
const folder = new URL('../../dist/styles/', import.meta.url);

let read: Shelf | undefined;

/** The styles and locales that the build put beside the program. Read once, when asked for. */
export function shelf(): Shelf {
  read ??= JSON.parse(file('index.json')) as Shelf;
  return read;
}

/** The CSL of a style on the shelf. Throws where the shelf has no such style. */
export function styleNode(id: string): StyleNode {
  // Only what stands in the index becomes the name of a file.
  if (!shelf().styles.some((style) => style.id === id))
    throw new Error(`No style is called ${id}.`);
  return JSON.parse(file(`${id}.json`));
}

/** The CSL locale of a language (`de-AT`); `undefined` where there is none. */
export function localeNode(language: string): StyleNode | undefined {
  if (!shelf().locales.includes(language)) return undefined;
  return JSON.parse(file(`locales/${language}.json`));
}

function file(name: string): string {
  const url = new URL(name, folder);
  if (!existsSync(url)) {
    throw new Error(`There is no ${fileURLToPath(url)}: \`npm run build\` makes it.`);
  }
  return readFileSync(url, 'utf8');
}

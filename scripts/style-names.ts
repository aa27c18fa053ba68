/**
 * Writes `data/styles/dependents.json` and `renamed.json`: names of journals that are printed in
 * another style, which the package of styles lacks.
 *
 *     npm run styles -- FOLDER    a checkout of the official CSL styles, or Debian's package
 *                                 citation-style-language-styles
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser, type Document } from '@xmldom/xmldom';

/** A name, the style that it is printed in, its title, its language, and its abbreviation. */
type Dependent = readonly [
  id: string,
  parent: string,
  title: string,
  locale: string,
  short: string,
];

const to = fileURLToPath(new URL('../data/styles/', import.meta.url));

function dependent(folder: string, file: string): Dependent {
  const xml = readFileSync(join(folder, file), 'utf8');
  const style = new DOMParser().parseFromString(xml, 'text/xml');
  const link = [...style.getElementsByTagName('link')].find(
    (each) => each.getAttribute('rel') === 'independent-parent',
  );
  const parent = link?.getAttribute('href')?.split('/').at(-1);
  if (!parent) throw new Error(`${file} names no parent.`);
  const locale = style.documentElement?.getAttribute('default-locale') ?? '';
  return [file.slice(0, -4), parent, textOf(style, 'title'), locale, textOf(style, 'title-short')];
}

function textOf(style: Document, tag: string): string {
  const [first] = style.getElementsByTagName(tag);
  return (first?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** One name on a line, so that a new version shows what has changed. */
const lines = (rows: readonly unknown[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder: npm run styles -- FOLDER');
const dependents = readdirSync(join(folder, 'dependent'))
  .filter((file) => file.endsWith('.csl'))
  .sort()
  .map((file) => dependent(join(folder, 'dependent'), file));
writeFileSync(join(to, 'dependents.json'), lines(dependents));
console.log(`${dependents.length} dependent styles`);

// Debian's package leaves it out.
const renamed = join(folder, 'renamed-styles.json');
if (existsSync(renamed)) {
  const known: [string, string][] = JSON.parse(readFileSync(join(to, 'renamed.json'), 'utf8'));
  const all: Record<string, string> = {
    ...Object.fromEntries(known),
    ...JSON.parse(readFileSync(renamed, 'utf8')),
  };
  const rows = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(join(to, 'renamed.json'), lines(rows));
  console.log(`${rows.length} old names`);
}

import { type Dialect, type EntryType, subtypeOf, writtenType } from '../../data/bibtex/types.ts';
import type { CslItem } from '../../data/csl.ts';
import type { Reference } from '../../data/reference.ts';
import type { Field } from './dates.ts';
import { arxiv, fieldsOf } from './fields.ts';

/** What is written: a work under its key. */
type Work = Pick<Reference, 'key' | 'csl'>;

/** The references for BibTeX, under their citation keys; letters beyond ASCII are UTF-8. */
export function toBibtex(works: readonly Work[]): string {
  return works.map((work) => entry(work, 'bibtex')).join('\n');
}

/** The references for BibLaTeX and Biber, under their citation keys. */
export function toBiblatex(works: readonly Work[]): string {
  return works.map((work) => entry(work, 'biblatex')).join('\n');
}

function entry({ key, csl }: Work, dialect: Dialect): string {
  const type = writtenType(csl.type, csl.genre ?? '', dialect);
  const all: Field[] = [...subtype(csl, type)];
  for (const variable of inOrder(csl)) all.push(...fieldsOf(variable, { csl, type, dialect }));
  const lines = all
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type.entry}{${keyTex(key)},\n${lines.join('')}}\n`;
}

/** A key has none of the characters that end or break one (BibTeX, Biber). */
function keyTex(key: string): string {
  return key.replace(/[\s,={}()"#%~\\@&$^]+/g, '-');
}

/** What the entry type does not tell: of a thesis without a genre, that it need not be for a PhD. */
function subtype(csl: CslItem, type: EntryType): Field[] {
  const told = type.csl === csl.type && csl.archive !== arxiv;
  const isPlain = type.genre === undefined || csl.genre !== undefined;
  return told && isPlain ? [] : [['entrysubtype', subtypeOf(csl.type)]];
}

/** The order of fields that people are used to; what is not here follows as it comes. */
const order: readonly (keyof CslItem)[] = [
  'author',
  'editor',
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'collection-title',
  'issued',
  'volume',
  'issue',
  'collection-number',
  'number',
  'page',
  'publisher',
  'publisher-place',
  'DOI',
  'URL',
];

function inOrder(csl: CslItem): string[] {
  const leading = order.filter((variable) => variable in csl);
  const rest = Object.keys(csl).filter((variable) => !order.some((known) => known === variable));
  return [...leading, ...rest];
}

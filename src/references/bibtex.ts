import { fieldOf } from '../data/bibtex/fields.ts';
import { babelName } from '../data/bibtex/languages.ts';
import { spareNumber } from '../data/bibtex/numbers.ts';
import { type Dialect, type EntryType, subtypeOf, writtenType } from '../data/bibtex/types.ts';
import { isDateVariable, isNameVariable, isTextVariable } from '../data/csl-json/variables.ts';
import type { CslItem, Reference, TextVariable } from '../data/reference.ts';
import { dateTex, type Field, issuedBiblatex, issuedBibtex } from './bibtex-dates.ts';
import { namesTex } from './bibtex-names.ts';
import { paragraphsTex, tex, titleTex, verbatimTex } from './bibtex-text.ts';

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
  for (const variable of inOrder(csl)) all.push(...written(variable, csl, type, dialect));
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

const arxiv = 'arXiv';

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

function written(variable: string, csl: CslItem, type: EntryType, dialect: Dialect): Field[] {
  if (variable === 'custom') return [['affiliation', list(csl.custom?.affiliations ?? [], '; ')]];
  const name = fieldOf(variable, csl.type, dialect);
  if (isNameVariable(variable)) return [[name, namesTex(csl[variable] ?? [], dialect)]];
  if (isDateVariable(variable)) {
    const date = csl[variable];
    if (!date) return [];
    if (variable !== 'issued') return [[name, dateTex(date)]];
    return dialect === 'biblatex' ? issuedBiblatex(date) : issuedBibtex(date);
  }
  if (!isTextVariable(variable)) return [];
  return text(variable, name, csl, type, dialect);
}

/** Text variables whose field or form depends on more than themselves. */
function text(
  variable: TextVariable,
  name: string,
  csl: CslItem,
  type: EntryType,
  dialect: Dialect,
): Field[] {
  const value = csl[variable] ?? '';
  switch (variable) {
    case 'citation-key':
      return [];
    case 'title':
      return [['title', titleTex(value)]];
    case 'title-short':
      return [['shorttitle', titleTex(value)]];
    case 'container-title':
      return [[containerField(type, dialect), titleTex(value)]];
    case 'issue':
    case 'number':
    case 'collection-number':
      return [[numberField(variable, csl, type), tex(value)]];
    case 'page':
      return [['pages', tex(value).replaceAll('-{}', '-').replace(/-+/g, '--')]];
    case 'DOI':
    case 'URL':
    case 'ISBN':
    case 'ISSN':
    case 'PMID':
    case 'PMCID':
      return [[variable.toLowerCase(), verbatimTex(value)]];
    case 'language':
      return language(value);
    case 'keyword':
      return [['keywords', list(value.split(/ *; */), ', ')]];
    case 'archive':
    case 'archive_location':
      return csl.archive === arxiv ? eprint(variable, value, dialect) : [[name, tex(value)]];
    case 'abstract':
    case 'note':
    case 'annote':
      return [[name, paragraphsTex(value)]];
    default:
      return [[name, tex(value)]];
  }
}

function containerField({ number }: EntryType, dialect: Dialect): string {
  if (number !== 'issue') return 'booktitle';
  return dialect === 'biblatex' ? 'journaltitle' : 'journal';
}

/** `number` counts issues, volumes of a series or reports, by the type; the others go elsewhere. */
function numberField(
  variable: 'issue' | 'number' | 'collection-number',
  csl: CslItem,
  type: EntryType,
): string {
  if (variable === type.number) return 'number';
  if (variable !== 'number') return variable;
  return csl.page === undefined ? spareNumber : 'eid';
}

function language(tag: string): Field[] {
  const name = babelName(tag);
  return name === undefined ? [['language', tex(tag)]] : [['langid', name]];
}

function eprint(
  variable: 'archive' | 'archive_location',
  value: string,
  dialect: Dialect,
): Field[] {
  if (variable === 'archive_location') return [['eprint', verbatimTex(value)]];
  return [[dialect === 'biblatex' ? 'eprinttype' : 'archiveprefix', arxiv]];
}

/** Several values in one field; what has a separator in it stands in braces. */
function list(values: readonly string[], separator: string): string {
  return values
    .filter((value) => value !== '')
    .map((value) => (/[,;]/.test(value) ? `{${tex(value)}}` : tex(value)))
    .join(separator);
}

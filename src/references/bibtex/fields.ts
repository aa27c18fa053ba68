import { fieldOf } from '../../data/bibtex/fields.ts';
import { babelName } from '../../data/bibtex/languages.ts';
import { spareNumber } from '../../data/bibtex/numbers.ts';
import type { Dialect, EntryType } from '../../data/bibtex/types.ts';
import type { CslItem, TextVariable } from '../../data/csl.ts';
import { isDateVariable, isNameVariable, isTextVariable } from '../../data/csl-json/variables.ts';
import { dateTex, type Field, issuedBiblatex, issuedBibtex } from './dates.ts';
import { namesTex } from './names.ts';
import { paragraphsTex, tex, titleTex, verbatimTex } from './text.ts';

/** The entry that a field is written into. */
interface Into {
  readonly csl: CslItem;
  readonly type: EntryType;
  readonly dialect: Dialect;
}

/** The one archive whose copies programs read as preprints. */
export const arxiv = 'arXiv';

/** What one variable of a work is in BibTeX or BibLaTeX. */
export function fieldsOf(variable: string, into: Into): Field[] {
  const { csl, dialect } = into;
  const name = fieldOf(variable, csl.type, dialect);
  if (isNameVariable(variable)) return [[name, namesTex(csl[variable] ?? [], dialect)]];
  if (isDateVariable(variable)) {
    const date = csl[variable];
    if (!date) return [];
    if (variable !== 'issued') return [[name, dateTex(date)]];
    return dialect === 'biblatex' ? issuedBiblatex(date) : issuedBibtex(date);
  }
  if (variable === 'custom') return [['affiliation', list(csl.custom?.affiliations ?? [], '; ')]];
  if (!isTextVariable(variable)) return [];
  const write = writers[variable] ?? ((value) => [name, tex(value)]);
  return [write(csl[variable] ?? '', into, name)];
}

type Writer = (value: string, into: Into, name: string) => Field;

const paragraphs: Writer = (value, _, name) => [name, paragraphsTex(value)];
/** To BibLaTeX publishers and places are lists, which an "and" would part. */
const one: Writer = (value, _, name) => [
  name,
  / and /i.test(value) ? `{${tex(value)}}` : tex(value),
];

/** The text variables whose field or form depends on more than their name. */
const writers: { readonly [V in TextVariable]?: Writer } = {
  title: (value) => ['title', titleTex(value)],
  'title-short': (value) => ['shorttitle', titleTex(value)],
  'container-title': (value, into) => [containerField(into), titleTex(value)],
  issue: (value, into) => [numberField('issue', into), tex(value)],
  number: (value, into) => [numberField('number', into), tex(value)],
  'collection-number': (value, into) => [numberField('collection-number', into), tex(value)],
  page: (value) => ['pages', tex(value).replaceAll('-{}', '-').replace(/-+/g, '--')],
  DOI: (value) => ['doi', verbatimTex(value)],
  URL: (value) => ['url', verbatimTex(value)],
  ISBN: (value) => ['isbn', verbatimTex(value)],
  ISSN: (value) => ['issn', verbatimTex(value)],
  PMID: (value) => ['pmid', verbatimTex(value)],
  PMCID: (value) => ['pmcid', verbatimTex(value)],
  language,
  keyword: (value) => ['keywords', list(value.split(/ *; */), ', ')],
  archive: (value, into, name) =>
    value === arxiv ? [eprintType(into), arxiv] : [name, tex(value)],
  archive_location: (value, { csl }, name) =>
    csl.archive === arxiv ? ['eprint', verbatimTex(value)] : [name, tex(value)],
  publisher: one,
  'publisher-place': one,
  'original-publisher': one,
  'original-publisher-place': one,
  abstract: paragraphs,
  note: paragraphs,
  annote: paragraphs,
  // The key stands at the head of the entry.
  'citation-key': () => ['citation-key', ''],
};

function containerField({ type, dialect }: Into): string {
  if (type.number !== 'issue') return 'booktitle';
  return dialect === 'biblatex' ? 'journaltitle' : 'journal';
}

/** `number` counts issues, volumes of a series or reports, by the type; the others go elsewhere. */
function numberField(variable: EntryType['number'], { csl, type }: Into): string {
  if (variable === type.number) return 'number';
  if (variable !== 'number') return variable;
  return csl.page === undefined ? spareNumber : 'eid';
}

function language(tag: string): Field {
  const name = babelName(tag);
  return name === undefined ? ['language', tex(tag)] : ['langid', name];
}

function eprintType({ dialect }: Into): string {
  return dialect === 'biblatex' ? 'eprinttype' : 'archiveprefix';
}

/** Several values in one field; what has a separator in it stands in braces. */
function list(values: readonly string[], separator: string): string {
  return values
    .filter((value) => value !== '')
    .map((value) => (/[,;]/.test(value) ? `{${tex(value)}}` : tex(value)))
    .join(separator);
}

import type { CslType, TextVariable } from '../csl.ts';
import { isCslType } from '../csl-json/variables.ts';

/** What one kind of entry stands for. */
export interface EntryType {
  /** The word behind the `@`. */
  readonly entry: string;
  readonly csl: CslType;
  /** What its `number` counts: issues of a journal, volumes of a series, or reports. */
  readonly number: Extract<TextVariable, 'issue' | 'collection-number' | 'number'>;
  /** What it is called by where it has no `type` of its own. */
  readonly genre?: string;
}

type Row = readonly [entry: string, csl: CslType, number?: EntryType['number'], genre?: string];

/**
 * The entry types of BibTeX and BibLaTeX (manual, section 2.1, with its aliases and its types without
 * a style) and of programs that add their own, with their CSL type; Zotero's choice where it has one.
 */
const rows: readonly Row[] = [
  // BibTeX
  ['article', 'article-journal', 'issue'],
  ['book', 'book', 'collection-number'],
  ['booklet', 'pamphlet', 'collection-number'],
  ['conference', 'paper-conference', 'collection-number'],
  ['inbook', 'chapter', 'collection-number'],
  ['incollection', 'chapter', 'collection-number'],
  ['inproceedings', 'paper-conference', 'collection-number'],
  ['manual', 'book'],
  ['mastersthesis', 'thesis', 'number', "Master's thesis"],
  ['misc', 'document'],
  ['phdthesis', 'thesis', 'number', 'PhD thesis'],
  ['proceedings', 'book', 'collection-number'],
  ['techreport', 'report'],
  ['unpublished', 'manuscript'],

  // BibLaTeX
  ['mvbook', 'book', 'collection-number'],
  ['bookinbook', 'chapter', 'collection-number'],
  ['suppbook', 'chapter', 'collection-number'],
  ['collection', 'book', 'collection-number'],
  ['mvcollection', 'book', 'collection-number'],
  ['suppcollection', 'chapter', 'collection-number'],
  ['dataset', 'dataset'],
  ['online', 'webpage'],
  ['electronic', 'webpage'],
  ['www', 'webpage'],
  ['patent', 'patent'],
  ['periodical', 'periodical', 'issue'],
  ['suppperiodical', 'article-journal', 'issue'],
  ['mvproceedings', 'book', 'collection-number'],
  ['reference', 'book', 'collection-number'],
  ['mvreference', 'book', 'collection-number'],
  ['inreference', 'entry-encyclopedia', 'collection-number'],
  ['report', 'report'],
  ['software', 'software'],
  ['thesis', 'thesis'],
  ['artwork', 'graphic'],
  ['audio', 'song'],
  ['commentary', 'book', 'collection-number'],
  ['image', 'graphic'],
  ['jurisdiction', 'legal_case'],
  ['legislation', 'legislation'],
  ['legal', 'treaty'],
  ['letter', 'personal_communication'],
  ['movie', 'motion_picture'],
  ['music', 'song'],
  ['performance', 'performance'],
  ['review', 'review', 'issue'],
  ['standard', 'standard'],
  ['video', 'motion_picture'],

  // JabRef, Mendeley, Citavi, Papers, Overleaf's templates
  ['bachelorsthesis', 'thesis', 'number', "Bachelor's thesis"],
  ['blog', 'post-weblog'],
  ['film', 'motion_picture'],
  ['generic', 'document'],
  ['hearing', 'hearing'],
  ['ieeetran', 'article-journal', 'issue'],
  ['magazine', 'article-magazine', 'issue'],
  ['newspaper', 'article-newspaper', 'issue'],
  ['preprint', 'article'],
  ['podcast', 'broadcast'],
  ['presentation', 'speech'],
  ['unpublishedwork', 'manuscript'],
  ['website', 'webpage'],
];

const types: ReadonlyMap<string, EntryType> = new Map(
  rows.map(([entry, csl, number = 'number', genre]) => [
    entry,
    { entry, csl, number, ...(genre !== undefined && { genre }) },
  ]),
);

/** What an entry type stands for; `undefined` where it is none that anybody uses. */
export function entryType(word: string): EntryType | undefined {
  const known = types.get(word);
  if (known) return known;
  const csl = word.replaceAll('_', '-');
  if (isCslType(word)) return { entry: word, csl: word, number: 'number' };
  return isCslType(csl) ? { entry: word, csl, number: 'number' } : undefined;
}

/** The subtypes that biblatex-apa, -chicago and pandoc know, beside the names of CSL types. */
const subtypes: ReadonlyMap<string, CslType> = new Map([
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
]);

/** The type that `entrysubtype` names; any other subtype is left in the tags. */
export function subtype(word: string): CslType | undefined {
  return subtypes.get(word.toLowerCase()) ?? (isCslType(word) ? word : undefined);
}

/** What `entrysubtype` says for a CSL type that its entry type does not tell. */
export function subtypeOf(csl: CslType): string {
  const found = [...subtypes].find(([, type]) => type === csl);
  return found ? found[0] : csl;
}

/** The entry types that a CSL type is written as, in BibLaTeX and in BibTeX, where not `misc`. */
const written: Readonly<Partial<Record<CslType, readonly [biblatex: string, bibtex: string]>>> = {
  article: ['online', 'misc'],
  'article-journal': ['article', 'article'],
  'article-magazine': ['article', 'article'],
  'article-newspaper': ['article', 'article'],
  bill: ['legislation', 'misc'],
  book: ['book', 'book'],
  chapter: ['incollection', 'incollection'],
  classic: ['book', 'book'],
  collection: ['collection', 'misc'],
  dataset: ['dataset', 'misc'],
  entry: ['inreference', 'incollection'],
  'entry-dictionary': ['inreference', 'incollection'],
  'entry-encyclopedia': ['inreference', 'incollection'],
  figure: ['image', 'misc'],
  graphic: ['artwork', 'misc'],
  legal_case: ['jurisdiction', 'misc'],
  legislation: ['legislation', 'misc'],
  manuscript: ['unpublished', 'unpublished'],
  motion_picture: ['movie', 'misc'],
  pamphlet: ['booklet', 'booklet'],
  'paper-conference': ['inproceedings', 'inproceedings'],
  patent: ['patent', 'misc'],
  performance: ['performance', 'misc'],
  periodical: ['periodical', 'misc'],
  personal_communication: ['letter', 'misc'],
  post: ['online', 'misc'],
  'post-weblog': ['online', 'misc'],
  regulation: ['legislation', 'misc'],
  report: ['report', 'techreport'],
  review: ['review', 'article'],
  'review-book': ['review', 'article'],
  software: ['software', 'misc'],
  song: ['music', 'misc'],
  speech: ['unpublished', 'misc'],
  standard: ['standard', 'misc'],
  thesis: ['thesis', 'phdthesis'],
  treaty: ['legal', 'misc'],
  webpage: ['online', 'misc'],
};

/** The two dialects: BibLaTeX has more entry types and fields than BibTeX. */
export type Dialect = 'bibtex' | 'biblatex';

/** What an entry is whose type nobody knows. */
export const misc: EntryType = { entry: 'misc', csl: 'document', number: 'number' };

/** The entry type that a work is written as; BibTeX has one of its own for a master's thesis. */
export function writtenType(csl: CslType, genre: string, dialect: Dialect): EntryType {
  const word = written[csl]?.[dialect === 'biblatex' ? 0 : 1] ?? 'misc';
  const masters = word === 'phdthesis' && /master|diplom/i.test(genre);
  return types.get(masters ? 'mastersthesis' : word) ?? misc;
}

import type { CslType, DateVariable, NameVariable, TextVariable } from '../csl.ts';
import { isDateVariable, isNameVariable, isTextVariable } from '../csl-json/variables.ts';
import type { Dialect } from './types.ts';

type Row<Variable> = readonly [variable: Variable, fields: string, bibtex?: string];

/**
 * Text variables and their fields in BibTeX and BibLaTeX (manual, section 2.2), the first of which is
 * there holds and is written; `bibtex` is what is written for BibTeX where its field is another.
 * Titles, numbers and what depends on the type are in titles.ts and numbers.ts.
 */
const texts: readonly Row<TextVariable>[] = [
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['part-number', 'part'],
  ['chapter-number', 'chapter'],
  ['number-of-pages', 'pagetotal'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['publisher', 'publisher institution school organization'],
  ['publisher-place', 'location address', 'address'],
  ['genre', 'type genre'],
  ['medium', 'howpublished'],
  ['status', 'pubstate status'],
  ['abstract', 'abstract'],
  ['note', 'note'],
  ['annote', 'annotation annote', 'annote'],
  ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
  ['call-number', 'library'],
];

const names: readonly Row<NameVariable>[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
  ['script-writer', 'scriptwriter'],
];

const dates: readonly Row<DateVariable>[] = [
  ['accessed', 'urldate'],
  ['event-date', 'eventdate'],
  ['original-date', 'origdate'],
];

/** A variable with the names of its fields, best first. */
export interface FieldsOf<Variable> {
  readonly variable: Variable;
  readonly fields: readonly string[];
}

function fieldsOf<Variable>(rows: readonly Row<Variable>[]): readonly FieldsOf<Variable>[] {
  return rows.map(([variable, fields]) => ({ variable, fields: fields.split(' ') }));
}

/** The text variables that have a field whatever the type. */
export const textFields = fieldsOf(texts);
/** The name variables that have a field. */
export const nameFields = fieldsOf(names);
/** The date variables that have a field, but `issued`, which has several. */
export const dateFields = fieldsOf(dates);

/** Fields that are read by themselves, or mean something else than the CSL variable of that name. */
const taken: ReadonlySet<string> = new Set([
  ...[...texts, ...names, ...dates].flatMap(([, fields]) => fields.split(' ')),
  ...['title', 'number', 'issue', 'page', 'keyword', 'language'],
]);

/**
 * The variable that a field is named after, where BibTeX has no such field. All programs pass over
 * fields that they don't know, so that what BibTeX has no place for is written under its own name.
 */
export function namesake(field: string): TextVariable | NameVariable | DateVariable | undefined {
  if (taken.has(field)) return undefined;
  return isTextVariable(field) || isNameVariable(field) || isDateVariable(field)
    ? field
    : undefined;
}

const writtenAs: ReadonlyMap<string, readonly [biblatex: string, bibtex: string]> = new Map(
  [...texts, ...names, ...dates].map(([variable, fields, bibtex]) => {
    const [first = ''] = fields.split(' ');
    return [variable, [first, bibtex ?? first]];
  }),
);

/** The field that a variable is written to; its own name where it has none. */
export function fieldOf(variable: string, type: CslType, dialect: Dialect): string {
  if (variable === 'publisher') return publisherOf(type, dialect);
  return writtenAs.get(variable)?.[dialect === 'biblatex' ? 0 : 1] ?? variable;
}

/** Who publishes a report is its institution, and of a thesis the school; styles ask for these. */
function publisherOf(type: CslType, dialect: Dialect): string {
  if (type === 'thesis') return dialect === 'biblatex' ? 'institution' : 'school';
  return type === 'report' ? 'institution' : 'publisher';
}

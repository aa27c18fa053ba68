import type { CslDate, CslType, Draft } from '../csl.ts';
import { isDateVariable, isNameVariable } from '../csl-json/variables.ts';
import { date, workDate } from './dates.ts';
import type { Field } from './entry.ts';
import { dateFields, namesake, textFields } from './fields.ts';
import { identifiers } from './identifiers.ts';
import { isEnglish, languageTag } from './languages.ts';
import { lists } from './lists.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { people } from './people.ts';
import { line, prose } from './texts.ts';
import { titles } from './titles.ts';
import { type EntryType, entryType, misc, subtype } from './types.ts';
import { first, text, type Values, valuesOf } from './values.ts';

/** A work as its entry says it, and what of it could not be read as written. */
export interface Work {
  readonly csl: Draft;
  /** The word behind the `@`, where it is no type that we know. */
  readonly unknownType?: string;
  readonly badDate?: string;
  readonly badDoi?: string;
}

/** Reads the fields of an entry, its inherited ones among them, as variables of CSL. */
export function work(word: string, key: string, fields: readonly Field[]): Work {
  const values = valuesOf(fields);
  const known = entryType(word);
  const type = known ?? misc;
  const { csl: ids, badDoi } = identifiers(values);
  const { date: issued, bad: badDate } = workDate(values);
  const language = languageOf(values);
  const csl: Draft = {
    type: typeOf(type, values, ids),
    ...titles(values, type, isEnglish(language)),
    ...texts(values),
    ...genre(values, type),
    ...numbers(values, type),
    ...people(values),
    ...(issued && { issued }),
    ...ids,
    ...lists(values),
    ...(language !== undefined && { language }),
    ...(key !== '' && { 'citation-key': key }),
  };
  addDates(csl, values);
  addNamesakes(csl, values);
  return {
    csl,
    ...(!known && { unknownType: word }),
    ...(badDate !== undefined && { badDate }),
    ...(badDoi !== undefined && { badDoi }),
  };
}

/** What programs write preprints as. */
const preprints: ReadonlySet<string> = new Set(['misc', 'online', 'unpublished', 'article']);

/** By `entrysubtype`, else by the entry type; what is only on arXiv is a preprint. */
function typeOf(type: EntryType, values: Values, { archive }: Partial<Draft>): CslType {
  const named = subtype(text(values, 'entrysubtype') ?? '');
  if (named) return named;
  const inJournal = values.has('journal') || values.has('journaltitle');
  return archive === 'arXiv' && preprints.has(type.entry) && !inJournal ? 'article' : type.csl;
}

function languageOf(values: Values): string | undefined {
  return ['langid', 'language', 'hyphenation']
    .map((name) => languageTag(line(values.get(name) ?? '')))
    .find((tag) => tag !== undefined);
}

const withParagraphs: ReadonlySet<string> = new Set(['abstract', 'note', 'annote']);

function texts(values: Values): Partial<Draft> {
  const found: Partial<Draft> = {};
  for (const { variable, fields } of textFields) {
    const value = first(values, fields);
    if (value === '' || isAddress(variable, value)) continue;
    const said = withParagraphs.has(variable) ? prose(value) : line(value);
    if (said !== '') found[variable] = said;
  }
  return found;
}

/** An address in `howpublished` is read as one. */
function isAddress(variable: string, value: string): boolean {
  return variable === 'medium' && /^\s*(?:\{?\\url|https?:)/i.test(value);
}

/** What BibLaTeX has words for in every language. */
const bibstrings: ReadonlyMap<string, string> = new Map([
  ['phdthesis', 'PhD thesis'],
  ['mathesis', "Master's thesis"],
  ['bathesis', "Bachelor's thesis"],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'Technical report'],
  ['resreport', 'Research report'],
]);

/** `type`, else what the entry type says; a subtype says that there is none. */
function genre(values: Values, type: EntryType): Partial<Draft> {
  const said =
    text(values, 'type', 'genre') ?? (values.has('entrysubtype') ? undefined : type.genre);
  return said === undefined ? {} : { genre: bibstrings.get(said) ?? said };
}

function addDates(csl: Draft, values: Values): void {
  for (const { variable, fields } of dateFields) {
    const found = dateOrWords(first(values, fields));
    if (found) csl[variable] = found;
  }
}

function dateOrWords(value: string): CslDate | undefined {
  const literal = line(value);
  return date(value) ?? (literal === '' ? undefined : { literal });
}

function addNamesakes(csl: Draft, values: Values): void {
  for (const [field, value] of values) {
    const variable = namesake(field);
    if (variable === undefined || csl[variable] !== undefined) continue;
    if (isNameVariable(variable)) {
      const people = names(value);
      if (people.length > 0) csl[variable] = people;
    } else if (isDateVariable(variable)) {
      const found = dateOrWords(value);
      if (found) csl[variable] = found;
    } else {
      const said = line(value);
      if (said !== '') csl[variable] = said;
    }
  }
}

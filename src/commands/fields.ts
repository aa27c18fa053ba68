import { isCslType } from '../data/csl-json/variables.ts';
import { doiIn } from '../data/doi.ts';
import { edtf } from '../data/edtf.ts';
import type { CslDate, CslItem, CslName } from '../data/reference.ts';
import { issued } from '../data/ris/issued.ts';
import { names } from '../data/ris/names.ts';

/** How a field of a work is typed and shown. */
interface Form {
  /** Shown where what was typed can't be read. */
  readonly example: string;
  /** `undefined` where it can't be read. */
  readonly parse: (typed: string) => CslItem[keyof CslItem] | undefined;
}

const text: Form = { example: 'any words', parse: (typed) => typed };

/** `Family, Given; {World Health Organization}`. */
const people: Form = {
  example: '`Liapi, Foteini; {World Health Organization}`',
  parse: (typed) => {
    const found = typed.split(';').flatMap((part) => person(part.trim()));
    return found.length > 0 ? found : undefined;
  },
};

function person(part: string): readonly CslName[] {
  const institution = /^\{(.+)\}$/.exec(part)?.[1];
  return institution === undefined ? names(part) : [{ literal: institution.trim() }];
}

/** As our readers take it; words that are no date are refused: a person can see what they typed. */
const date: Form = {
  example: '`2025`, `2025-05`, `2025-05-03` or `3 May 2025`',
  parse: (typed) => {
    const read = edtf(typed);
    if (read && !read.odd) return read.date;
    const { date } = issued([typed], []);
    return date?.['date-parts'] ? date : undefined;
  },
};

const doi: Form = { example: '`10.1186/s12913-025-13051-7`', parse: (typed) => doiIn(typed) };
const pmid: Form = {
  example: '`40665323`',
  parse: (typed) => /^(?:pmid:?\s*)?(\d{1,8})$/i.exec(typed)?.[1],
};
const type: Form = {
  example: '`article-journal`, `book`, `chapter`, `report`, `thesis`, `webpage` …',
  parse: (typed) => (isCslType(typed) ? typed : undefined),
};

/** A field that a person can change: its name, its variable of CSL, and how it is typed. */
export interface Field extends Form {
  readonly name: string;
  readonly variable: keyof CslItem;
}

const field = (name: string, variable: keyof CslItem, form: Form = text): Field => ({
  name,
  variable,
  ...form,
});

/** What people change, in the order in which they mostly do. */
export const fields: readonly Field[] = [
  field('title', 'title'),
  field('authors', 'author', people),
  field('date', 'issued', date),
  field('journal or book', 'container-title'),
  field('volume', 'volume'),
  field('issue', 'issue'),
  field('pages', 'page'),
  field('DOI', 'DOI', doi),
  field('PMID', 'PMID', pmid),
  field('abstract', 'abstract'),
  field('type', 'type', type),
  field('publisher', 'publisher'),
  field('place', 'publisher-place'),
  field('edition', 'edition'),
  field('editors', 'editor', people),
  field('number', 'number'),
  field('series', 'collection-title'),
  field('keywords', 'keyword'),
  field('language', 'language'),
  field('URL', 'URL'),
  field('ISBN', 'ISBN'),
  field('ISSN', 'ISSN'),
  field('note', 'note'),
];

/** The name of a variable, as people say it. */
export function nameOfVariable(variable: string): string {
  return fields.find((each) => each.variable === variable)?.name ?? variable;
}

/** What a variable says, in the way in which it is typed. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly CslName[]).map(personShown).join('; ');
  return dateShown(value as CslDate);
}

function personShown({ literal, family, given, suffix, ...particles }: CslName): string {
  if (literal !== undefined) return `{${literal}}`;
  const particle = particles['non-dropping-particle'] ?? particles['dropping-particle'];
  const surname = [particle, family].filter((part) => part !== undefined).join(' ');
  return [surname, given, suffix].filter((part) => part !== undefined).join(', ');
}

function dateShown({ 'date-parts': ranges, literal, season }: CslDate): string {
  const parts: readonly (readonly number[])[] = ranges ?? [];
  const spans = parts.map((each) => each.map((part) => String(part).padStart(2, '0')).join('-'));
  const seasons = ['spring', 'summer', 'autumn', 'winter'];
  const words = season === undefined ? '' : ` (${seasons[season - 1] ?? season})`;
  return parts.length > 0 ? `${spans.join('/')}${words}` : (literal ?? '');
}

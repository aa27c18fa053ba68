import type { CslItem } from '../data/csl.ts';
import { dateVariables, nameVariables, textVariables } from '../data/csl-json/variables.ts';
import {
  date,
  doi,
  type Form,
  isbn,
  issn,
  people,
  pmcid,
  pmid,
  text,
  type,
  url,
} from './field-forms.ts';

/** A field that a person can change: its name, its variable of CSL, and how it is typed. */
export interface Field extends Form {
  readonly name: string;
  readonly variable: keyof CslItem;
  /** Other words for it. */
  readonly also: readonly string[];
}

function field(
  name: string,
  variable: keyof CslItem,
  form: Form = text,
  ...also: readonly string[]
): Field {
  return { name, variable, ...form, also: [variable, ...also] };
}

/** What people change, in the order in which they mostly do. */
export const usualFields: readonly Field[] = [
  field('title', 'title'),
  field('authors', 'author', people),
  field('date', 'issued', date, 'year'),
  field('journal or book', 'container-title', text, 'journal', 'book', 'container'),
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
  field('URL', 'URL', url, 'address', 'link'),
  field('ISBN', 'ISBN', isbn),
  field('ISSN', 'ISSN', issn),
  field('note', 'note'),
  field('PMCID', 'PMCID', pmcid),
];

/** The key of a work is never changed, so that what was printed with it stays true. */
const kept: ReadonlySet<string> = new Set([
  'citation-key',
  ...usualFields.map(({ variable }) => variable),
]);

const spelled = (variable: keyof CslItem, form?: Form): readonly Field[] =>
  kept.has(variable) ? [] : [field(variable.replace(/[-_]/g, ' '), variable, form)];

/** All that can be changed: the usual ones, then every other variable of CSL. */
const fields: readonly Field[] = [
  ...usualFields,
  ...textVariables.flatMap((variable) => spelled(variable)),
  ...nameVariables.flatMap((variable) => spelled(variable, people)),
  ...dateVariables.flatMap((variable) => spelled(variable, date)),
];

/** The field with this name, or with this other word for it. */
export function fieldOf(name: string): Field | undefined {
  const wanted = name.trim().toLowerCase();
  const is = (word: string): boolean => word.toLowerCase() === wanted;
  return fields.find((each) => is(each.name)) ?? fields.find(({ also }) => also.some(is));
}

/** The fields whose name or other words have these letters; none typed: all. */
export function fieldsLike(typed: string): readonly Field[] {
  const letters = typed.trim().toLowerCase();
  return fields.filter(({ name, also }) =>
    [name, ...also].some((word) => word.toLowerCase().includes(letters)),
  );
}

/** The name of a variable, as people say it. */
export function nameOfVariable(variable: string): string {
  return fields.find((each) => each.variable === variable)?.name ?? variable;
}

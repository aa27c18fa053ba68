import type { DateVariable, NameVariable, TextVariable } from '../csl.ts';
import { ByTag } from './by-tag.ts';
import { type Part, rows, type Target } from './tags.ts';
import type { RisType } from './types.ts';

/** What a tag means in works of one type: where its value goes, and how far up it stands there. */
export interface Meaning {
  readonly target: Target;
  readonly kind: Kind;
  /** The number of the target. */
  readonly number: number;
  readonly rank: number;
}

/** What a target holds: a variable of text, names or a date, or a part of what makes one up. */
export type Kind = 'text' | 'names' | 'date' | 'part';

const byType = new Map<RisType, ByTag<Meaning>>();

/** What each tag means in a work of this type; those that are only kept mean nothing. */
export function meanings(type: RisType): ByTag<Meaning> {
  const had = byType.get(type);
  if (had) return had;
  const made = new ByTag<Meaning>();
  rows.forEach(([tag, target, by = {}], rank) => {
    const own = Object.entries(by);
    const [, meant = target] =
      own.find(([names]) => names.split(' ').includes(type.ty)) ??
      own.find(([names]) => names.split(' ').includes(type.family)) ??
      [];
    if (meant === 'kept') return;
    const kind = kindOf.get(meant) ?? 'text';
    made.set(tag, { target: meant, kind, number: numberOf(meant), rank });
  });
  byType.set(type, made);
  return made;
}

const targets = [
  ...new Set(rows.flatMap(([, target, by]) => [target, ...Object.values(by ?? {})])),
];
const numbers: ReadonlyMap<Target, number> = new Map(targets.map((target, i) => [target, i]));

/** How many targets there are. */
export const targetCount = targets.length;

/** The number of a target, from 0 on: the place of its values in an array (`Slots`). */
export function numberOf(target: Target): number {
  return numbers.get(target) ?? targetCount;
}

/** What is no variable of CSL that holds text. */
const kinds: Readonly<
  Record<NameVariable, 'names'> & Record<DateVariable, 'date'> & Record<Part, 'part'>
> = {
  author: 'names',
  chair: 'names',
  'collection-editor': 'names',
  compiler: 'names',
  composer: 'names',
  'container-author': 'names',
  contributor: 'names',
  curator: 'names',
  director: 'names',
  editor: 'names',
  'editorial-director': 'names',
  'executive-producer': 'names',
  guest: 'names',
  host: 'names',
  illustrator: 'names',
  interviewer: 'names',
  narrator: 'names',
  organizer: 'names',
  'original-author': 'names',
  performer: 'names',
  producer: 'names',
  recipient: 'names',
  'reviewed-author': 'names',
  'script-writer': 'names',
  'series-creator': 'names',
  translator: 'names',
  accessed: 'date',
  'available-date': 'date',
  'event-date': 'date',
  issued: 'date',
  'original-date': 'date',
  submitted: 'date',
  year: 'part',
  day: 'part',
  'day-or-visit': 'part',
  visit: 'part',
  'first-page': 'part',
  'last-page': 'part',
  'article-number': 'part',
  serial: 'part',
  link: 'part',
  affiliation: 'part',
  kept: 'part',
};

const kindOf: ReadonlyMap<string, 'names' | 'date' | 'part'> = new Map(Object.entries(kinds));

/** Whether a target holds names. */
export function isNames(target: Target): target is NameVariable {
  return kindOf.get(target) === 'names';
}

/** Whether a target is a variable of CSL that holds a date. */
export function isDate(target: Target): target is DateVariable {
  return kindOf.get(target) === 'date';
}

/** Whether a target is a variable of CSL that holds text. */
export function isText(target: Target): target is TextVariable {
  return !kindOf.has(target);
}

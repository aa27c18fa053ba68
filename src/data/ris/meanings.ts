import type { DateVariable, NameVariable, TextVariable } from '../reference.ts';
import { type Part, rows, type Target } from './tags.ts';
import type { RisType } from './types.ts';

/** What a tag means in works of one type: where its value goes, and how far up it stands there. */
export interface Meaning {
  readonly target: Target;
  readonly rank: number;
}

/** What tags mean in works of one type, looked up without hashing: it is done for each line. */
export class Meanings {
  readonly #meanings: (Meaning | undefined)[] = new Array(26 * 36).fill(undefined);

  set(tag: string, meaning: Meaning): void {
    this.#meanings[place(tag)] = meaning;
  }

  /** `undefined` for a tag that the table does not have. */
  get(tag: string): Meaning | undefined {
    return this.#meanings[place(tag)];
  }
}

/** Each tag has its own place: 26 letters by 26 letters and 10 digits. */
function place(tag: string): number {
  const second = tag.charCodeAt(1);
  return (tag.charCodeAt(0) - 0x41) * 36 + (second > 0x39 ? second - 0x37 : second - 0x30);
}

const byType = new Map<RisType, Meanings>();

/** What each tag means in a work of this type. */
export function meanings(type: RisType): Meanings {
  const had = byType.get(type);
  if (had) return had;
  const made = new Meanings();
  rows.forEach(([tag, target, by = {}], rank) => {
    const own = Object.entries(by);
    const [, meant = target] =
      own.find(([names]) => names.split(' ').includes(type.ty)) ??
      own.find(([names]) => names.split(' ').includes(type.family)) ??
      [];
    made.set(tag, { target: meant, rank });
  });
  byType.set(type, made);
  return made;
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

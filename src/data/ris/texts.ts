import type { Draft, TextVariable } from '../csl.ts';
import type { TaggedLine } from './block.ts';
import { language } from './language.ts';
import { isText } from './meanings.ts';
import { prose } from './prose.ts';
import { isSerial } from './serials.ts';
import type { Slots } from './slots.ts';
import { heading, list, oneLine, words } from './values.ts';

/** Reads the values of one variable, best first; `undefined` where none of them will do. */
type Reader = (values: readonly TaggedLine[]) => string | undefined;

/** How a variable is read, where the first of its values as one line of words is not enough. */
const readers: { readonly [V in TextVariable]?: Reader } = {
  'original-title': (values) => heading(values[0]?.value ?? ''),
  abstract,
  keyword: (values) => keywords(values).join('; '),
  language: (values) => values.map(({ value }) => language(value)).find((tag) => tag !== undefined),
  volume,
  issue: (values) => brief(values.filter(({ tag, value }) => isIssue(tag, value))),
  genre,
  source: (values) => words(values[0]?.value.split('\n')[0] ?? ''), // Embase⏎Medline
  number: (values) => brief(values.filter(({ tag, value }) => tag !== 'SN' || !isSerial(value))),
  edition: brief,
  version: brief,
  section: brief,
  'chapter-number': chapter,
  'collection-number': brief,
  // Taylor & Francis and ScienceDirect write M1  - 0 for nothing.
  'number-of-volumes': (values) => brief(values.filter(({ value }) => value !== '0')),
  'publisher-place': place,
  'event-place': place,
};

/** Read together, in titles.ts. */
const ofTitles: ReadonlySet<TextVariable> = new Set<TextVariable>([
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'event-title',
]);

/** Adds the text variables of a record but its titles, each from the best of its values. */
export function addTexts(found: Draft, slots: Slots): void {
  for (const { target, kind, values } of slots.all()) {
    if (kind !== 'text' || !isText(target) || ofTitles.has(target)) continue;
    const text = (readers[target] ?? first)(values);
    if (text) found[target] = text;
  }
}

function first(values: readonly TaggedLine[]): string | undefined {
  for (const { value } of values) {
    const text = words(value);
    if (text !== '') return text;
  }
  return undefined;
}

/** Numbers and their like are short: Ovid puts addresses and whole lists of references into M1. */
function brief(values: readonly TaggedLine[]): string | undefined {
  for (const { value } of values) {
    const text = words(value);
    if (text !== '' && text.length <= 80) return text;
  }
  return undefined;
}

/** A number; `v. 12` is 12. */
function volume(values: readonly TaggedLine[]): string | undefined {
  const text = brief(values);
  return text && /^v/i.test(text) ? text.replace(/^(?:v(?:ol)?\.?\s*)+(?=\d)/i, '') : text;
}

/** AB or N2, whichever says more; EBSCO's second AB is its copyright notice. */
function abstract(values: readonly TaggedLine[]): string {
  const best = firstOf(values, 'AB');
  const twin = firstOf(values, 'N2');
  return prose(twin.length > best.length ? twin : best);
}

function firstOf(values: readonly TaggedLine[], name: string): string {
  for (const { tag, value } of values) {
    if (tag === name && !value.startsWith('Copyright of ')) return value;
  }
  return '';
}

/** CP is the issue in old files, M1 in some of EndNote's; both hold other things elsewhere. */
export function isIssue(tag: string, value: string): boolean {
  if (tag === 'M1') return /^[1-9]\d{0,3}(?:[-–/]\d{1,4})?$/.test(value);
  return tag !== 'CP' || value.length <= 12;
}

/** The kind of work: no number (VL of a thesis), and no DOI (M3 of old files of EndNote). */
function genre(values: readonly TaggedLine[]): string | undefined {
  for (const { value } of values) {
    const text = words(value);
    if (text !== '' && !/^\d+$|^doi:|^10\.\d{4}/i.test(text)) return text;
  }
  return undefined;
}

/** The number of a chapter or session; Web of Science has the title of a series in SE. */
function chapter(values: readonly TaggedLine[]): string | undefined {
  return brief(values.filter(({ tag, value }) => tag !== 'SE' || value.length <= 12));
}

/** Rayyan and Ovid put the address of an author into CY. */
function place(values: readonly TaggedLine[]): string | undefined {
  const places = values.filter(({ value }) => !isAddress(value));
  return first(places);
}

function isAddress(value: string): boolean {
  return value.length > 60 && (value.includes('@') || value.split(',').length > 4);
}

/** A tag each, or a list; a list with commas only where it is all there is (Zotero reads it so). */
function keywords(values: readonly TaggedLine[]): readonly string[] {
  const found = new Set<string>();
  for (const { value } of values) for (const word of list(value)) found.add(unstarred(word));
  const [only, another] = found;
  const parts = only !== undefined && another === undefined ? only.split(',') : [];
  if (parts.length <= 2) return [...found];
  return [...new Set(parts.map(oneLine))].filter((word) => word !== '');
}

/** Ovid and Cochrane mark a main heading with an asterisk. */
function unstarred(word: string): string {
  return word.startsWith('*') ? word.replace(/^[*\s]+/, '') : word;
}

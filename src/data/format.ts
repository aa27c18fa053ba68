import type { Problem } from './reading.ts';
import type { Found } from './reference.ts';

/** What a reader gives, one by one: a work, or one thing that could not be read as written. */
export type Entry = Found | Problem;

/** Nothing yet: a reader gives it after each slice, so that others may run in a file without works. */
export type Pause = undefined;

/** How much of one file is read; both are settings (`MAX_RECORDS`, `MAX_FIELD_BYTES`). */
export interface Limits {
  /** Records in one file. */
  readonly records: number;
  /** Bytes of one value, in UTF-8; a longer one is left out and told as a problem. */
  readonly field: number;
}

/** Enough for the largest searches, and for the longest supplement pasted into a note. */
export const defaultLimits: Limits = { records: 100_000, field: 1_000_000 };

/** Whether a value has more bytes; they are counted only where they matter: a letter has three at most. */
export function isLonger(value: string, bytes: number): boolean {
  return value.length * 3 > bytes && Buffer.byteLength(value) > bytes;
}

/** A format of bibliography files, told by what is in a file and never by its name. */
export interface Format {
  /** Its name, as a sentence would use it. */
  readonly name: string;
  /**
   * Where the first line stands that only this format has, in a text of some thousand characters;
   * `undefined` where there is none. What is above it may be a sentence, a fence, half a record.
   */
  readonly begins: (text: string) => number | undefined;
  /**
   * Reads a text that comes in slices, each of whole lines. Works and problems come in the order of
   * the file; problems count lines and records from 1. Never throws on what is in the text.
   */
  readonly read: (slices: Iterable<string>, limits: Limits) => Iterable<Entry | Pause>;
}

/** Whether an entry is a work; else it is a problem. */
export function isFound(entry: Entry): entry is Found {
  return 'csl' in entry;
}

/** All that a reader gives but its pauses. */
export function* withoutPauses<T>(all: Iterable<T | Pause>): Generator<T> {
  for (const each of all) if (each !== undefined) yield each;
}

import type { Found } from './reference.ts';

/** The kinds of things that could not be read as written; the wording is made elsewhere. */
export type ProblemKind =
  // The file as a whole: nothing in it was read.
  | 'empty-file'
  | 'image'
  | 'binary-file'
  | 'web-page'
  | 'no-records'
  | 'other-format'
  | 'too-many-records'
  // One record or line of it: the rest was read.
  | 'stray-line'
  | 'missing-end'
  | 'below-end'
  | 'odd-tag'
  | 'tag-in-value'
  | 'unreadable-entry'
  | 'odd-encoding'
  | 'field-too-long'
  | 'record-too-long'
  | 'unknown-type'
  | 'no-type'
  | 'no-title'
  | 'bad-doi'
  | 'bad-date';

/** One thing that could not be read as written. A problem never sinks the records around it. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The line in the file, counted from 1. */
  readonly line: number;
  /** The record in the file, counted from 1; 0 where the line is told of by itself. */
  readonly record: number;
  /** What stood there, at most 200 characters of it. */
  readonly text: string;
}

/** What reading one file gave. */
export interface Reading {
  readonly references: readonly Found[];
  readonly problems: readonly Problem[];
}

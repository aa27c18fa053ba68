import type { Problem, ProblemKind } from '../data/reading.ts';
import { shorten } from './label.ts';

/** Longest piece of the file that a sentence repeats, in characters. */
const longest = 80;

/** A piece of the file, in quotation marks. */
const quote = (text: string): string => `“${shorten(text.trim(), longest)}”`;

/** A sentence for each kind, made from what stood in the file. */
const sentences: Readonly<Record<ProblemKind, (text: string) => string>> = {
  'empty-file': () => 'The file is empty: export the references again, with at least one selected.',
  image: (format) =>
    `The file is a picture${format && ` (${format})`}: export the references as RIS instead.`,
  'binary-file': (format) =>
    `The file is not text${format && ` but ${format}`}: export the references as RIS instead.`,
  'web-page': () =>
    'The file is a web page, often the log-in page of a database: sign in there, then export again.',
  'no-records': () =>
    'The file holds no RIS record (one begins with a line like “TY  - JOUR”): export it as RIS.',
  'stray-line': (text) => `The line belongs to no record and was left out: ${quote(text)}.`,
  'missing-end': (text) =>
    `The record breaks off at ${quote(text)}; it was read as far as it goes.`,
  'unknown-type': (text) =>
    `${quote(text)} is no type that RIS has; the record was read all the same.`,
  'no-title': () => 'The record has no title and was kept without one.',
  'bad-doi': (text) => `${quote(text)} holds no DOI; it was kept as it stands.`,
  'bad-date': (text) => `${quote(text)} holds no date; it was kept as it stands.`,
};

/**
 * A problem as one plain sentence. It does not say where: line and record stand in the problem. It
 * repeats text of the file, so escape it for Discord, and make it one line for a terminal.
 */
export function problemWords({ kind, text }: Problem): string {
  return sentences[kind](text);
}

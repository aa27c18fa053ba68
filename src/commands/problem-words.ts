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
    'I found no reference in the file (a record of RIS begins with “TY  - JOUR”): export it as RIS.',
  'other-format': (format) =>
    `The file looks like ${format}, which I can't read: export the references as RIS instead.`,
  'too-many-records': (most) =>
    `The file holds more records than I read at once (${most}): export it in parts.`,
  'stray-line': (text) => `The line belongs to no record and was left out: ${quote(text)}.`,
  'missing-end': (text) =>
    `The record breaks off at ${quote(text)}; it was read as far as it goes.`,
  'below-end': (text) =>
    `The line stands below the end of a record (ER) and was taken for a part of it: ${quote(text)}.`,
  'odd-tag': (text) =>
    `${quote(text)} is written otherwise than the tags around it and was taken for one; look whether it is.`,
  'tag-in-value': (text) =>
    `The line looks like a tag and was taken for a part of the value above it: ${quote(text)}.`,
  'unreadable-entry': (text) => `This could not be read and was left out: ${quote(text)}.`,
  'odd-encoding': (text) =>
    text === ''
      ? "I don't know the encoding of the file, and many of its letters are wrong: export it as UTF-8."
      : `The line is in another encoding than the rest; it was read as Windows-1252: ${quote(text)}.`,
  'field-too-long': (text) =>
    `A value is longer than what I take and was left out; it begins with ${quote(text)}.`,
  'record-too-long': (text) =>
    `A record has more lines than I take; from here on they were left out: ${quote(text)}.`,
  'unknown-type': (text) =>
    `${quote(text)} is no type that I know; the record was read all the same.`,
  'no-type': (text) =>
    `The record has no type (TY) and was read all the same; it begins with ${quote(text)}.`,
  'no-title': () => 'The record has no title and was kept without one.',
  'bad-doi': (text) =>
    `${quote(text)} is no DOI as it stands; it was kept, so look whether it is right.`,
  'bad-date': (text) => `${quote(text)} holds no date; it was kept as it stands.`,
};

/**
 * A problem as one plain sentence. It does not say where: line and record stand in the problem. It
 * repeats text of the file, so escape it for Discord, and make it one line for a terminal.
 */
export function problemWords({ kind, text }: Problem): string {
  return sentences[kind](text);
}

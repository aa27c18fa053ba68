import { type Dialect, opening, tagged } from './dialect.ts';
import { lineBelow } from './line-below.ts';
import { types } from './types.ts';

/**
 * Where the first record of a second file begins on a line, for files that were put together though
 * the first had no last line end (`cat a.ris b.ris`): `ER  - TY  - BOOK`, or, where it had no ER,
 * `PY  - 2020TY  - BOOK` with a tag right below; -1 where no record does. `next` is where the line
 * below begins.
 */
export function jointIn(
  text: string,
  at: number,
  end: number,
  next: number,
  dialect: Dialect,
): number {
  const raw = text.slice(at, end);
  const { tag, value } = tagged(raw, dialect);
  if (tag === 'ER') return opening(value) ? at + raw.lastIndexOf(value) : -1;
  const start = typeAtEnd(text, at, end);
  const below = start < 0 ? undefined : lineBelow(text, next);
  return below !== undefined && tagged(below, dialect).tag !== '' ? start : -1;
}

/**
 * Where a line ends in `TY  - BOOK` right behind its words; -1 where it does not. What stands behind a
 * space may be a sentence that speaks of the format.
 */
export function typeAtEnd(text: string, at: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  // The types are capitals; a look at one letter spares nearly all lines the search.
  if (last > 0x5a || (last < 0x41 && last !== 0x20)) return -1;
  const hyphen = text.lastIndexOf('-', end - 1);
  const start = hyphen - 4;
  if (start <= at || !text.startsWith('TY  - ', start)) return -1;
  if (!types.has(text.slice(hyphen + 1, end).trim())) return -1;
  return wordEnd.test(text.slice(Math.max(at, start - 10), start)) ? start : -1;
}

/** The end of a word or a sentence, or of a tag without a value. */
const wordEnd = /[\p{L}\p{N}.)?!/]$|^[A-Z][A-Z0-9] {2}- *$/u;

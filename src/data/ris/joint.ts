import { opening, standard, tagged } from './dialect.ts';
import { lineBelow } from './line-below.ts';
import { types } from './types.ts';

/**
 * Where the first record of a second file begins on a line, for files that were put together though
 * the first had no last line end (`cat a.ris b.ris`): `ER  - TY  - BOOK`, or, where it had no ER,
 * `PY  - 2020TY  - BOOK` with a tag right below; -1 where no record does. `next` is where the line
 * below begins, `said` what the line is by its dialect.
 */
export function jointIn(
  text: string,
  at: number,
  end: number,
  next: number,
  said: ReturnType<typeof tagged>,
): number {
  if (said.tag === 'ER') {
    return opening(said.value) ? at + text.slice(at, end).lastIndexOf(said.value) : -1;
  }
  const start = typeAtEnd(text, at, end);
  const below = start < 0 ? undefined : lineBelow(text, next);
  return below !== undefined && tagged(below, standard).tag !== '' ? start : -1;
}

/** Whether a line with a tag of two spaces may be such a one: a quick look, for it is had at every line. */
export function mayJoin(text: string, at: number, end: number): boolean {
  // Letters instead of the tag: a comparison of strings would cost a tenth of all the cutting.
  const isEnd = text.charCodeAt(at) === 0x45 && text.charCodeAt(at + 1) === 0x52;
  return isEnd ? end > at + 'ER  - '.length : typeAtEnd(text, at, end) >= 0;
}

/**
 * Where a line ends in `TY  - BOOK` right behind its words; -1 where it does not. What stands behind a
 * space may be a sentence that speaks of the format.
 */
function typeAtEnd(text: string, at: number, end: number): number {
  // Nearly every line is told by its last letter, or by what stands before its last capitals.
  let from = end;
  while (from > at && isCapital(text.charCodeAt(from - 1))) from--;
  const start = from - 'TY  - '.length;
  if (from === end || start <= at || text.charCodeAt(from - 2) !== 0x2d) return -1;
  if (!text.startsWith('TY  - ', start) || !types.has(text.slice(from, end))) return -1;
  return wordEnd.test(text.slice(Math.max(at, start - 10), start)) ? start : -1;
}

/** The end of a word or a sentence, or of a tag without a value. */
const wordEnd = /[\p{L}\p{N}.)?!/]$|^[A-Z][A-Z0-9] {2}- *$/u;

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

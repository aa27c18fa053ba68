import { opening } from './dialect.ts';
import { lineBelow } from './line-below.ts';
import { isWrapper } from './wrapper.ts';

/** `ER`, `ER -`, `ER   -`, `er  -`, `ER:`, `ER  =`: as hands and some programs write it. */
const bare = /^\s*ER\s*[-–—:=]?\s*$/i;

/**
 * Whether a line that is no tag by the dialect of its file ends the record all the same: nothing but
 * another record, or the end, comes below it. A line `ER` amid an abstract has more words below (rispy's
 * example_wos.ris). `next` is where the line below begins.
 */
export function isBareEnd(raw: string, text: string, next: number): boolean {
  if (raw.length > 20 || !bare.test(raw)) return false;
  const below = lineBelow(text, next);
  return below === undefined || opening(below) !== undefined || isWrapper(below.trim());
}

import type { CslItem } from './csl.ts';
import { fillPattern, type Pattern, parsePattern } from './key-pattern.ts';

/**
 * A key that a file brought (BibTeX, CSL-JSON) is kept, where it can stand in a command, in a button
 * of Discord (100 characters, and a colon takes three there) and in a BibTeX file.
 */
const brought = /^(?=[^:]*(?::[^:]*){0,3}$)[\p{L}\p{N}][\p{L}\p{N}_.+:/-]{0,43}$/u;

/** In UTF-16 units, as Discord counts: 𝒜 is two. */
const longestBrought = 44;

/**
 * Longest key that is made, in UTF-16 units as Discord counts: with a number of five digits behind it
 * and the longest id of a style it fits a button (`v1:copy:KEY:STYLE`, 100).
 */
const longest = 48;

/** What a key is made of where no other pattern was set: `liapi2025factors`. */
export const usualPattern = parsePattern('{author}{year}{word}') as Pattern;

/**
 * A citation key for a work: the one that it came with, or what the pattern makes of it. When that key
 * is taken, the new work gets `-2`, `-3` … and the old one keeps its own: a key once printed never
 * changes.
 */
export function citeKey(
  csl: CslItem,
  taken: (key: string) => boolean,
  pattern = usualPattern,
): string {
  const own = csl['citation-key'] ?? '';
  const base = own.length <= longestBrought && brought.test(own) ? own : made(csl, pattern);
  return taken(base) ? `${base}-${firstFree((number) => taken(`${base}-${number}`))}` : base;
}

/** Begins with a letter or a digit, as a key that a file brings must (a title's word may be missing). */
function made(csl: CslItem, pattern: Pattern): string {
  const full = fillPattern(pattern, csl).replace(/^[^\p{L}\p{N}]+/u, '') || 'anon';
  // Half a character at the end is no text.
  return full.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

/** A number from 2 on that is free while the one before is taken; found in few steps. */
function firstFree(taken: (number: number) => boolean): number {
  if (!taken(2)) return 2;
  let [low, high] = [2, 4];
  while (taken(high)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (taken(middle)) low = middle;
    else high = middle;
  }
  return high;
}

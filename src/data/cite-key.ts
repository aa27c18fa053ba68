import { firstName, issuedYear } from './cited-as.ts';
import { fold, foldedWords } from './fold.ts';
import type { CslItem } from './reference.ts';
import { unmarked } from './unmarked.ts';

/** Words that open a title without saying anything (English, German, French, Spanish, Italian). */
const opening = new Set(
  `a an the on of in for to and from with by at as is are do does how what why
   der die das ein eine zur zum und von im le la les un une des du de et l d el los las una y il lo gli`.split(
    /\s+/,
  ),
);

/** Longest surname and title word that a key takes over; it must fit a choice of Discord (100). */
const partLength = 22;

/** By characters, not UTF-16 units: half a character is no text. */
const short = (part: string): string => [...part].slice(0, partLength).join('');

/**
 * A key that a file brought (BibTeX, CSL-JSON) is kept, where it can stand in a command, in a button
 * of Discord (100 characters, and a colon takes three there) and in a BibTeX file.
 */
const brought = /^(?=[^:]*(?::[^:]*){0,3}$)[\p{L}\p{N}][\p{L}\p{N}_.+:/-]{0,43}$/u;

/**
 * A citation key for a work: the one that it came with, or first author, year, first telling word of
 * the title (`liapi2025factors`); `anon` and `nd` stand for what is missing. When that key is taken,
 * the new work gets `-2`, `-3` … and the old one keeps its own: a key once printed never changes.
 */
export function citeKey(csl: CslItem, taken: (key: string) => boolean): string {
  const own = csl['citation-key'] ?? '';
  const base = brought.test(own) ? own : made(csl);
  return taken(base) ? `${base}-${firstFree((number) => taken(`${base}-${number}`))}` : base;
}

function made(csl: CslItem): string {
  const titleWords = foldedWords(unmarked(csl.title ?? ''));
  const word = titleWords.find((each) => !opening.has(each)) ?? titleWords[0] ?? '';
  const author = fold(firstName(csl) ?? '').replace(/[^\p{L}\p{N}]+/gu, '') || 'anon';
  return `${short(author)}${issuedYear(csl) ?? 'nd'}${short(word)}`;
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

import Fuse from 'fuse.js';
import type { Catalogue } from './catalogue.ts';
import { type Meaning, quality } from './meaning.ts';
import { lettersOf } from './vocabulary.ts';

/** The share of letters that may be wrong (fuse.js: `threshold`). */
const tolerance = 0.45;
const mostFar = 20;
/** Of a long word there are thousands, and fuse.js takes 20 µs for each: `maritnelli aetsthetic xqzwv`. */
const mostAlike = 400;
/** Shorter words are far from nothing. */
const shortest = 5;

/**
 * What a word may stand for that is misspelt beyond two letters (`skitzofrenia`), as fuse.js judges it.
 * It looks at each letter of each word that it is given: only at those that have most letters in common.
 */
export function far({ misspelt, words, fields }: Catalogue, word: string): readonly Meaning[] {
  if (word.length < shortest || /\d/.test(word)) return [];
  const alike = misspelt
    .alike(lettersOf(word).slice(), Math.floor(word.length * tolerance))
    .filter((each) => fields.frequency(each.word) > 0)
    .map((each) => ({ number: each.word, word: words.word(each.word), lacking: each.edits }))
    // Equals are left out by their letters, not by which of them came last.
    .sort((a, b) => a.lacking - b.lacking || (a.word < b.word ? -1 : 1))
    .slice(0, mostAlike);
  return new Fuse(alike, {
    keys: ['word'],
    includeScore: true,
    threshold: tolerance,
    ignoreFieldNorm: true,
  })
    .search(word, { limit: mostFar })
    .map(({ item, score = 1 }) => ({ word: item.number, quality: quality.far * (1 - score) }))
    .sort((a, b) => b.quality - a.quality);
}

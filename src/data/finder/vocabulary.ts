import Fuse from 'fuse.js';
import { lettersOf, missing } from './letters.ts';

/** How well a word of the library answers a typed one: 1 is the same word. */
export interface Hit {
  readonly word: string;
  readonly likeness: number;
}

/** The likeness of a word that only begins as typed: a little less than the word itself. */
export const begins = 0.9;
/** The most alike a misspelt word can be: always behind what was typed right. */
const misspelt = 0.8;
/** The share of letters that may be wrong: one in four letters, two in six (fuse.js: `threshold`). */
const tolerance = 0.34;
/** How much longer or shorter the meant word may be, in letters. */
const lengthOff = 2;
/**
 * fuse.js finds the typed word *inside* another and so holds `integratd` to be as near to
 * *integrating* as to *integrated*; each letter of difference in length counts against it.
 */
const perLetter = 0.02;
/** More words than this behind one beginning say nothing; the next letter will tell. */
const most = 256;

/** No word is longer, in letters; fuse.js takes seconds over one of a thousand. */
const longestWord = 40;

/** Numbers are not misspelt into other numbers, and short words into anything. */
const canBeMisspelt = (word: string): boolean =>
  word.length >= 4 && word.length <= longestWord && !/^\d+$/.test(word);

/**
 * All words of a library and the works that they stand in. Exact words and beginnings are looked
 * up; misspelt ones are ranked by fuse.js over the words, of which there are few, rather than over
 * the works, of which there are many.
 */
export class Vocabulary {
  readonly #works = new Map<string, Set<string>>();
  #sorted: readonly string[] | undefined;
  #letters: readonly number[] | undefined;

  /** From now on `key` has these words. */
  add(key: string, words: Iterable<string>): void {
    for (const word of words) {
      const works = this.#works.get(word);
      if (works) {
        works.add(key);
      } else {
        this.#works.set(word, new Set([key]));
        this.#forgetOrder();
      }
    }
  }

  /** From now on `key` no longer has these words. */
  remove(key: string, words: Iterable<string>): void {
    for (const word of words) {
      const works = this.#works.get(word);
      works?.delete(key);
      if (works?.size === 0) {
        this.#works.delete(word);
        this.#forgetOrder();
      }
    }
  }

  /** The keys of the works in which the word stands. */
  worksWith(word: string): ReadonlySet<string> {
    return this.#works.get(word) ?? new Set();
  }

  /** The word itself, if it is known. */
  exact(word: string): readonly Hit[] {
    return this.#works.has(word) ? [{ word, likeness: 1 }] : [];
  }

  /** The words that begin so. */
  beginning(prefix: string): readonly Hit[] {
    const sorted = this.#inOrder();
    const hits: Hit[] = [];
    for (let at = firstNotBefore(sorted, prefix); hits.length < most; at += 1) {
      const word = sorted[at];
      if (!word?.startsWith(prefix)) break;
      if (word !== prefix) hits.push({ word, likeness: begins });
    }
    return hits;
  }

  /** The words that may be meant although they are spelt otherwise, as fuse.js ranks them. */
  alike(word: string, unfinished: boolean): readonly Hit[] {
    if (!canBeMisspelt(word)) return [];
    return new Fuse(this.#near(word, unfinished), {
      includeScore: true,
      ignoreFieldNorm: true,
      threshold: tolerance,
    })
      .search(word, { limit: most })
      .map(({ item, score = 1 }) => ({
        word: item,
        likeness: misspelt * (1 - score) - perLetter * Math.abs(item.length - word.length),
      }));
  }

  /** The words that fuse.js may find alike at all: it looks at each letter of each word it is given. */
  #near(word: string, unfinished: boolean): readonly string[] {
    const asked = lettersOf(word);
    const faults = Math.floor(word.length * tolerance);
    const longest = unfinished ? Number.POSITIVE_INFINITY : word.length + lengthOff;
    this.#letters ??= this.#inOrder().map(lettersOf);
    const letters = this.#letters;
    return this.#inOrder().filter(
      (known, at) =>
        missing(asked, letters[at] ?? 0) <= faults &&
        known.length >= word.length - lengthOff &&
        known.length <= longest &&
        known !== word,
    );
  }

  #inOrder(): readonly string[] {
    this.#sorted ??= [...this.#works.keys()].sort();
    return this.#sorted;
  }

  #forgetOrder(): void {
    this.#sorted = undefined;
    this.#letters = undefined;
  }
}

/** Where `prefix` stands, or would stand, in the sorted words. */
function firstNotBefore(sorted: readonly string[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { bitsIn } from './bits.ts';
import { edits, editsToBegin, longest } from './edits.ts';
import { glanceAt, headAt, type Kept, Look } from './glance.ts';
import { Numbers } from './numbers.ts';
import { long, type Parts } from './parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a word stands to the one that is asked: the number of edits; more than `most` where it is too far. */
export interface Near {
  readonly word: number;
  readonly edits: number;
}

/**
 * The words of a vocabulary that are nearly a typed one. An edit is a letter too much, too little or
 * wrong, or two that changed places (optimal string alignment).
 *
 * Words are kept by their length with the letters that they have: an edit takes at most one of them away
 * and adds at most one, so almost all words are ruled out without being looked at. And no word is meant
 * that is wrong in its first letter, in its second, and in their order.
 */
export class Misspelt {
  readonly #words: Vocabulary;
  readonly #lengths: readonly Kept[];

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(words: Vocabulary, parts?: Parts) {
    this.#words = words;
    this.#lengths = Array.from({ length: longest + 1 }, (_, length) => ({
      words: new Numbers(parts && long(parts, `words${length}`)),
      glances: new Numbers(parts && long(parts, `glances${length}`)),
      heads: new Numbers(parts && long(parts, `heads${length}`)),
    }));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    const parts = this.#lengths.flatMap(({ words, glances, heads }, length) => [
      [`words${length}`, words.held] as const,
      [`glances${length}`, glances.held] as const,
      [`heads${length}`, heads.held] as const,
    ]);
    return Object.fromEntries(parts);
  }

  /** From now on this word can be meant. */
  add(word: number): void {
    const { letters } = this.#words;
    const [begin, end] = [this.#words.begin(word), this.#words.end(word)];
    const kept = this.#lengths[end - begin];
    kept?.words.push(word);
    kept?.glances.push(glanceAt(letters, begin, end));
    kept?.heads.push(headAt(letters, begin));
  }

  /** The words that are at most so many edits away, but not the word itself. */
  near(asked: Uint16Array, most: 1 | 2): readonly Near[] {
    const near: Near[] = [];
    const look = new Look(asked);
    for (let length = asked.length - most; length <= asked.length + most; length += 1) {
      const kept = this.#lengths[length];
      if (!kept) continue;
      const seen = most === 1 ? look.once(kept) : look.twice(kept);
      for (const word of seen) {
        const begin = this.#words.begin(word);
        const found = edits(asked, this.#words.letters, begin, begin + length, most);
        if (found > 0 && found <= most) near.push({ word, edits: found });
      }
    }
    return near;
  }

  /**
   * The words of about this length that begin with the same letter and lack at most so many of the others;
   * each with how many it lacks.
   */
  alike(asked: Uint16Array, lacking: number): readonly Near[] {
    const found: Near[] = [];
    const glance = glanceAt(asked, 0, asked.length);
    for (let length = asked.length - lacking; length <= asked.length + lacking; length += 1) {
      const kept = this.#lengths[length];
      for (let at = 0; kept && at < kept.words.length; at += 1) {
        if ((kept.heads.all[at] ?? 0) >>> 16 !== asked[0]) continue;
        const edits = bitsIn(glance & ~(kept.glances.all[at] ?? 0));
        if (edits <= lacking) found.push({ word: kept.words.all[at] ?? 0, edits });
      }
    }
    return found;
  }

  /** The words whose beginning is one edit away from what is typed, as far as it goes. */
  nearlyBegun(asked: Uint16Array): readonly Near[] {
    const near: Near[] = [];
    const look = new Look(asked);
    for (let length = asked.length; length <= longest; length += 1) {
      const kept = this.#lengths[length];
      if (!kept) continue;
      for (const word of look.begun(kept)) {
        const begin = this.#words.begin(word);
        const found = editsToBegin(asked, this.#words.letters, begin, begin + length);
        if (found === 1) near.push({ word, edits: found });
      }
    }
    return near;
  }
}

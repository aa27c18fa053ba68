import { bitsIn } from './bits.ts';
import { edits, editsToBegin, longest } from './edits.ts';
import { Numbers } from './numbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters from a to z have a bit each; all others share the six that are left. */
const bit = (code: number): number => (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));

/** Which letters there are, as 32 bits: words can be compared at a glance. */
export function glanceAt(letters: Uint16Array, from: number, to: number): number {
  let glance = 0;
  for (let at = from; at < to; at += 1) glance |= 1 << bit(letters[at] ?? 0);
  return glance >>> 0;
}

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
 * and adds at most one, so almost all words are ruled out without being looked at.
 */
export class Misspelt {
  readonly #words: Vocabulary;
  readonly #lengths: { readonly words: Numbers; readonly glances: Numbers }[] = [];

  constructor(words: Vocabulary) {
    this.#words = words;
    for (let length = 0; length <= longest; length += 1) {
      this.#lengths.push({ words: new Numbers(), glances: new Numbers() });
    }
  }

  /** From now on this word can be meant. */
  add(word: number): void {
    const { letters } = this.#words;
    const [begin, end] = [this.#words.begin(word), this.#words.end(word)];
    const kept = this.#lengths[end - begin];
    kept?.words.push(word);
    kept?.glances.push(glanceAt(letters, begin, end));
  }

  /** The words that are at most so many edits away, but not the word itself. */
  near(asked: Uint16Array, most: number): readonly Near[] {
    const near: Near[] = [];
    const glance = glanceAt(asked, 0, asked.length);
    for (let length = asked.length - most; length <= asked.length + most; length += 1) {
      const kept = this.#lengths[length];
      if (!kept) continue;
      const [words, glances] = [kept.words.all, kept.glances.all];
      for (let at = 0; at < kept.words.length; at += 1) {
        const other = glances[at] ?? 0;
        if (bitsIn(glance & ~other) > most || bitsIn(other & ~glance) > most) continue;
        const word = words[at] ?? 0;
        const edits = this.#edits(asked, word, most);
        if (edits > 0 && edits <= most) near.push({ word, edits });
      }
    }
    return near;
  }

  /** The words whose beginning is one edit away from what is typed, as far as it goes. */
  nearlyBegun(asked: Uint16Array): readonly Near[] {
    const near: Near[] = [];
    const glance = glanceAt(asked, 0, asked.length);
    for (let length = asked.length; length <= longest; length += 1) {
      const kept = this.#lengths[length];
      if (!kept) continue;
      const [words, glances] = [kept.words.all, kept.glances.all];
      for (let at = 0; at < kept.words.length; at += 1) {
        if (bitsIn(glance & ~(glances[at] ?? 0)) > 1) continue;
        const word = words[at] ?? 0;
        if (!this.#mayBegin(asked, word)) continue;
        const begin = this.#words.begin(word);
        const edits = editsToBegin(asked, this.#words.letters, begin, this.#words.end(word));
        if (edits === 1) near.push({ word, edits });
      }
    }
    return near;
  }

  /** One of the first two letters is where it should be, or one place beside. */
  #mayBegin(asked: Uint16Array, word: number): boolean {
    const { letters } = this.#words;
    const begin = this.#words.begin(word);
    const [first, second] = [letters[begin], letters[begin + 1]];
    return (
      first === asked[0] || first === asked[1] || second === asked[0] || second === asked[1]
    );
  }

  #edits(asked: Uint16Array, word: number, most: number): number {
    const begin = this.#words.begin(word);
    return edits(asked, this.#words.letters, begin, this.#words.end(word), most);
  }
}

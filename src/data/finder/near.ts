import { bitsIn } from './bits.ts';
import { edits, editsToBegin, longest } from './edits.ts';
import { Numbers } from './numbers.ts';
import { long, type Parts } from './parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters from a to z have a bit each; all others share the six that are left. */
const bit = (code: number): number => (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));

/** Which letters there are, as 32 bits: words can be compared at a glance. */
function glanceAt(letters: Uint16Array, from: number, to: number): number {
  let glance = 0;
  for (let at = from; at < to; at += 1) glance |= 1 << bit(letters[at] ?? 0);
  return glance >>> 0;
}

/** How a word stands to the one that is asked: the number of edits; more than `most` where it is too far. */
export interface Near {
  readonly word: number;
  readonly edits: number;
}

/** The words of one length, and what is seen of each at a glance. */
interface Kept {
  readonly words: Numbers;
  /** Which letters it has. */
  readonly glances: Numbers;
  /** Its first two letters, in 16 bits each. */
  readonly heads: Numbers;
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

  /** The words of about this length that lack at most so many of its letters, and begin with the same one. */
  alike(asked: Uint16Array, lacking: number): readonly number[] {
    const found: number[] = [];
    const glance = glanceAt(asked, 0, asked.length);
    for (let length = asked.length - lacking; length <= asked.length + lacking; length += 1) {
      const kept = this.#lengths[length];
      for (let at = 0; kept && at < kept.words.length; at += 1) {
        if ((kept.heads.all[at] ?? 0) >>> 16 !== asked[0]) continue;
        if (bitsIn(glance & ~(kept.glances.all[at] ?? 0)) <= lacking)
          found.push(kept.words.all[at] ?? 0);
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

/** The bits but for the lowest that is set. */
const butLowest = (bits: number): number => bits & (bits - 1);

const headAt = (letters: Uint16Array, begin: number): number =>
  (((letters[begin] ?? 0) << 16) | (letters[begin + 1] ?? 0)) >>> 0;

/**
 * What is seen of a word at a glance, beside others. Where another begins otherwise, one edit was spent
 * on the first two letters, and of those behind them one letter less can be missing. This goes through
 * most words of the vocabulary at a keystroke: loops without a call, with the likeliest `no` first.
 */
class Look {
  readonly #glance: number;
  /** Of the letters behind the first two. */
  readonly #tail: number;
  readonly #head: number;

  constructor(asked: Uint16Array) {
    this.#glance = glanceAt(asked, 0, asked.length);
    this.#tail = glanceAt(asked, 2, asked.length);
    this.#head = headAt(asked, 0);
  }

  /** The words of one length that may be an edit away. */
  once({ words, glances, heads }: Kept): readonly number[] {
    const seen: number[] = [];
    const [glance, tail, head] = [this.#glance, this.#tail, this.#head];
    const { all } = glances;
    for (let at = 0; at < words.length; at += 1) {
      const other = all[at] ?? 0;
      const lacks = glance & ~other;
      const adds = other & ~glance;
      // Two or more of them are left when the lowest is taken away.
      if ((butLowest(lacks) | butLowest(adds)) !== 0) continue;
      const begins = heads.all[at] ?? 0;
      if (begins !== head && ((tail & ~other) !== 0 || !mayBegin(head, begins))) continue;
      seen.push(words.all[at] ?? 0);
    }
    return seen;
  }

  /** The words of one length that may be two edits away. */
  twice({ words, glances, heads }: Kept): readonly number[] {
    const seen: number[] = [];
    const [glance, tail, head] = [this.#glance, this.#tail, this.#head];
    const { all } = glances;
    for (let at = 0; at < words.length; at += 1) {
      const other = all[at] ?? 0;
      const lacks = butLowest(glance & ~other);
      const adds = butLowest(other & ~glance);
      if ((butLowest(lacks) | butLowest(adds)) !== 0) continue;
      const begins = heads.all[at] ?? 0;
      if (begins !== head) {
        if (butLowest(tail & ~other) !== 0 || !mayBegin(head, begins)) continue;
      }
      seen.push(words.all[at] ?? 0);
    }
    return seen;
  }

  /** The words of one length whose beginning may be an edit away. */
  begun({ words, glances, heads }: Kept): readonly number[] {
    const seen: number[] = [];
    const [glance, tail, head] = [this.#glance, this.#tail, this.#head];
    const { all } = glances;
    for (let at = 0; at < words.length; at += 1) {
      const lacks = ~(all[at] ?? 0);
      const begins = heads.all[at] ?? 0;
      if (begins === head) {
        if (butLowest(glance & lacks) !== 0) continue;
      } else if ((tail & lacks) !== 0 || !mayBegin(head, begins)) continue;
      seen.push(words.all[at] ?? 0);
    }
    return seen;
  }
}

/** Is one of the first two letters where it should be, or one place beside? */
function mayBegin(head: number, other: number): boolean {
  const off = head ^ other;
  if (off >>> 16 === 0 || (off & 0xffff) === 0) return true;
  return head >>> 16 === (other & 0xffff) || (head & 0xffff) === other >>> 16;
}

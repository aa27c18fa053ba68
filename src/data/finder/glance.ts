import type { Numbers } from './numbers.ts';

/** Letters from a to z have a bit each; all others share the six that are left. */
const bit = (code: number): number => (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));

/** Which letters there are, as 32 bits: words can be compared at a glance. */
export function glanceAt(letters: Uint16Array, from: number, to: number): number {
  let glance = 0;
  for (let at = from; at < to; at += 1) glance |= 1 << bit(letters[at] ?? 0);
  return glance >>> 0;
}

/** The words of one length, and what is seen of each at a glance. */
export interface Kept {
  readonly words: Numbers;
  /** Which letters it has. */
  readonly glances: Numbers;
  /** Its first two letters, in 16 bits each. */
  readonly heads: Numbers;
}

/** The bits but for the lowest that is set. */
const butLowest = (bits: number): number => bits & (bits - 1);

/** The first two letters, in 16 bits each. */
export const headAt = (letters: Uint16Array, begin: number): number =>
  (((letters[begin] ?? 0) << 16) | (letters[begin + 1] ?? 0)) >>> 0;

/**
 * What is seen of a word at a glance, beside others. Where another begins otherwise, one edit was spent
 * on the first two letters, and of those behind them one letter less can be missing. This goes through
 * most words of the vocabulary at a keystroke: loops without a call, with the likeliest `no` first.
 */
export class Look {
  readonly #glance: number;
  /** Of the letters behind the first two. */
  readonly #tail: number;
  readonly #head: number;

  /** The letters that are asked for. */
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
      if (butLowest(glance & lacks) !== 0) continue;
      const begins = heads.all[at] ?? 0;
      if (begins !== head && ((tail & lacks) !== 0 || !mayBegin(head, begins))) continue;
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

import { Numbers } from './numbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** So many new words are put in their places at once: it takes some milliseconds. */
const many = 2048;

/** The words of a vocabulary in the order of their letters, to look beginnings up. */
export class Order {
  readonly #words: Vocabulary;
  readonly #sorted: Numbers;

  /** `sorted` as it was kept in a snapshot. */
  constructor(words: Vocabulary, sorted?: Uint32Array) {
    this.#words = words;
    this.#sorted = new Numbers(sorted);
  }

  /** The numbers of the words in their order. */
  get sorted(): Numbers {
    this.#catchUp();
    return this.#sorted;
  }

  /** To be called now and then while words come, so that nobody has to wait for all of them. */
  keepUp(): void {
    if (this.#words.size - this.#sorted.length >= many) this.#catchUp();
  }

  /** Where in `sorted` the words that begin so stand: from, up to but not with. */
  beginning(letters: Uint16Array): readonly [from: number, to: number] {
    this.#catchUp();
    const { length } = this.#sorted;
    const word = [letters, 0, letters.length] as const;
    const from = this.#first(0, length, word, false);
    return [from, this.#first(from, length, word, true)];
  }

  #catchUp(): void {
    const known = this.#sorted.length;
    const words = this.#words;
    if (known === words.size) return;
    const fresh = Array.from({ length: words.size - known }, (_, at) => known + at);
    fresh.sort((a, b) => this.#compare(a, words.letters, words.begin(b), words.end(b), false));
    this.#sorted.reach(words.size);
    const { all } = this.#sorted;
    let [end, room] = [known, words.size];
    // From the last on: what stands behind a new word moves there at once.
    for (let at = fresh.length - 1; at >= 0; at -= 1) {
      const id = fresh[at] ?? 0;
      const place = this.#first(
        this.#shortOf(id, end),
        end,
        [words.letters, words.begin(id), words.end(id)],
        false,
      );
      all.copyWithin(room - (end - place), place, end);
      room -= end - place + 1;
      all[room] = id;
      end = place;
    }
    this.#sorted.length = words.size;
  }

  /** A place not behind the one that a new word takes before `end`: the next one is mostly near. */
  #shortOf(id: number, end: number): number {
    const { letters } = this.#words;
    const [begin, last] = [this.#words.begin(id), this.#words.end(id)];
    let place = end;
    for (let step = 32; place > 0; step *= 2) {
      const before = this.#sorted.all[place - 1] ?? 0;
      if (this.#compare(before, letters, begin, last, false) < 0) return place;
      place = Math.max(0, place - step);
    }
    return 0;
  }

  /** The first place whose word is not before these letters; with `begun`, not before and not begun so. */
  #first(from: number, to: number, [asked, begin, end]: Letters, begun: boolean): number {
    const { all } = this.#sorted;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(all[middle] ?? 0, asked, begin, end, begun) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where the word comes before; with `begun`, also where it begins so. */
  #compare(id: number, asked: Uint16Array, from: number, to: number, begun: boolean): number {
    const { letters } = this.#words;
    const begin = this.#words.begin(id);
    const length = this.#words.end(id) - begin;
    const least = Math.min(length, to - from);
    for (let at = 0; at < least; at += 1) {
      const off = (letters[begin + at] ?? 0) - (asked[from + at] ?? 0);
      if (off !== 0) return off;
    }
    return begun && length >= to - from ? -1 : length - (to - from);
  }
}

/** Letters, where the asked ones begin, and where they end. */
type Letters = readonly [letters: Uint16Array, begin: number, end: number];

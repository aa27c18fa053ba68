import { type Cutter, hashOf } from './cutter.ts';
import { Numbers } from './numbers.ts';
import { long, type Parts, short } from './parts.ts';

const encoder = new Uint16Array(1 << 12);

/** Lays the letters of a word out as `Vocabulary` takes them; what is longer than 4,096 is cut. */
export function lettersOf(word: string): Uint16Array {
  const length = Math.min(word.length, encoder.length);
  for (let at = 0; at < length; at += 1) encoder[at] = word.charCodeAt(at);
  return encoder.subarray(0, length);
}

/** The `hashOf` a word. */
export function hashOfWord(word: string): number {
  const letters = lettersOf(word);
  return hashOf(letters, 0, letters.length);
}

/** Words and their numbers, which are given in the order in which the words come, from 0. */
export class Vocabulary {
  /** The letters of all words, one after another. */
  letters: Uint16Array;
  /** Where each word ends in `letters`. It begins where the one before ends. */
  readonly ends: Numbers;
  /** At the place that its hash gives it: the number of a word, from 1 (0 is free), and its hash. */
  #slots: Uint32Array;

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(parts?: Parts) {
    this.letters = parts ? short(parts, 'letters') : new Uint16Array(1 << 10);
    this.ends = new Numbers(parts && long(parts, 'ends'));
    this.#slots = parts ? long(parts, 'slots') : new Uint32Array(1 << 11);
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    const letters = this.letters.subarray(0, this.size === 0 ? 0 : this.end(this.size - 1));
    return { letters, ends: this.ends.held, slots: this.#slots };
  }

  /** How many words there are. */
  get size(): number {
    return this.ends.length;
  }

  /** Where the letters of a word begin. */
  begin(id: number): number {
    return id === 0 ? 0 : (this.ends.all[id - 1] ?? 0);
  }

  /** Where the letters of a word end. */
  end(id: number): number {
    return this.ends.all[id] ?? 0;
  }

  /** The word with this number. */
  word(id: number): string {
    return String.fromCharCode(...this.letters.subarray(this.begin(id), this.end(id)));
  }

  /** The number of a word; -1 where it is not known. */
  numberOf(word: string): number {
    const letters = lettersOf(word);
    return this.find(letters, 0, letters.length, hashOf(letters, 0, letters.length));
  }

  /** The number of the word with these letters; -1 where it is not known. */
  find(letters: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = (2 * hash) & mask; ; at = (at + 2) & mask) {
      const id = (slots[at] ?? 0) - 1;
      if (id < 0) return -1;
      if (slots[at + 1] === hash && this.#is(id, letters, from, to)) return id;
    }
  }

  /** The number of the word with these letters, which is known from now on. */
  take(letters: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.find(letters, from, to, hash);
    if (known >= 0) return known;
    const id = this.size;
    this.#write(letters, from, to);
    if (4 * this.size > this.#slots.length) this.#widen();
    place(this.#slots, id, hash);
    return id;
  }

  /** The same for many words that were cut: all are looked for at once, and memory is waited for once. */
  takeAll(cut: Cutter, numbers: Uint32Array): void {
    this.#guess(cut, numbers);
    const { letters, ends, hashes, count } = cut;
    for (let [at, begin] = [0, 0]; at < count; at += 1) {
      const end = ends[at] ?? 0;
      const id = (numbers[at] ?? 0) - 1;
      const isKnown = id >= 0 && this.#is(id, letters, begin, end);
      numbers[at] = isKnown ? id : this.take(letters, begin, end, hashes[at] ?? 0);
      begin = end;
    }
  }

  /** Which word each may be, from 1, as far as the first place and the length say; else 0. */
  #guess({ ends, hashes, count }: Cutter, numbers: Uint32Array): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = 0; at < count; at += 1) {
      const hash = hashes[at] ?? 0;
      const place = (2 * hash) & mask;
      numbers[at] = slots[place + 1] === hash ? (slots[place] ?? 0) : 0;
    }
    for (let [at, begin] = [0, 0]; at < count; at += 1) {
      const id = (numbers[at] ?? 0) - 1;
      const end = ends[at] ?? 0;
      if (id >= 0 && this.end(id) - this.begin(id) !== end - begin) numbers[at] = 0;
      begin = end;
    }
  }

  /** The number of a word, which is known from now on. */
  takeWord(word: string): number {
    const letters = lettersOf(word);
    return this.take(letters, 0, letters.length, hashOf(letters, 0, letters.length));
  }

  #is(id: number, letters: Uint16Array, from: number, to: number): boolean {
    const begin = this.begin(id);
    if (this.end(id) - begin !== to - from) return false;
    for (let at = from; at < to; at += 1) {
      if (this.letters[begin + at - from] !== letters[at]) return false;
    }
    return true;
  }

  #write(letters: Uint16Array, from: number, to: number): void {
    const begin = this.size === 0 ? 0 : this.end(this.size - 1);
    const end = begin + to - from;
    if (end > this.letters.length) {
      const wider = new Uint16Array(
        Math.max(end, this.letters.length + (this.letters.length >>> 1)),
      );
      wider.set(this.letters);
      this.letters = wider;
    }
    for (let at = from; at < to; at += 1) this.letters[begin + at - from] = letters[at] ?? 0;
    this.ends.push(end);
  }

  /** Gives all words places in twice as many slots. */
  #widen(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const id = before[at] ?? 0;
      if (id > 0) place(this.#slots, id - 1, before[at + 1] ?? 0);
    }
  }
}

function place(slots: Uint32Array, id: number, hash: number): void {
  const mask = slots.length - 1;
  let at = (2 * hash) & mask;
  while (slots[at] !== 0) at = (at + 2) & mask;
  slots[at] = id + 1;
  slots[at + 1] = hash;
}

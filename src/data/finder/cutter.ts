import { fold, foldedWords } from '../fold.ts';
import { firstSpecial, isSpecial, spelt } from './spelling.ts';
import { unitsOf } from './units.ts';

/** What a letter is, where it is not the code of the letter that it folds to; 0 where that is not known yet. */
const between = 1;
/** It depends on what stands around it, or becomes several letters. */
const slow = 2;

/** No word is kept longer than that, in letters. */
const longestWord = 48;

/** What each code unit folds to: worked out when one is first met. */
const folded = new Uint16Array(1 << 16);

/** Conjoining jamo become one letter with what stands beside them. */
const composes = /[\p{M}\u1100-\u11FF\uD800-\uDFFF]/u;

function classify(code: number): number {
  const letter = String.fromCharCode(code);
  const plain = fold(letter);
  const isWord = /[\p{L}\p{N}]/u.test(plain);
  const kind =
    composes.test(letter) || composes.test(plain) || (isWord && plain.length > 1)
      ? slow
      : isWord
        ? plain.charCodeAt(0)
        : between;
  folded[code] = kind;
  return kind;
}

/** The first value of a hash (FNV-1a, 32 bits). */
const hashBegin = 0x811c9dc5;
const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** The hash by which a vocabulary knows the letters. */
export function hashOf(letters: Uint16Array, from: number, to: number): number {
  let hash = hashBegin;
  for (let at = from; at < to; at += 1) hash = hashed(hash, letters[at] ?? 0);
  return hash >>> 0;
}

/** Letters as a string. A text without spaces may be one word, and too long to be arguments of a call. */
function wordOf(letters: Uint16Array, from: number, to: number): string {
  let word = '';
  for (let at = from; at < to; at += together) {
    word += String.fromCharCode(...letters.subarray(at, Math.min(to, at + together)));
  }
  return word;
}
const together = 4096;

/**
 * Cuts a text into its words, as `foldedWords` and `spelt` do, but without a string for each: a library
 * has millions, and almost all of them are known already.
 */
export class Cutter {
  /** The letters of all words, one after another. */
  letters = new Uint16Array(1 << 12);
  /** Where each word ends. It begins where the one before ends. */
  ends = new Uint32Array(1 << 10);
  /** The `hashOf` each word. */
  hashes = new Uint32Array(1 << 10);
  /** How many words there are. */
  count = 0;
  #size = 0;

  /** Cuts this text; what was cut before is gone. */
  cut(text: string): this {
    this.begin();
    return this.add(text);
  }

  /** What was cut before is gone. */
  begin(): void {
    this.count = 0;
    this.#size = 0;
  }

  /** Cuts this text; its words come behind those that are here. */
  add(text: string): this {
    this.#reach(this.#size + text.length);
    const units = unitsOf(text);
    let { letters } = this;
    let [begun, size, hash, special] = [this.#size, this.#size, hashBegin, false];
    const { length } = text;
    for (let at = 0; at <= length; at += 1) {
      const code = at < length ? (units[at] ?? 0) : 32;
      const kind = folded[code] || classify(code);
      if (kind > slow) {
        letters[size] = kind;
        size += 1;
        hash = hashed(hash, kind);
        if (kind >= firstSpecial) special ||= isSpecial(kind);
      } else if (kind === slow) {
        for (const word of foldedWords(text.slice(at - (size - begun)))) this.#addSpelt(word);
        return this;
      } else if (size > begun) {
        if (special || size - begun > longestWord) {
          this.#addSpelt(wordOf(letters, begun, size));
          // It may have become longer.
          this.#reach(this.#size + length - at);
          letters = this.letters;
        } else this.#end(size, hash >>> 0);
        size = this.#size;
        begun = size;
        hash = hashBegin;
        special = false;
      }
    }
    return this;
  }

  /** The words as strings. */
  words(): readonly string[] {
    const { letters, ends } = this;
    return Array.from({ length: this.count }, (_, at) =>
      wordOf(letters, at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0),
    );
  }

  #addSpelt(folded: string): void {
    for (const word of spelt(folded)) {
      const length = Math.min(word.length, longestWord);
      const begin = this.#size;
      const end = begin + length;
      this.#reach(end);
      for (let at = 0; at < length; at += 1) this.letters[begin + at] = word.charCodeAt(at);
      this.#end(end, hashOf(this.letters, begin, end));
    }
  }

  #end(size: number, hash: number): void {
    this.#size = size;
    this.ends[this.count] = size;
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  /** Makes room for so many letters, and as many words. */
  #reach(size: number): void {
    if (size + 1 > this.letters.length) {
      const letters = new Uint16Array(2 * (size + 1));
      letters.set(this.letters);
      this.letters = letters;
    }
    if (this.letters.length > this.ends.length) {
      const [ends, hashes] = [this.ends, this.hashes];
      this.ends = new Uint32Array(this.letters.length);
      this.ends.set(ends);
      this.hashes = new Uint32Array(this.letters.length);
      this.hashes.set(hashes);
    }
  }
}

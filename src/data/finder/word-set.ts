/** Words of a catalogue by their numbers, a bit each: small enough to be asked thousands of times at a keystroke. */
export class WordSet {
  readonly #bits: Uint32Array;

  /** None yet, of so many that there are. */
  constructor(size: number) {
    this.#bits = new Uint32Array((size + 31) >>> 5);
  }

  add(word: number): void {
    this.#bits[word >>> 5] = (this.#bits[word >>> 5] ?? 0) | (1 << (word & 31));
  }

  has(word: number): boolean {
    return (((this.#bits[word >>> 5] ?? 0) >>> (word & 31)) & 1) === 1;
  }
}

/** How good one must be to be among the best: of so many, the last. */
export class Best {
  /** The best ones, the greatest first. */
  readonly #held: number[] = [];
  readonly #most: number;

  /** Of `most`, at least one. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The last of the best; below everything as long as there is room. */
  get least(): number {
    return this.#held.length < this.#most ? -Infinity : (this.#held.at(-1) ?? -Infinity);
  }

  /** It may be among them. */
  add(value: number): void {
    if (value <= this.least) return;
    let at = this.#held.length;
    while (at > 0 && (this.#held[at - 1] ?? 0) < value) at -= 1;
    this.#held.splice(at, 0, value);
    this.#held.length = Math.min(this.#held.length, this.#most);
  }
}

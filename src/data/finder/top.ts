/** The best of many, without putting all of them in order. */
export class Top {
  readonly #most: number;
  readonly #better: (a: number, b: number) => number;
  #held: number[] = [];
  #worst: number | undefined;

  /** Keeps `most`; `better` orders as for `sort`, and never says that two are equal. */
  constructor(most: number, better: (a: number, b: number) => number) {
    this.#most = most;
    this.#better = better;
  }

  /** Would it be kept? */
  takes(each: number): boolean {
    return this.#worst === undefined || this.#better(each, this.#worst) < 0;
  }

  add(each: number): void {
    this.#held.push(each);
    if (this.#held.length >= 2 * this.#most) this.#tidy();
  }

  /** Those that are kept, best first. */
  best(): readonly number[] {
    this.#tidy();
    return this.#held;
  }

  #tidy(): void {
    this.#held = this.#held.sort(this.#better).slice(0, this.#most);
    if (this.#held.length === this.#most) this.#worst = this.#held.at(-1);
  }
}

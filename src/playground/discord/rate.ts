import type { Clock } from './clock.ts';
import type { Limit } from './limits.ts';

/** How often, in what span. */
type Figure = Pick<Limit, 'max' | 'per'>;

/** Counts what may happen only so often in a span of time, which begins with the first of it. */
export class Rate {
  readonly max: number;
  readonly #per: number;
  readonly #clock: Clock;
  #count = 0;
  #until = 0;

  constructor({ max, per = 0 }: Figure, clock: Clock) {
    this.max = max;
    this.#per = per;
    this.#clock = clock;
  }

  /** How many more are allowed in this span. */
  get remaining(): number {
    this.#renew();
    return Math.max(0, this.max - this.#count);
  }

  /** How long the span still takes, in milliseconds. */
  get resetMs(): number {
    this.#renew();
    return this.#count === 0 ? this.#per : this.#until - this.#clock.now();
  }

  /** Counts one more, or `many`. Gives whether it was still allowed. */
  take(many = 1): boolean {
    this.#renew();
    if (this.#count === 0) this.#until = this.#clock.now() + this.#per;
    this.#count += many;
    return this.#count <= this.max;
  }

  #renew(): void {
    if (this.#clock.now() >= this.#until) this.#count = 0;
  }
}

/** The same for each of many, by a key. */
export class Rates {
  readonly #limit: Figure;
  readonly #clock: Clock;
  readonly #byKey = new Map<string | number, Rate>();

  constructor(limit: Figure, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** The rate of that key. */
  of(key: string | number): Rate {
    const known = this.#byKey.get(key);
    if (known) return known;
    this.#prune();
    const rate = new Rate(this.#limit, this.#clock);
    this.#byKey.set(key, rate);
    return rate;
  }

  /** A rate of which nothing counts any more is as good as a new one. */
  #prune(): void {
    for (const [key, { remaining, max }] of this.#byKey)
      if (remaining === max) this.#byKey.delete(key);
  }
}

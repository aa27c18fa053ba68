import type { Pair } from './change.ts';
import { citeKey } from './cite-key.ts';
import type { Meeting } from './duplicates.ts';
import type { Holdings } from './holdings.ts';
import type { KnownWorks } from './known-works.ts';
import { isKept } from './moved.ts';
import type { Reference, Work } from './reference.ts';
import type { Known } from './settle.ts';

/** The works of one file on top of those that are kept, until they are kept as well. */
export class Intake implements Known {
  readonly #holdings: Holdings;
  readonly #works: KnownWorks;
  readonly #coming = new Map<string, Reference>();

  constructor(holdings: Holdings, works: KnownWorks) {
    this.#holdings = holdings;
    this.#works = works;
  }

  get(key: string): Reference | undefined {
    return this.#coming.get(key) ?? this.#holdings.tables.reference.get(key);
  }

  meets(work: Work): Meeting {
    return this.#works.here.of(work);
  }

  keyFor(work: Work): string {
    const former = isKept(work) ? work.key : this.#works.formerKey(work);
    if (former !== undefined && !this.get(former)) return former;
    const taken = (key: string): boolean =>
      this.get(key) !== undefined || this.#holdings.isGone(key);
    return citeKey(work.csl, taken, this.#holdings.keyPattern());
  }

  areApart(pair: Pair): boolean {
    return this.#holdings.areApart(pair);
  }

  put(reference: Reference, before: Reference | undefined): void {
    this.#works.swap(before, reference);
    this.#coming.set(reference.key, reference);
  }

  /** The works that came or got richer, as they will be kept. */
  works(): readonly Reference[] {
    return [...this.#coming.values()];
  }

  /** They were not kept: their twins are told apart by what is kept alone. */
  revoke(): void {
    for (const [key, reference] of this.#coming) {
      this.#works.swap(reference, this.#holdings.tables.reference.get(key));
    }
  }
}

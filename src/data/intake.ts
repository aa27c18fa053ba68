import type { Pair } from './change.ts';
import { citeKey } from './cite-key.ts';
import type { Meeting } from './duplicates.ts';
import type { Holdings } from './holdings.ts';
import type { KnownWorks } from './known-works.ts';
import { isKept } from './moved.ts';
import type { Reference, Work } from './reference.ts';
import { retold } from './retold.ts';
import type { Known } from './settle.ts';
import { heirOf } from './standing.ts';

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
    const met = this.#works.here.of(work);
    if (met.same) return met;
    // A person said that it is part of another work now: nobody is asked again.
    const former = this.#works.formerKey(work);
    const heir = former === undefined ? undefined : heirOf(former, this.#holdings.history);
    const same = heir === undefined ? undefined : this.get(heir);
    return same ? { same, doubtful: [] } : met;
  }

  keyFor(work: Work): string {
    const taken = (key: string): boolean =>
      this.get(key) !== undefined || this.#holdings.isGone(key);
    const former = this.#works.formerKey(work);
    if (former !== undefined && !this.get(former)) return former;
    if (isKept(work) && !taken(work.key)) return work.key;
    return citeKey(work.csl, taken, this.#holdings.keyPattern());
  }

  areApart(pair: Pair): boolean {
    return this.#holdings.areApart(pair);
  }

  put(reference: Reference, before: Reference | undefined): void {
    const now = before ? reference : this.#told(reference);
    this.#works.swap(before, now);
    this.#coming.set(now.key, now);
  }

  /** One that has been here before has what its changes say of it that stand: what people typed, and its files. */
  #told(reference: Reference): Reference {
    const { history, tables } = this.#holdings;
    // Most works have never been here.
    if (history.of(reference.key).length === 0) return reference;
    return retold(reference, history, (id) => tables.change.get(id));
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

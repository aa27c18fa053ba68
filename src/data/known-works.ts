import { Twins } from './duplicates.ts';
import { inStretches } from './pauses.ts';
import type { Reference, Work } from './reference.ts';

/**
 * The works of a library as a new record meets them: those that are there, and those that left, for
 * a work that returns has its old citation key again.
 */
export class KnownWorks {
  readonly here = new Twins();
  readonly #gone = new Twins();

  /** Knows all works, in stretches. */
  static async of(here: Iterable<Reference>, gone: Iterable<Reference>): Promise<KnownWorks> {
    const known = new KnownWorks();
    await inStretches(here, (reference) => known.here.add(reference));
    await inStretches(gone, (reference) => known.#gone.add(reference));
    return known;
  }

  /** Hears that a work came, changed or left: what it was, and what it is now. */
  swap(before: Reference | undefined, now: Reference | undefined): void {
    if (before) this.here.remove(before);
    if (now) this.here.add(now);
  }

  /** The same of those that left: what had left under a key, and what has now. */
  swapGone(before: Reference | undefined, now: Reference | undefined): void {
    if (before) this.#gone.remove(before);
    if (now) this.#gone.add(now);
  }

  /** The citation key that this work had when it was here. */
  formerKey(work: Work): string | undefined {
    return this.#gone.of(work).same?.key;
  }
}

import type { Import, Pair } from './change.ts';
import type { Meeting } from './duplicates.ts';
import { filed } from './filed.ts';
import { fill } from './fill.ts';
import { asItWas, Carried, filedLike } from './moved.ts';
import { inStretches } from './pauses.ts';
import type { Reference, Source, Work } from './reference.ts';
import { slim } from './tags-of.ts';

/** What the records of one file mean for a library. Each record is in exactly one of the first three. */
export interface Settled {
  /** Works that are new, with their citation keys. */
  readonly added: readonly Reference[];
  /** Works that are known and get richer, as they will be. */
  readonly merged: readonly Reference[];
  /** Works that are known as they are, or stand more than once in the file. */
  readonly same: readonly Reference[];
  /** New works that may be known ones: the key of each with that of the other. */
  readonly doubts: readonly Pair[];
  /** Keys of the works that were not in the collection before. */
  readonly filed: readonly string[];
  /** What works that come from another library bring along, and were not filed under here. */
  readonly carried: NonNullable<Import['carried']>;
}

/** What settling asks of the library. It hears of each work that comes, for the next may be its twin. */
export interface Known {
  readonly get: (key: string) => Reference | undefined;
  readonly meets: (work: Work) => Meeting;
  /** A citation key for a new work; the one that it had, when it was here before. */
  readonly keyFor: (work: Work) => string;
  /** Did a person say that these are two works? */
  readonly areApart: (pair: Pair) => boolean;
  readonly put: (reference: Reference, before: Reference | undefined) => void;
}

/** Where the works of a file come from, and where they go. */
export interface Bringing {
  /** The id of the change that this will be. */
  readonly change: string;
  readonly source: Source;
  readonly collection?: string;
}

/** Compares what was read with what is kept, in stretches. Nothing is changed but what `known` hears. */
export async function settle(
  known: Known,
  works: readonly Work[],
  bringing: Bringing,
): Promise<Settled> {
  const settling = new Settling(known, bringing);
  await inStretches(works, (work) => settling.take(work));
  await settling.collect();
  return settling.done();
}

/** Puts each work where it belongs: among those that are added, merged, or the same. */
class Settling {
  readonly #known: Known;
  readonly #bringing: Bringing;
  readonly #added = new Set<string>();
  readonly #merged = new Set<string>();
  readonly #same: string[] = [];
  readonly #doubts: Pair[] = [];
  readonly #filed: string[] = [];
  readonly #carried = new Carried();

  constructor(known: Known, bringing: Bringing) {
    this.#known = known;
    this.#bringing = bringing;
  }

  take(work: Work): void {
    const meeting = this.#known.meets(work);
    if (meeting.same) this.#meet(meeting.same, work);
    else this.#add(work, meeting);
  }

  #add(work: Work, { doubtful, version }: Meeting): void {
    const key = this.#known.keyFor(work);
    const { source } = this.#bringing;
    const form = version && { version: { key: version.reference.key, is: version.is } };
    const reference = { key, ...slim(work), source, ...asItWas(work), ...form };
    this.#known.put(reference, undefined);
    this.#added.add(key);
    this.#carried.note(undefined, reference);
    for (const other of doubtful) {
      if (!this.#known.areApart([key, other.key])) this.#doubts.push([key, other.key]);
    }
  }

  #meet(twin: Reference, work: Work): void {
    const { key } = twin;
    const next = filedLike(fill(twin, work, this.#bringing.change) ?? twin, work);
    const isRicher = next !== twin && !this.#added.has(key) && !this.#merged.has(key);
    if (isRicher) this.#merged.add(key);
    else this.#same.push(key);
    if (next === twin) return;
    this.#known.put(next, twin);
    this.#carried.note(twin, next);
  }

  /** Files all of them in the collection that they were brought into. */
  async collect(): Promise<void> {
    const { collection } = this.#bringing;
    if (collection === undefined) return;
    await inStretches(new Set([...this.#added, ...this.#merged, ...this.#same]), (key) => {
      const now = this.#known.get(key);
      if (!now || now.collections?.includes(collection)) return;
      this.#known.put(filed(now, 'collections', collection, 'in'), now);
      this.#filed.push(key);
    });
  }

  done(): Settled {
    const asTheyAre = (keys: Iterable<string>): readonly Reference[] =>
      [...keys].flatMap((key) => this.#known.get(key) ?? []);
    return {
      added: asTheyAre(this.#added),
      merged: asTheyAre(this.#merged),
      same: asTheyAre(this.#same),
      doubts: this.#doubts,
      filed: this.#filed,
      carried: this.#carried.all(),
    };
  }
}

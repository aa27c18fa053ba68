import type { Pair } from './change.ts';
import type { Meeting } from './duplicates.ts';
import { filed } from './filed.ts';
import { fill } from './fill.ts';
import { asItWas, filedLike } from './moved.ts';
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
  { change, source, collection }: Bringing,
): Promise<Settled> {
  const added = new Set<string>();
  const merged = new Set<string>();
  const same: string[] = [];
  const doubts: Pair[] = [];
  await inStretches(works, (found) => {
    const { same: twin, doubtful, version } = known.meets(found);
    if (!twin) {
      const key = known.keyFor(found);
      known.put(
        {
          key,
          ...slim(found),
          source,
          ...asItWas(found),
          ...(version ? { version: { key: version.reference.key, is: version.is } } : {}),
        },
        undefined,
      );
      added.add(key);
      for (const other of doubtful) {
        if (!known.areApart([key, other.key])) doubts.push([key, other.key]);
      }
      return;
    }
    const { key } = twin;
    const next = filedLike(fill(twin, found, change) ?? twin, found);
    if (next !== twin) known.put(next, twin);
    if (next !== twin && !added.has(key) && !merged.has(key)) merged.add(key);
    else same.push(key);
  });
  const filedKeys: string[] = [];
  if (collection !== undefined) {
    await inStretches(new Set([...added, ...merged, ...same]), (key) => {
      const now = known.get(key);
      if (!now || now.collections?.includes(collection)) return;
      known.put(filed(now, 'collections', collection, 'in'), now);
      filedKeys.push(key);
    });
  }
  const asTheyAre = (keys: Iterable<string>): readonly Reference[] =>
    [...keys].flatMap((key) => known.get(key) ?? []);
  return {
    added: asTheyAre(added),
    merged: asTheyAre(merged),
    same: asTheyAre(same),
    doubts,
    filed: filedKeys,
  };
}

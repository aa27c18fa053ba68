import { gone } from './change.ts';
import { citeKey } from './cite-key.ts';
import { Twins } from './duplicates.ts';
import { fill } from './fill.ts';
import type { LibraryFile } from './library-file.ts';
import type { Found, Reference, Source } from './reference.ts';

/** What the records of one file mean for a library. Each record is in exactly one of the lists. */
export interface Settled {
  /** Works that are new, with their citation keys. */
  readonly added: readonly Reference[];
  /** Works that are known and get richer, as they will be. */
  readonly merged: readonly Reference[];
  /** Works that are known as they are, or stand more than once in the file. */
  readonly same: readonly Reference[];
}

/**
 * Compares what was read with what is kept. Nothing is changed here. A work that was once in the
 * library gets its old citation key again; a key that was once given away is given to no other.
 */
export function settle(
  library: LibraryFile,
  references: readonly Found[],
  source: Source,
  change: string,
): Settled {
  const past = library.changes.flatMap(gone);
  const [twins, pastTwins] = [new Twins(library.references), new Twins(past)];
  const current = new Map(library.references.map((kept) => [kept.key, kept]));
  const pastKeys = new Set(past.map(({ key }) => key));
  const added = new Set<string>();
  const merged = new Set<string>();
  const same: string[] = [];

  const newKey = (found: Found): string => {
    const before = pastTwins.of(found).same?.key;
    if (before !== undefined && !current.has(before)) return before;
    return citeKey(found.csl, (key) => current.has(key) || pastKeys.has(key));
  };
  for (const found of references) {
    const key = twins.of(found).same?.key ?? newKey(found);
    const known = current.get(key);
    const next = known ? fill(known, found, change) : { key, ...found, source };
    if (!known) added.add(key);
    else if (next && !added.has(key) && !merged.has(key)) merged.add(key);
    else same.push(key);
    if (next) {
      if (known) twins.remove(known);
      current.set(key, next);
      twins.add(next);
    }
  }
  const asTheyAre = (keys: Iterable<string>): readonly Reference[] =>
    [...keys].flatMap((key) => current.get(key) ?? []);
  return { added: asTheyAre(added), merged: asTheyAre(merged), same: asTheyAre(same) };
}

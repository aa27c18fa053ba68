import { brought, type Change, type Import } from './change.ts';
import { Twins } from './duplicates.ts';
import type { LibraryFile } from './library-file.ts';
import type { Reference } from './reference.ts';

/** What taking a change back means for a library. */
export interface Reversal {
  /** References that come back, or are again as they were. */
  readonly restored: readonly Reference[];
  /** References that leave. */
  readonly removed: readonly Reference[];
  /** References that stay as they are, because the library has them from elsewhere too. */
  readonly kept: readonly Reference[];
}

/**
 * An import is taken back but for what another standing import has brought as well. A work that
 * stayed only because this import brought it too, while the one that was first is undone, goes now.
 */
function reverseImport(change: Import, library: LibraryFile): Reversal {
  const current = new Map(library.references.map((kept) => [kept.key, kept]));
  const others = library.changes.filter((other) => other !== change && !other.undone);
  const stays = (key: string): boolean => others.some((other) => brought(other, key));
  const keys = [...change.added, ...change.same, ...change.merged.map(({ key }) => key)];
  const leaving = new Set(keys.filter((key) => !stays(key)));
  return {
    removed: [...leaving].flatMap((key) => current.get(key) ?? []),
    restored: change.merged.filter(
      ({ key }) => current.has(key) && !leaving.has(key) && !completedAfter(change, key, library),
    ),
    kept: change.added.filter(stays).flatMap((key) => current.get(key) ?? []),
  };
}

/** Has a later import that stands completed this reference once more? Then its words stay. */
function completedAfter(change: Import, key: string, { changes }: LibraryFile): boolean {
  return changes
    .slice(changes.indexOf(change) + 1)
    .some(
      (later) =>
        later.kind === 'import' && !later.undone && later.merged.some((each) => each.key === key),
    );
}

/** Compares a change with the library of today. Nothing is changed here. */
export function reverse(change: Change, library: LibraryFile): Reversal {
  if (change.kind === 'import') return reverseImport(change, library);
  const twin = new Twins(library.references).of(change.reference).same;
  return twin
    ? { restored: [], removed: [], kept: [twin] }
    : { restored: [change.reference], removed: [], kept: [] };
}

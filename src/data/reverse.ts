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

/** An import is taken back but for what another standing import has brought as well. */
function reverseImport(change: Import, library: LibraryFile): Reversal {
  const current = new Map(library.references.map((kept) => [kept.key, kept]));
  const others = library.changes.filter((other) => other !== change && !other.undone);
  const stays = ({ key }: Reference): boolean => others.some((other) => brought(other, key));
  const present = change.added.flatMap((key) => current.get(key) ?? []);
  const completed = change.merged.filter(({ key }) => current.has(key));
  return {
    removed: present.filter((reference) => !stays(reference)),
    restored: completed.filter((before) => !completedAfter(change, before.key, library)),
    kept: present.filter(stays),
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
  const twin = new Twins(library.references).of(change.reference);
  return twin
    ? { restored: [], removed: [], kept: [twin] }
    : { restored: [change.reference], removed: [], kept: [] };
}

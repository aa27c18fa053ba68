import { brought, type Change, type Filing, type Import, type Joining } from './change.ts';
import { filed } from './filed.ts';
import type { History } from './history.ts';
import type { Reference } from './reference.ts';
import { reverted } from './revert.ts';

/** What taking a change back means for a library. */
export interface Reversal {
  /** References that come back, or are again as they were. */
  readonly restored: readonly Reference[];
  /** References that leave. */
  readonly removed: readonly Reference[];
  /** References that stay as they are, because the library has them from elsewhere too. */
  readonly kept: readonly Reference[];
}

/** What of the library an undoing looks at. */
export interface View {
  readonly get: (key: string) => Reference | undefined;
  /** A work that left. */
  readonly gone: (key: string) => Reference | undefined;
  readonly change: (id: string) => Change | undefined;
  readonly history: History;
  /** The kept work that this is another record of. */
  readonly twin: (reference: Reference) => Reference | undefined;
}

const nothing: Reversal = { restored: [], removed: [], kept: [] };

/** Compares a change with the library of today. Nothing is changed here. */
export function reverse(change: Change, view: View): Reversal {
  switch (change.kind) {
    case 'import':
      return reverseImport(change, view);
    case 'forgetting':
      return comeBack(change.reference, view);
    case 'moving':
      return allBack(change.keys, view);
    case 'edit':
      return { ...nothing, restored: former(change.before.key, change, view) };
    case 'joining':
      return reverseJoining(change, view);
    case 'filing':
      return { ...nothing, restored: change.keys.flatMap((key) => refiled(change, view.get(key))) };
    case 'parting':
    case 'setting':
      return nothing;
  }
}

/**
 * An import is taken back but for what another standing import has brought as well. A work that
 * stayed only because this import brought it too, while the one that was first is undone, goes now.
 */
function reverseImport(change: Import, view: View): Reversal {
  const stays = (key: string): boolean =>
    view.history
      .of(key)
      .some((other) => other.id !== change.id && !other.undone && brought(other, key));
  const mergedKeys = change.merged.map(({ key }) => key);
  const keys = [...new Set([...change.added, ...change.same, ...mergedKeys])];
  const leaving = new Set(keys.filter((key) => !stays(key)));
  const restored = mergedKeys
    .filter((key) => !leaving.has(key))
    .flatMap((key) => former(key, change, view));
  return {
    removed: [...leaving].flatMap((key) => view.get(key) ?? []),
    restored: outOf(change, restored, leaving, view),
    kept: change.added.filter((key) => !leaving.has(key)).flatMap((key) => view.get(key) ?? []),
  };
}

/** Those that stay leave the collection that the file was brought into. */
function outOf(
  { into }: Import,
  restored: readonly Reference[],
  leaving: ReadonlySet<string>,
  view: View,
): readonly Reference[] {
  if (!into) return restored;
  const now = new Map(restored.map((reference) => [reference.key, reference]));
  for (const key of into.keys) {
    const reference = leaving.has(key) ? undefined : (now.get(key) ?? view.get(key));
    if (reference) now.set(key, filed(reference, 'collections', into.collection, 'out'));
  }
  return [...now.values()];
}

/** What left comes back, unless the library has the work again. */
function comeBack(reference: Reference, view: View): Reversal {
  const twin = view.get(reference.key) ?? view.twin(reference);
  return twin ? { ...nothing, kept: [twin] } : { ...nothing, restored: [reference] };
}

function allBack(keys: readonly string[], view: View): Reversal {
  const each = keys.flatMap((key) => view.gone(key) ?? []).map((left) => comeBack(left, view));
  const restored = each.flatMap((one) => one.restored);
  return { ...nothing, restored, kept: each.flatMap((one) => one.kept) };
}

/** Both are there again, if the one that stayed still is. */
function reverseJoining(change: Joining, view: View): Reversal {
  if (!view.get(change.before.key)) return nothing;
  const left = view.get(change.left.key) ? [] : [change.left];
  return { ...nothing, restored: [...former(change.before.key, change, view), ...left] };
}

function former(key: string, change: Change, view: View): readonly Reference[] {
  const now = view.get(key);
  const was = now && reverted(now, change, view.change);
  return was ? [was] : [];
}

function refiled({ under, name, way }: Filing, now: Reference | undefined): readonly Reference[] {
  return now ? [filed(now, under, name, way === 'in' ? 'out' : 'in')] : [];
}

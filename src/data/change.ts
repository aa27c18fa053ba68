import type { Reference, Source } from './reference.ts';

/** Who did something, and when (ISO 8601, UTC). */
export interface Act {
  /** A Discord user id, or `ibid` for the program itself. */
  readonly by: string;
  readonly at: string;
}

interface Undoable extends Act {
  readonly id: string;
  /** Set once it was taken back, with the references that left the library by that. */
  readonly undone?: Act & { readonly removed: readonly Reference[] };
}

/** A file that was read into the library: all of it or none. */
export interface Import extends Undoable {
  readonly kind: 'import';
  readonly source: Source;
  /** Keys of the references that were new. */
  readonly added: readonly string[];
  /** References that were known and got richer, as they were before. */
  readonly merged: readonly Reference[];
  /** Keys of the references that were known as they are; one for each record of the file. */
  readonly same: readonly string[];
}

/** A reference that was taken out. */
export interface Forgetting extends Undoable {
  readonly kind: 'forgetting';
  readonly reference: Reference;
}

/** One entry of the library's log, which is also the material of undoing. */
export type Change = Import | Forgetting;

/** Did this import bring the work under that key, be it as new or as known? */
export function brought(change: Change, key: string): boolean {
  if (change.kind !== 'import') return false;
  const merged = change.merged.some((reference) => reference.key === key);
  return merged || change.added.includes(key) || change.same.includes(key);
}

/** The references that a change took out of the library; they may have come back since. */
export function gone(change: Change): readonly Reference[] {
  if (change.undone) return change.undone.removed;
  return change.kind === 'forgetting' ? [change.reference] : [];
}

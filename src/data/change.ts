import type { CslItem } from './csl.ts';
import type { Reference, Source } from './reference.ts';

/** Who did something, and when (ISO 8601, UTC). */
export interface Act {
  /** A Discord user id, or `ibid` for the program itself. */
  readonly by: string;
  readonly at: string;
}

interface Undoable extends Act {
  readonly id: string;
  /** Set once it was taken back, with the keys of the references that left the library by that. */
  readonly undone?: Act & { readonly removed: readonly string[] };
}

/** Two works that may be one. */
export type Pair = readonly [key: string, other: string];

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
  /** New references that may be known ones: for a person to say. */
  readonly doubts?: readonly Pair[];
  /** The collection that the file was brought into, and the keys of those that were not in it before. */
  readonly into?: { readonly collection: string; readonly keys: readonly string[] };
  /** What works that came from another library were filed under there, and were not here before. */
  readonly carried?: readonly {
    readonly under: Filing['under'];
    readonly name: string;
    readonly keys: readonly string[];
  }[];
}

/** A reference that was taken out. */
export interface Forgetting extends Undoable {
  readonly kind: 'forgetting';
  readonly reference: Reference;
}

/** What a person wrote into a reference: variables with what they say now; `undefined` takes one out. */
export type Wording = { readonly [Variable in keyof CslItem]?: CslItem[Variable] | undefined };

/** A reference that a person changed. */
export interface Edit extends Undoable {
  readonly kind: 'edit';
  /** The reference as it was before. */
  readonly before: Reference;
  readonly set: Partial<CslItem>;
  /** Variables that were taken out. */
  readonly cleared: readonly (keyof CslItem)[];
}

/** References that went into another library. */
export interface Moving extends Undoable {
  readonly kind: 'moving';
  readonly keys: readonly string[];
  /** The other library, by the name of its folder. */
  readonly to: string;
}

/** Two references that a person says are one work: the one left, and completed the other. */
export interface Joining extends Undoable {
  readonly kind: 'joining';
  /** The reference that stays, as it was before. */
  readonly before: Reference;
  /** The reference that left. */
  readonly left: Reference;
}

/** Two references that a person says are two works. */
export interface Parting extends Undoable {
  readonly kind: 'parting';
  readonly pair: Pair;
}

/** A label or a collection that was put on references, or taken off. */
export interface Filing extends Undoable {
  readonly kind: 'filing';
  readonly under: 'labels' | 'collections';
  readonly name: string;
  readonly way: 'in' | 'out';
  /** Keys of the references that this changed. */
  readonly keys: readonly string[];
}

/** A setting of the library that was changed; absent where it is at its default. */
export interface Setting extends Undoable {
  readonly kind: 'setting';
  readonly name: keyof Settings;
  readonly before?: Settings[keyof Settings];
  readonly after?: Settings[keyof Settings];
}

/** What a team can set for its library. */
export interface Settings {
  /** How citation keys of new works are made: `{author}{year}{word}`. */
  readonly keys: string;
  /** The id of the citation style: `apa`. */
  readonly style: string;
  /** The language of references, a CSL locale: `de-DE`. */
  readonly locale: string;
  /** Ids of the channels of a server that have a library of their own. */
  readonly channels: readonly string[];
  /** A library that was given up: where its works went, by the name of a folder. Nothing is brought here. */
  readonly closed: string;
}

/** One entry of the library's log, which is also the material of undoing. */
export type Change = Import | Forgetting | Moving | Edit | Joining | Parting | Filing | Setting;

/** A reference as it was before a change of its words; `undefined` where the change did none. */
export function wordsBefore(change: Change, key: string): Reference | undefined {
  if (change.kind === 'import') return mergedIn(change).get(key);
  if (change.kind !== 'edit' && change.kind !== 'joining') return undefined;
  return change.before.key === key ? change.before : undefined;
}

const merged = new WeakMap<Import, ReadonlyMap<string, Reference>>();

function mergedIn(change: Import): ReadonlyMap<string, Reference> {
  const known = merged.get(change);
  if (known) return known;
  const made = new Map(change.merged.map((before) => [before.key, before]));
  merged.set(change, made);
  return made;
}

/** The keys of all references that a change speaks of. */
export function touched(change: Change): Iterable<string> {
  switch (change.kind) {
    case 'import':
      return new Set([...change.added, ...change.merged.map(({ key }) => key), ...change.same]);
    case 'forgetting':
      return [change.reference.key];
    case 'edit':
      return [change.before.key];
    case 'joining':
      return [change.before.key, change.left.key];
    case 'parting':
      return change.pair;
    case 'filing':
    case 'moving':
      return change.keys;
    case 'setting':
      return [];
  }
}

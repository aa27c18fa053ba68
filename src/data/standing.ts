import type { Change, Filing, Import } from './change.ts';

/** The changes that speak of a reference, oldest first. */
export interface Log {
  readonly of: (key: string) => readonly Change[];
}

/** What a reference is filed under: a label, or a collection. */
export type File = readonly [under: Filing['under'], name: string];

const stands = ({ undone }: Change): boolean => undone === undefined;

/**
 * Should a reference be there? The last change that brought or took it, and was not undone, says so: so
 * it does not matter in which order changes are undone. `without`: changes that are passed over.
 */
export function isBrought(
  key: string,
  log: Log,
  without: ReadonlySet<string> = new Set(),
): boolean {
  for (const change of log.of(key).toReversed()) {
    if (!stands(change) || without.has(change.id)) continue;
    const says = brings(change, key, log, without);
    if (says !== undefined) return says;
  }
  return false;
}

/** The changes that have a say in a reference: those since it last left by one that stands. */
export function sinceItLeft(log: Log): Log {
  return {
    of: (key) => {
      const changes = log.of(key);
      return changes.slice(changes.findLastIndex((each) => stands(each) && takes(each, key)) + 1);
    },
  };
}

/** Does a reference leave by this change? By an import it leaves only where that is undone. */
function takes(change: Change, key: string): boolean {
  if (change.kind === 'joining') return change.left.key === key;
  return change.kind === 'forgetting' || change.kind === 'moving';
}

function brings(
  change: Change,
  key: string,
  log: Log,
  without: ReadonlySet<string>,
): boolean | undefined {
  if (change.kind === 'import') return true;
  if (takes(change, key)) return false;
  if (change.kind !== 'joining') return undefined;
  // A work is here also because the other one was brought that is part of it now.
  const other = isBrought(change.left.key, log, new Set([...without, change.id]));
  return other || undefined;
}

/** The reference that a work which left by joining is part of now, along chains; `undefined` for others. */
export function heirOf(key: string, log: Log): string | undefined {
  const last = log
    .of(key)
    .findLast((change) => stands(change) && brings(change, key, log, new Set()) !== undefined);
  if (last?.kind !== 'joining' || last.left.key !== key) return undefined;
  return heirOf(last.before.key, log) ?? last.before.key;
}

/** Should a reference be filed so? The last standing change that speaks of it, or how it was before all. */
export function isFiled(key: string, file: File, log: Log): boolean {
  const speaking = log.of(key).filter((change) => files(change, key, file) !== undefined);
  const last = speaking.findLast(stands);
  if (last) return files(last, key, file) === 'in';
  const [first] = speaking;
  return first !== undefined && wasFiled(first, key, file);
}

/** All that its changes have filed a reference under, or taken it out of. */
export function filesOf(key: string, log: Log): readonly File[] {
  const all = log.of(key).flatMap((change) => namedBy(change, key));
  return [...new Map(all.map((file) => [JSON.stringify(file), file])).values()];
}

function namedBy(change: Change, key: string): readonly File[] {
  if (change.kind === 'filing') return [[change.under, change.name]];
  if (change.kind === 'joining' && change.before.key === key) {
    const { labels = [], collections = [] } = change.left;
    return [
      ...labels.map((name): File => ['labels', name]),
      ...collections.map((name): File => ['collections', name]),
    ];
  }
  if (change.kind !== 'import') return [];
  const carried = change.carried?.map(({ under, name }): File => [under, name]) ?? [];
  return change.into ? [...carried, ['collections', change.into.collection]] : carried;
}

/** What a change says of this file; `undefined` where it does not speak of it. */
function files(change: Change, key: string, [under, name]: File): Filing['way'] | undefined {
  switch (change.kind) {
    case 'filing':
      return change.under === under && change.name === name ? change.way : undefined;
    case 'joining':
      return change.before.key === key && change.left[under]?.includes(name) ? 'in' : undefined;
    case 'import':
      return importFiles(change, key, [under, name]) ? 'in' : undefined;
    default:
      return undefined;
  }
}

function importFiles(change: Import, key: string, [under, name]: File): boolean {
  if (under === 'collections' && change.into?.collection === name) return true;
  return carriedIn(change, key, [under, name]);
}

function carriedIn({ carried = [] }: Import, key: string, [under, name]: File): boolean {
  return carried.some(
    (each) => each.under === under && each.name === name && keySet(each.keys).has(key),
  );
}

/** How it was before a change that speaks of this file: a change names those alone that it changed. */
function wasFiled(change: Change, key: string, file: File): boolean {
  const [under, name] = file;
  if (change.kind === 'filing') return change.way === 'out';
  if (change.kind === 'joining') return change.before[under]?.includes(name) === true;
  if (change.kind !== 'import' || carriedIn(change, key, file)) return false;
  return change.into !== undefined && !keySet(change.into.keys).has(key);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Thousands of keys are asked for one by one when an import is undone. */
function keySet(keys: readonly string[]): ReadonlySet<string> {
  const known = sets.get(keys) ?? new Set(keys);
  sets.set(keys, known);
  return known;
}

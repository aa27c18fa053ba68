import { type Change, touched } from './change.ts';
import type { History } from './history.ts';
import { inStretches } from './pauses.ts';
import type { Reference } from './reference.ts';
import { retold, sourceOf } from './retold.ts';
import { isBrought, type Log } from './standing.ts';

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

/**
 * Compares the library of today with what the log tells once `undone`, a change that is marked so, is
 * passed over. Nothing is changed here. The log alone decides, so that the order of undoing does not.
 *
 *     standing changes ─isBrought→ here or gone ─retold→ words and files
 */
export async function reverse(undone: Change, view: View): Promise<Reversal> {
  const changeOf = (id: string): Change | undefined =>
    id === undone.id ? undone : view.change(id);
  const log = retelling(undone, view);
  const [restored, removed, kept]: [Reference[], Reference[], Reference[]] = [[], [], []];
  await inStretches(affected(undone, log), (key) => {
    const now = view.get(key);
    const brought = isBrought(key, log);
    if (now && !brought) removed.push(now);
    else if (now) {
      const next = retold(now, log, changeOf);
      if (next !== now) restored.push({ ...next, source: sourceOf(next, log) });
      else if (speaksOfPresence(undone)) kept.push({ ...now, source: sourceOf(now, log) });
    } else if (brought) {
      const was = view.gone(key);
      // Whether two that were joined are one is for people to say.
      const twin = was && undone.kind !== 'joining' ? view.twin(was) : undefined;
      if (twin) kept.push(twin);
      else if (was) restored.push(retold(was, log, changeOf));
    }
  });
  return { restored, removed, kept: undone.kind === 'import' ? added(undone, kept) : kept };
}

/** The log with the change undone. The same key is asked for again and again, and then another one. */
function retelling(undone: Change, { history }: View): Log {
  let last: { readonly key: string; readonly changes: readonly Change[] } | undefined;
  return {
    of: (key) => {
      if (last?.key === key) return last.changes;
      const changes = history.of(key).map((each) => (each.id === undone.id ? undone : each));
      last = { key, changes };
      return changes;
    },
  };
}

const speaksOfPresence = ({ kind }: Change): boolean =>
  kind === 'import' || kind === 'forgetting' || kind === 'moving';

/** Of an import, those that it brought first: what it only met is not worth a word. */
function added(
  { added: keys }: Extract<Change, { kind: 'import' }>,
  kept: Reference[],
): Reference[] {
  const own = new Set(keys);
  return kept.filter(({ key }) => own.has(key));
}

/** The keys that a change speaks of, and those of works that have become part of others. */
function affected(change: Change, log: Log): ReadonlySet<string> {
  const keys = new Set(touched(change));
  // What is added to a set while it is walked is walked as well.
  for (const key of keys) {
    for (const each of log.of(key)) {
      if (each.kind === 'joining' && each.left.key === key && !each.undone)
        keys.add(each.before.key);
    }
  }
  return keys;
}

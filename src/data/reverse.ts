import { type Change, touched } from './change.ts';
import { inStretches } from './pauses.ts';
import type { Reversal, View } from './reversal.ts';
import { Reversing } from './reversing.ts';
import type { Log } from './standing.ts';

/**
 * Compares the library of today with what the log tells once `undone`, a change that is marked so, is
 * passed over. Nothing is changed here. The log alone decides, so that the order of undoing does not.
 *
 *     standing changes ─isBrought→ here or gone ─retold→ words and files
 */
export async function reverse(undone: Change, view: View): Promise<Reversal> {
  const log = retelling(undone, view);
  const keys = affected(undone, log);
  const reversing = new Reversing(undone, view, log);
  await inStretches(keys, (key) => {
    const uncovered = reversing.look(key);
    // What is added to a set while it is walked is walked as well.
    if (uncovered !== undefined) keys.add(uncovered);
  });
  return reversing.done();
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

/** The keys that a change speaks of, and those of works that have become part of others. */
function affected(change: Change, log: Log): Set<string> {
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

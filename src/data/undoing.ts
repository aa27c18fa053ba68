import type { Act, Change } from './change.ts';
import type { Holdings } from './holdings.ts';
import { formerRows } from './plans.ts';
import { type Reversal, reverse } from './reverse.ts';

/** What an undoing did. */
export interface Undoing extends Reversal {
  readonly change: Change;
  /** It had been undone before: nothing was done now. */
  readonly already?: true;
}

/** Takes a change back, and marks it so in the log. Rejects with `NotSaved`. */
export async function undoing(holdings: Holdings, change: Change, act: Act): Promise<Undoing> {
  if (change.undone) return { change, restored: [], removed: [], kept: [], already: true };
  const { tables, history } = holdings;
  const works = await holdings.works();
  const reversal = reverse(change, {
    get: (key) => tables.reference.get(key),
    gone: (key) => tables.gone.get(key),
    change: (id) => tables.change.get(id),
    history,
    twin: (reference) => works.here.of(reference).same,
  });
  const { restored: put, removed } = reversal;
  const { by, at } = act;
  const undone = { ...change, undone: { by, at, removed: removed.map(({ key }) => key) } };
  await holdings.commit({ change: undone, put, removed, rows: formerRows(holdings, change) });
  return { ...reversal, change: undone };
}

import type { Act, Change } from './change.ts';
import type { Holdings } from './holdings.ts';
import { formerRows } from './plans.ts';
import type { Reversal } from './reversal.ts';
import { reverse } from './reverse.ts';

/** What an undoing did. */
export interface Undoing extends Reversal {
  readonly change: Change;
  /** It had been undone before: nothing was done now. */
  readonly already?: true;
}

const nothing: Reversal = { restored: [], completed: [], removed: [], kept: [] };

/** Takes a change back, and marks it so in the log. Rejects with `NotSaved`. */
export async function undoing(holdings: Holdings, change: Change, act: Act): Promise<Undoing> {
  if (change.undone) return { change, ...nothing, already: true };
  const { tables, history } = holdings;
  const works = await holdings.works();
  const { by, at } = act;
  // How it will stand in the log, but for what leaves by it.
  const taken: Change = { ...change, undone: { by, at, removed: [] } };
  const reversal = await reverse(taken, {
    get: (key) => tables.reference.get(key),
    gone: (key) => tables.gone.get(key),
    change: (id) => tables.change.get(id),
    history,
    twin: (reference) => works.here.of(reference).same,
    formerKey: (reference) => works.formerKey(reference),
  });
  const { restored, completed, removed, kept } = reversal;
  const undone: Change = { ...change, undone: { by, at, removed: removed.map(({ key }) => key) } };
  // Of what is kept, those change that have another source now.
  const inherited = kept.filter((each) => tables.reference.get(each.key)?.source !== each.source);
  const put = [...restored, ...completed, ...inherited];
  await holdings.commit({ change: undone, put, removed, rows: formerRows(holdings, change) });
  return { ...reversal, change: undone };
}

import type { Import } from './change.ts';
import type { Holdings } from './holdings.ts';
import { Intake } from './intake.ts';
import type { Work } from './reference.ts';
import { type Bringing, type Settled, settle } from './settle.ts';

/** The library was given up while a file was on its way. Nothing was kept. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/**
 * Compares works with what is kept, and keeps them: all or nothing. Rejects with `NotSaved`; then what
 * is known of twins is as it was. Throws `GivenUp` where nobody would find them.
 */
export async function importing(
  holdings: Holdings,
  works: readonly Work[],
  bringing: Bringing,
): Promise<Settled> {
  const closed = holdings.setting('closed');
  if (closed !== undefined) throw new GivenUp(`its works went to ${closed}`);
  const intake = new Intake(holdings, await holdings.works());
  try {
    const settled = await settle(intake, works, bringing);
    const change = importOf(holdings, bringing, settled);
    await holdings.commit({ change, put: intake.works() }, 'known');
    return settled;
  } catch (error) {
    intake.revoke();
    throw error;
  }
}

/** The entry of the log. */
function importOf(
  { tables }: Holdings,
  { change: id, source, collection }: Bringing,
  { added, merged, same, doubts, filed: keys, carried }: Settled,
): Import {
  return {
    kind: 'import',
    id,
    by: source.by,
    at: source.at,
    source,
    added: added.map(({ key }) => key),
    // As they are in the tables still: before.
    merged: merged.flatMap(({ key }) => tables.reference.get(key) ?? []),
    same: same.map(({ key }) => key),
    ...(doubts.length > 0 && { doubts }),
    ...(collection !== undefined && { into: { collection, keys } }),
    ...(carried.length > 0 && { carried }),
  };
}

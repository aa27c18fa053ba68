import { isDeepStrictEqual } from 'node:util';
import { type Change, wordsBefore } from './change.ts';
import type { CslItem } from './csl.ts';
import type { Origin, Reference } from './reference.ts';
import { rewritten } from './wording.ts';

type Variable = keyof CslItem;

/** What a variable said at one time, and where that came from. */
interface Said {
  readonly value?: unknown;
  readonly origin?: Origin;
}

/**
 * A reference without what one change brought to its words; what others wrote since stays.
 * `undefined` where nothing of the change is left in it.
 */
export function reverted(
  now: Reference,
  change: Change,
  changeOf: (id: string) => Change | undefined,
): Reference | undefined {
  const before = wordsBefore(change, now.key);
  const brought = Object.entries(now.origin ?? {}).filter(
    ([, origin]) => origin.change === change.id,
  );
  if (!before || brought.length === 0) return undefined;
  const csl: Record<string, unknown> = { ...now.csl };
  const origin: Record<string, Origin> = { ...now.origin };
  for (const [variable] of brought) {
    const said = saidBefore(before, variable as Variable, changeOf);
    delete csl[variable];
    delete origin[variable];
    if (said.value !== undefined) csl[variable] = said.value;
    if (said.origin) origin[variable] = said.origin;
  }
  const item = csl as CslItem;
  const isAsBefore =
    isDeepStrictEqual(item, before.csl) && isDeepStrictEqual(origin, before.origin ?? {});
  if (!isAsBefore) return rewritten(now, item, origin);
  // Nobody else has touched its words: it is as it came, with its record. Where it is filed stays.
  const { labels: _, collections: __, ...words } = before;
  const { labels, collections, source } = now;
  return { ...words, source, ...(labels && { labels }), ...(collections && { collections }) };
}

/** What stood there before; if that came from a change that was itself undone since, from before that. */
function saidBefore(
  before: Reference,
  variable: Variable,
  changeOf: (id: string) => Change | undefined,
): Said {
  const origin = before.origin?.[variable];
  const earlier = origin && changeOf(origin.change);
  const older = earlier?.undone ? wordsBefore(earlier, before.key) : undefined;
  if (older) return saidBefore(older, variable, changeOf);
  return { value: before.csl[variable], ...(origin && { origin }) };
}

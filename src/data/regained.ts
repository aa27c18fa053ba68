import { fill } from './fill.ts';
import type { Origin, Reference } from './reference.ts';

/**
 * A reference with what another says that is part of it by a change; itself where it has all of it. What
 * it had itself before it left comes from where it came from then, so that undoing that finds it.
 */
export function regained(now: Reference, then: Reference, change: string): Reference {
  const next = fill(now, then, change);
  if (!next || now.key !== then.key) return next ?? now;
  const origins = Object.entries(next.origin ?? {}).map(([variable, origin]): [string, Origin] => [
    variable,
    origin.change === change ? (then.origin?.[variable] ?? origin) : origin,
  ]);
  return { ...next, ...(origins.length > 0 && { origin: Object.fromEntries(origins) }) };
}

import type { Found, Reference } from './reference.ts';

/** What `added` has and `kept` lacks, on top of `kept`; nothing that is kept is overwritten. */
function over<T extends object>(kept: T, added: T): T {
  return { ...added, ...kept };
}

const size = (object: object): number => Object.keys(object).length;

/**
 * The kept reference, completed by another record of the same work: variables and identifiers that
 * it lacks are taken over, those that it has are left alone. `undefined` when there is nothing new.
 */
export function fill(kept: Reference, found: Found): Reference | undefined {
  const csl = over(kept.csl, found.csl);
  const ids = over(kept.ids, found.ids);
  const richer = size(csl) > size(kept.csl) || size(ids) > size(kept.ids);
  return richer ? { ...kept, csl, ids } : undefined;
}

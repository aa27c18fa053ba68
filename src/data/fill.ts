import type { Reference, Tag, Work } from './reference.ts';
import { tagsOf } from './tags-of.ts';

/** What `added` has and `kept` lacks, on top of `kept`; nothing that is kept is overwritten. */
function over<T extends object>(kept: T, added: T): T {
  return { ...added, ...kept };
}

const size = (object: object): number => Object.keys(object).length;

/** The tags of both records: what the second says beyond the first stands before its end, `ER`. */
function both(kept: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const known = new Set(kept.map((tag) => JSON.stringify(tag)));
  const more = added.filter((tag) => tag[0] !== 'ER' && !known.has(JSON.stringify(tag)));
  const end = kept.at(-1)?.[0] === 'ER' ? -1 : kept.length;
  return [...kept.slice(0, end), ...more, ...kept.slice(end)];
}

/**
 * The kept reference, completed by another record of the same work: variables and identifiers that
 * it lacks are taken over, those that it has are left alone, and so that nothing is lost the tags of
 * both stand beneath. `origin` remembers which change brought each variable. What a person typed, or
 * took out, is left to people. `undefined` when the record adds no variable or identifier.
 */
export function fill(kept: Reference, found: Work, change: string): Reference | undefined {
  const brought = Object.fromEntries(
    Object.entries(found.csl).filter(
      ([variable]) => !(variable in kept.csl) && !kept.origin?.[variable]?.edit,
    ),
  );
  const ids = over(kept.ids, found.ids);
  if (size(brought) === 0 && size(ids) === size(kept.ids)) return undefined;
  // What stood in the one file is no longer what is known.
  const { raw: _, ...work } = kept;
  const origin = { ...kept.origin };
  for (const variable of Object.keys(brought)) origin[variable] = { change };
  const csl = { ...brought, ...kept.csl };
  return { ...work, csl, ids, origin, tags: both(tagsOf(kept), tagsOf(found)) };
}

import type { TaggedLine } from './blocks.ts';
import { meanings, type Target } from './tags.ts';
import type { RisType } from './types.ts';
import { isAbsent } from './values.ts';

/** The values of one record by where they go, best first; values that say "none" are left out. */
export type Slots = ReadonlyMap<Target, readonly TaggedLine[]>;

/** Sorts the tags of a record of this type into their places. */
export function slots(tags: readonly TaggedLine[], type: RisType): Slots {
  const meant = meanings(type);
  const sorted = new Map<Target, TaggedLine[]>();
  for (const entry of tags) {
    const target = meant.get(entry.tag)?.target ?? 'kept';
    if (target === 'kept' || isAbsent(entry.value)) continue;
    const slot = sorted.get(target);
    if (slot) slot.push(entry);
    else sorted.set(target, [entry]);
  }
  const rank = ({ tag }: TaggedLine) => meant.get(tag)?.rank ?? 0;
  for (const slot of sorted.values()) if (slot.length > 1) slot.sort((a, b) => rank(a) - rank(b));
  return sorted;
}

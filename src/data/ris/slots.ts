import type { TaggedLine } from './blocks.ts';
import { meanings } from './meanings.ts';
import type { Target } from './tags.ts';
import type { RisType } from './types.ts';
import { isAbsent } from './values.ts';

/** The values of one record by where they go, best first; values that say "none" are left out. */
export type Slots = ReadonlyMap<Target, readonly TaggedLine[]>;

/** Sorts the tags of a record of this type into their places. */
export function slots(tags: readonly TaggedLine[], type: RisType): Slots {
  const meant = meanings(type);
  const sorted = new Map<Target, TaggedLine[]>();
  const mixed = new Set<TaggedLine[]>();
  for (const entry of tags) {
    const target = meant.get(entry.tag)?.target ?? 'kept';
    if (target === 'kept' || isAbsent(entry.value)) continue;
    const slot = sorted.get(target);
    if (!slot) sorted.set(target, [entry]);
    else {
      if (slot[0]?.tag !== entry.tag) mixed.add(slot);
      slot.push(entry);
    }
  }
  const rank = ({ tag }: TaggedLine) => meant.get(tag)?.rank ?? 0;
  for (const slot of mixed) slot.sort((a, b) => rank(a) - rank(b));
  return sorted;
}

/** The values that go to one place. */
export function valuesOf(slots: Slots, target: Target): readonly string[] {
  const slot = slots.get(target);
  return slot ? slot.map(({ value }) => value) : [];
}

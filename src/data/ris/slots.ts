import type { TaggedLine } from './block.ts';
import { type Kind, type Meaning, meanings } from './meanings.ts';
import type { Target } from './tags.ts';
import type { RisType } from './types.ts';
import { isAbsent } from './values.ts';

/** The values that go to one place, best first. */
interface Slot {
  readonly target: Target;
  readonly kind: Kind;
  readonly values: TaggedLine[];
}

/**
 * The values of one record by where they go; values that say "none" are left out. A record has a
 * dozen places: looking through them is quicker than hashing their names.
 */
export class Slots {
  readonly #slots: Slot[] = [];

  /** All places that have a value, in the order of the record. */
  all(): readonly Slot[] {
    return this.#slots;
  }

  get(target: Target): readonly TaggedLine[] | undefined {
    return this.#of(target)?.values;
  }

  has(target: Target): boolean {
    return this.#of(target) !== undefined;
  }

  /** The values that go to one place, without their tags. */
  valuesOf(target: Target): readonly string[] {
    const values = this.get(target);
    if (!values) return none;
    const found: string[] = [];
    for (const { value } of values) found.push(value);
    return found;
  }

  /** Adds a value; where another tag stands there already, the place is to be sorted. */
  add({ target, kind }: Meaning, entry: TaggedLine): Slot | undefined {
    const slot = this.#of(target);
    if (!slot) {
      this.#slots.push({ target, kind, values: [entry] });
      return undefined;
    }
    slot.values.push(entry);
    return slot.values[0]?.tag === entry.tag ? undefined : slot;
  }

  #of(target: Target): Slot | undefined {
    for (const slot of this.#slots) if (slot.target === target) return slot;
    return undefined;
  }
}

const none: readonly string[] = [];

/** Sorts the tags of a record of this type into their places. */
export function slots(tags: readonly TaggedLine[], type: RisType): Slots {
  const meant = meanings(type);
  const sorted = new Slots();
  let mixed: Set<Slot> | undefined;
  for (const entry of tags) {
    const meaning = meant.get(entry.tag);
    if (!meaning || isAbsent(entry.value)) continue;
    const slot = sorted.add(meaning, entry);
    if (slot) mixed = (mixed ?? new Set()).add(slot);
  }
  for (const { values } of mixed ?? []) {
    values.sort((a, b) => (meant.get(a.tag)?.rank ?? 0) - (meant.get(b.tag)?.rank ?? 0));
  }
  return sorted;
}

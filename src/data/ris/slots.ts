import type { TaggedLine } from './block.ts';
import { type Kind, type Meaning, meanings, targetCount } from './meanings.ts';
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
 * The values of one record by where they go; values that say "none" are left out. They are asked for
 * two dozen times: a look at the number of a target (`numberOf`) finds them, without a search for its name.
 */
export class Slots {
  readonly #slots: Slot[] = [];
  readonly #at: (Slot | undefined)[] = new Array(targetCount);

  /** All places that have a value, in the order of the record. */
  all(): readonly Slot[] {
    return this.#slots;
  }

  get(number: number): readonly TaggedLine[] | undefined {
    return this.#at[number]?.values;
  }

  has(number: number): boolean {
    return this.#at[number] !== undefined;
  }

  /** The values that go to one place, without their tags. */
  valuesOf(number: number): readonly string[] {
    const values = this.get(number);
    if (!values) return none;
    const found: string[] = [];
    for (const { value } of values) found.push(value);
    return found;
  }

  /** Adds a value; where another tag stands there already, the place is to be sorted. */
  add({ target, kind, number }: Meaning, entry: TaggedLine): Slot | undefined {
    const slot = this.#at[number];
    if (!slot) {
      const made = { target, kind, values: [entry] };
      this.#slots.push(made);
      this.#at[number] = made;
      return undefined;
    }
    slot.values.push(entry);
    return slot.values[0]?.tag === entry.tag ? undefined : slot;
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

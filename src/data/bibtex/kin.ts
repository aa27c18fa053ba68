import type { Pause } from '../format.ts';
import type { Problem } from '../reading.ts';
import type { Entry, Field } from './entry.ts';
import { parentKeys, withInherited } from './inherit.ts';

/** An entry with all that it inherits. */
export interface Complete {
  readonly entry: Entry;
  readonly fields: readonly Field[];
}

/** So much text is held back for entries whose parents come later; BibTeX wants them behind. */
const mostHeld = 1_000_000;

/** What takes part in a work or in its data, and so may be a parent. */
const giving = /^xdata$|book$|collection$|proceedings$|reference$|periodical$/;

/**
 * Entries in their order, completed by their parents. An entry waits for parents that have not come
 * yet, and all behind it wait too; where that is too much, it goes without them.
 */
export function* inOrder(
  all: Iterable<Entry | Problem | Pause>,
): Generator<Complete | Problem | Pause> {
  const parents = new Map<string, Entry>();
  const held = new Held();
  const isReady = (one: Entry | Problem) =>
    !('key' in one) || parentKeys(one).every((key) => parents.has(key));
  for (const one of all) {
    if (!one) {
      yield one;
      continue;
    }
    if ('key' in one && giving.test(one.type)) parents.set(one.key.toLowerCase(), one);
    held.push(one);
    for (let next = held.first(); next; next = held.first()) {
      if (!isReady(next) && held.size <= mostHeld) break;
      held.shift();
      yield* completed(next, parents);
    }
  }
  for (let next = held.shift(); next; next = held.shift()) yield* completed(next, parents);
}

/** Data for others are no work. */
function completed(
  one: Entry | Problem,
  parents: ReadonlyMap<string, Entry>,
): (Complete | Problem)[] {
  if (!('key' in one)) return [one];
  return one.type === 'xdata' ? [] : [{ entry: one, fields: withInherited(one, parents) }];
}

/** Entries that wait, in their order. */
class Held {
  #waiting: (Entry | Problem)[] = [];
  #gone = 0;
  /** Characters of all of them. */
  size = 0;

  push(one: Entry | Problem): void {
    this.#waiting.push(one);
    this.size += one.text.length;
  }

  first(): Entry | Problem | undefined {
    return this.#waiting[this.#gone];
  }

  shift(): Entry | Problem | undefined {
    const one = this.#waiting[this.#gone];
    if (!one) return undefined;
    this.size -= one.text.length;
    this.#gone++;
    // Now and then, since each time all that wait are moved up.
    if (this.#gone > 1000 && this.#gone > this.#waiting.length / 2) {
      this.#waiting = this.#waiting.slice(this.#gone);
      this.#gone = 0;
    }
    return one;
  }
}

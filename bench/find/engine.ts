import type { Register } from '../../src/data/finder/register.ts';
import { Finder } from '../../src/data/finder.ts';
import type { Reference } from '../../src/data/reference.ts';

/** What is measured: something that keeps works and finds them by words. */
export interface Engine {
  readonly name: string;
  add(references: readonly Reference[]): void;
  /** The keys of the works found, best first. The last word of the query may be unfinished. */
  find(query: string, limit: number): readonly string[];
}

/** What is measured of Ibid alone. */
export interface Kept {
  remove(reference: Reference): void;
  /** What stands in the file that the next start reads. */
  register(): Register;
}

/** Ibid's finder. */
export function ibid(): Engine & Kept {
  const finder = new Finder();
  return {
    name: 'Ibid',
    add: (references) => finder.update({ put: references, removed: [] }),
    remove: (reference) => finder.update({ put: [], removed: [reference] }),
    register: () => finder.register,
    find: (query, limit) => finder.find(query, { limit }).map(({ reference }) => reference.key),
  };
}

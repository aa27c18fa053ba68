import type { Filing } from './change.ts';
import type { Reference } from './reference.ts';

/** The reference under a label or in a collection, or no longer. */
export function filed(
  reference: Reference,
  under: Filing['under'],
  name: string,
  way: Filing['way'],
): Reference {
  const { [under]: names = [], ...rest } = reference;
  const others = names.filter((each) => each !== name);
  const next = way === 'in' ? [...others, name].sort() : others;
  return next.length > 0 ? { ...rest, [under]: next } : rest;
}

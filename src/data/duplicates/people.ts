import type { CslItem, CslName } from '../csl.ts';
import { surname } from '../surname.ts';
import { bare } from './bare.ts';

/** How the authors of two records stand to each other. */
export type Company = 'same' | 'overlap' | 'unknown' | 'other';

/** Reordered lists are looked at so far; a collaboration of thousands must not cost thousands. */
const far = 8;

/** From so many letters on, a surname within another is no chance: `berg` in `vandenberg`. */
const within = 4;

const people = (csl: CslItem): readonly CslName[] => csl.author ?? csl.editor ?? [];

function sameSurname(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // Particles and second surnames: `Berg` and `van den Berg`, `García` and `García López`.
  return short.length >= within && (long.endsWith(short) || long.startsWith(short));
}

/** `Wei Zhang` may be read as a Mr Wei. */
function swapped(one: CslName, other: CslName): boolean {
  const given = bare(other.given ?? '');
  return (
    given.length > 1 &&
    given === bare(surname(one)) &&
    bare(one.given ?? '') === bare(surname(other))
  );
}

/** Compares the first authors, then whether anybody is in both lists. */
export function company(one: CslItem, other: CslItem): Company {
  const [ours, theirs] = [people(one), people(other)];
  const [first, second] = [ours[0], theirs[0]];
  if (!first || !second) return 'unknown';
  const [name, another] = [surname(first), surname(second)];
  if (name === another) return 'same';
  const [a, b] = [bare(name), bare(another)];
  if (sameSurname(a, b) || swapped(first, second)) return 'same';
  const names = new Set(ours.slice(0, far).map((name) => bare(surname(name))));
  return theirs.slice(0, far).some((name) => names.has(bare(surname(name)))) ? 'overlap' : 'other';
}

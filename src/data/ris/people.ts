import type { CslName, Draft } from '../csl.ts';
import { fold } from '../fold.ts';
import { surname } from '../surname.ts';
import type { TaggedLine } from './block.ts';
import { isNames, numberOf } from './meanings.ts';
import { names } from './names.ts';
import type { Slots } from './slots.ts';
import type { RisType } from './types.ts';

const collectionTitle = numberOf('collection-title');

/** Adds the name variables of a record. */
export function addPeople(found: Draft, slots: Slots, type: RisType): void {
  for (const { target, kind, values } of slots.all()) {
    if (kind !== 'names' || !isNames(target)) continue;
    const all = target === 'author' ? authors(values) : named(values.filter(isCredit));
    if (all.length > 0) found[target] = all;
  }
  if (type.family === 'book') withoutSeries(found, slots);
}

/**
 * AU and A1 (and A2, where it names the sponsor of a bill): where all of the shorter list are in the
 * longer, they are the same people twice, and the longer list holds. Else they are one list, in the
 * order of the file; who is in both is in it once.
 */
function authors(values: readonly TaggedLine[]): readonly CslName[] {
  const tag = values[0]?.tag;
  const cut = values.findIndex((entry) => entry.tag !== tag);
  if (cut < 0) return named(values);
  const first = values.slice(0, cut);
  const second = values.slice(cut).filter(isCredit);
  const [own, other] = [named(first), named(second)];
  const [longer, shorter] = size(other) > size(own) ? [other, own] : [own, other];
  const known = new Set(longer.map(called));
  if (shorter.every((name) => known.has(called(name)))) return longer;
  const here = new Set(own.map(called));
  const isNew = ({ value }: TaggedLine) => !names(value).every((name) => here.has(called(name)));
  return named([...first, ...second.filter(isNew)].sort((a, b) => a.line - b.line));
}

/** By how many there are; of equals, those whose given names are spelled out. */
function size(people: readonly CslName[]): number {
  let letters = 0;
  for (const { given } of people) letters += Math.min(given?.length ?? 0, 100);
  return people.length * 1_000_000 + letters;
}

/** A person by the letters of the surname and the first initial: Doe, J. and Doe, Jane are one. */
function called(name: CslName): string {
  return fold(`${surname(name)}, ${name.given?.slice(0, 1) ?? ''}`).replace(/[^\p{L}\p{N},]/gu, '');
}

function named(values: readonly TaggedLine[]): readonly CslName[] {
  const found: CslName[] = [];
  for (const { value } of values) for (const name of names(value)) found.push(name);
  return found;
}

/** Ovid PsycINFO puts the names of all works that an article cites into one A2. */
function isCredit({ value }: TaggedLine): boolean {
  return value.split(',').length <= 4 || value.includes(';');
}

/** In the old specification A2 edits the book itself; in the new one its series, if it has one. */
function withoutSeries(found: Draft, slots: Slots): void {
  const series = found['collection-editor'];
  if (!series || found.editor || slots.has(collectionTitle)) return;
  found.editor = series;
  delete found['collection-editor'];
}

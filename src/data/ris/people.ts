import type { CslName, Draft } from '../reference.ts';
import type { TaggedLine } from './blocks.ts';
import { isNames } from './meanings.ts';
import { names } from './names.ts';
import type { Slots } from './slots.ts';
import type { RisType } from './types.ts';

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
 * AU and A1 (and A2, where it names the sponsor of a bill): two lists of other people are one list (a
 * person and an institution); two lists that share a family name are the same people twice, and the
 * first list holds.
 */
function authors(values: readonly TaggedLine[]): readonly CslName[] {
  const first = values[0]?.tag;
  const cut = values.findIndex(({ tag }) => tag !== first);
  if (cut < 0) return named(values);
  const own = named(values.slice(0, cut));
  const other = named(values.slice(cut).filter(isCredit));
  const known = new Set(own.map(called));
  return other.some((name) => known.has(called(name))) ? own : [...own, ...other];
}

function called(name: CslName): string {
  return (name.family ?? name.literal ?? '').toLowerCase();
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
  if (!series || found.editor || slots.has('collection-title')) return;
  found.editor = series;
  delete found['collection-editor'];
}

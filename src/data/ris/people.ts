import type { CslName, NameVariable } from '../reference.ts';
import type { TaggedLine } from './blocks.ts';
import { isNames } from './meanings.ts';
import { names } from './names.ts';
import type { Slots } from './slots.ts';
import type { RisType } from './types.ts';

type People = { [V in NameVariable]?: readonly CslName[] };

/** The name variables of a record. */
export function people(slots: Slots, type: RisType): People {
  const found: People = {};
  for (const [target, values] of slots) {
    if (!isNames(target)) continue;
    const all = target === 'author' ? authors(values) : named(values.filter(isCredit));
    if (all.length > 0) found[target] = all;
  }
  return type.family === 'book' ? withoutSeries(found, slots) : found;
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
function withoutSeries(found: People, slots: Slots): People {
  const { 'collection-editor': series, ...others } = found;
  if (!series || found.editor || slots.has('collection-title')) return found;
  return { ...others, editor: series };
}

import type { Draft } from '../csl.ts';
import type { TaggedLine } from './block.ts';
import { numberOf } from './meanings.ts';
import type { Slots } from './slots.ts';
import { words } from './values.ts';

const affiliation = numberOf('affiliation');

/** Adds where the authors work: AD, one a tag, one a line, or parted by semicolons; else C1. */
export function addAffiliations(csl: Draft, slots: Slots): void {
  const all = slots.get(affiliation);
  if (!all) return;
  const own = all.filter(({ tag }) => tag === 'AD');
  const found: string[] = [];
  for (const { value } of own.length > 0 ? own : all.filter(isAddress)) {
    for (const part of value.split(/;\s+|;$|\n/)) {
      const text = words(part);
      if (text !== '') found.push(text);
    }
  }
  if (found.length > 0) csl.custom = { affiliations: found };
}

/** OpenAlex has addresses in C1, and others labels. */
function isAddress({ value }: TaggedLine): boolean {
  return value.includes(',', value.indexOf(',') + 1);
}

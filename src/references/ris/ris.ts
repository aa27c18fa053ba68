import type { Work } from '../../data/reference.ts';
import { tagsOf } from '../../data/tags-of.ts';
import { canonicalRis } from './canonical.ts';
import { replayed } from './replay.ts';

/** A work with its citation key, where it has one yet. */
type Keyed = Work & { readonly key?: string };

/** A work as RIS: just as it came, if it came as good RIS and was not changed, else canonical. */
export function toRis(work: Keyed): string {
  const whole = { ...work, tags: tagsOf(work) };
  return replayed(whole) ?? canonicalRis(whole);
}

/** Works as one file of RIS: a file of good RIS comes back as it was. */
export function toRisFile(works: readonly Keyed[]): string {
  return works.map(inFile).join('');
}

function inFile(work: Keyed): string {
  const whole = { ...work, tags: tagsOf(work) };
  return replayed(whole) ?? `${canonicalRis(whole)}\r\n`;
}

import type { Found } from '../../data/reference.ts';
import { canonicalRis } from './canonical.ts';
import { replayed } from './replay.ts';

/** A work with its citation key, where it has one yet. */
type Work = Found & { readonly key?: string };

/** A work as RIS: just as it came, if it came as good RIS and was not changed, else canonical. */
export function toRis(work: Work): string {
  return replayed(work) ?? canonicalRis(work);
}

/** Works as one file of RIS: a file of good RIS comes back as it was. */
export function toRisFile(works: readonly Work[]): string {
  return works.map((work) => replayed(work) ?? `${canonicalRis(work)}\r\n`).join('');
}

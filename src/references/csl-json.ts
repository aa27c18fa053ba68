import type { CslItem } from '../data/csl.ts';
import type { Reference } from '../data/reference.ts';

type Keyed = Pick<Reference, 'key' | 'csl'>;

/** The references as a CSL-JSON 1.0.2 array, for reference managers and pandoc. */
export function toCslJson(references: readonly Keyed[]): string {
  return `${JSON.stringify(references.map(toCslItem), null, 2)}\n`;
}

/**
 * An item as it is kept, with its citation key as `id`. A key that it came with gives way to the one
 * that it is kept under, so that an item never has two.
 */
export function toCslItem({ key, csl }: Keyed): CslItem & { readonly id: string } {
  return { id: key, ...csl, ...('citation-key' in csl && { 'citation-key': key }) };
}

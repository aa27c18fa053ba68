import type { Reference } from '../data/reference.ts';

/**
 * The references as a CSL-JSON 1.0.2 array, for reference managers and pandoc: each item as it is
 * kept, with its citation key as `id`. A key that it came with gives way to the one that it is kept
 * under, so that an item never has two.
 */
export function toCslJson(references: readonly Pick<Reference, 'key' | 'csl'>[]): string {
  const items = references.map(({ key, csl }) => ({
    id: key,
    ...csl,
    ...('citation-key' in csl && { 'citation-key': key }),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

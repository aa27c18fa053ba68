import type { CslItem } from '../../../src/data/csl.ts';
import type { TaggedLine } from '../../../src/data/ris/block.ts';
import { fields } from '../../../src/data/ris/fields.ts';

/** Tagged lines from `TAG=value`, one line each from `line` on. */
export function tagged(tags: readonly string[], line = 1): TaggedLine[] {
  return tags.map((tag, i) => ({ tag: tag.slice(0, 2), value: tag.slice(3), line: line + i }));
}

/** What CSL says of a record whose tags are given as `TAG=value`. */
export function csl(...tags: string[]): CslItem {
  return fields({ tags: tagged(tags) }, 1).found.csl;
}

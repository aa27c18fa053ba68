import { prose } from './block.ts';
import { type Dialect, isSame, type Opening, tagged } from './dialect.ts';
import { startsFlattened } from './flattened.ts';
import { lineBelow } from './line-below.ts';

/** Line ends written out as `\n`, as in a JSON string or a chat message. */
export const writtenOut = /\\n[A-Z][A-Z0-9][ \t]{0,2}-/;

/**
 * Whether a TY opens a record though one is open, with no ER above. One in prose, or of another
 * dialect than its file, may be words of an abstract that describes the format: then no tag stands
 * right below it. `next` is where the line below it begins, `last` the tag above it.
 */
export function opensAmid(
  type: Opening,
  last: string,
  dialect: Dialect,
  text: string,
  next: number,
): boolean {
  if (!prose.has(last) && isSame(type.dialect, dialect)) return true;
  const below = lineBelow(text, next);
  if (below === undefined) return true;
  if (startsFlattened(type.value) || writtenOut.test(type.value)) return true;
  return below.startsWith(type.dialect.prefix) && tagged(below, type.dialect).tag !== '';
}

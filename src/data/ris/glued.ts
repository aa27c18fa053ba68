import type { Tag } from '../reference.ts';
import { ByTag } from './by-tag.ts';

/** Tags whose values have no room for prose, so that a tag inside them is one. */
const terse = new ByTag<true>();
for (const tag of ['UR', 'DO', 'L1', 'L2', 'L3', 'L4', 'LK', 'SN', 'AN']) terse.set(tag, true);

/** Whether other tags may have been joined to the value of this one. */
export function isGlued(tag: string, value: string): boolean {
  return terse.get(tag) === true && value.includes('  - ');
}

/**
 * The tags in one line, where Rayyan joined wrapped ones:
 * `UR  - https://…from=export     U2  - L2029880245` is UR and U2.
 */
export function unglued(tag: string, value: string): Tag[] {
  const [own = '', ...rest] = value.split(/\s{2,40}([A-Z][A-Z0-9]) {2}- /);
  const found: Tag[] = [[tag, own]];
  for (let i = 0; i + 1 < rest.length; i += 2)
    found.push([rest[i] ?? '', (rest[i + 1] ?? '').trim()]);
  return found;
}

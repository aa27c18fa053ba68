import { createHash } from 'node:crypto';
import type { Library, Merge } from './library.ts';
import { folderOf, type Place } from './place.ts';
import type { Reference } from './reference.ts';

/** A library, and whose it is. */
export interface Shelf {
  readonly library: Library;
  readonly place: Place;
}

/**
 * Moves works from one library to another, one of which may have them already: first they are kept
 * there, then they leave here. What stops it in between leaves a work in both, and doing it again ends
 * it. `undefined` when there is nothing to move.
 */
export async function move(
  references: readonly Reference[],
  from: Shelf,
  to: Shelf,
  by: string,
): Promise<Merge | undefined> {
  if (references.length === 0) return undefined;
  const source = {
    file: folderOf(from.place),
    // No file brought them: what was moved stands for it.
    hash: createHash('sha256').update(JSON.stringify(references)).digest('hex'),
    by,
    at: new Date().toISOString(),
  };
  const merge = await to.library.merge(references, source);
  const keys = references.map(({ key }) => key);
  await from.library.leave(keys, folderOf(to.place), by);
  return merge;
}

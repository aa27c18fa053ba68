import { createHash } from 'node:crypto';
import type { Library, Merge } from './library.ts';
import { inStretches } from './pauses.ts';
import { folderOf, type Place } from './place.ts';
import type { Reference, Source } from './reference.ts';

/** A library, and whose it is. */
export interface Shelf {
  readonly library: Library;
  readonly place: Place;
}

/**
 * Moves works from one library to another, which may have them already: first they are kept there, then
 * they leave here. What somebody changes meanwhile goes again. What stops it in between leaves a work in
 * both, and doing it again ends it. Gives what became of them there, once for each time.
 */
export async function move(
  keys: readonly string[],
  from: Shelf,
  to: Shelf,
  by: string,
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  const there = (): readonly Reference[] => keys.flatMap((key) => from.library.get(key) ?? []);
  for (let works = there(); works.length > 0; works = there()) {
    merges.push(await to.library.merge(works, await sourceOf(works, from.place, by)));
    await partThere(works, from.library, to.library, by);
    await from.library.leave(works, folderOf(to.place), by);
  }
  return merges;
}

/** No file brought them: the other library stands for it, and the works themselves for its bytes. */
async function sourceOf(
  works: readonly Reference[],
  { kind, id }: Place,
  by: string,
): Promise<Source> {
  const hash = createHash('sha256');
  await inStretches(works, (work) => hash.update(JSON.stringify(work)));
  const at = new Date().toISOString();
  return { file: folderOf({ kind, id }), hash: hash.digest('hex'), by, at };
}

/** Two of them that a person has said are two works are two there as well. */
async function partThere(
  works: readonly Reference[],
  from: Library,
  to: Library,
  by: string,
): Promise<void> {
  const moved = new Set(works.map(({ key }) => key));
  for (const pair of from.partings()) {
    if (pair.some((key) => !moved.has(key) || !to.get(key))) continue;
    await to.part(pair, by);
  }
}

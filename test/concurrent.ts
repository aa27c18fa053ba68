import { Library } from '../src/data/library.ts';
import type { Found } from '../src/data/reference.ts';
import { type Disk, type OpenFile, realDisk } from '../src/data/store/disk.ts';
import { NotSaved } from '../src/data/store/faults.ts';
import { syntheticReferences } from './synthetic.ts';
import { from } from './works.ts';

/** What concurrent imports have come to: which files are there whole, in part, not at all. */
export interface Concurrent {
  readonly whole: readonly string[];
  readonly part: readonly string[];
  readonly absent: readonly string[];
  /** Files of which the promise was kept: told saved and there, or told not saved and absent. */
  readonly kept: number;
  readonly works: number;
}

/** A disk that is full for one write: that of the piece with this text in it. */
function fullFor(text: string): Disk {
  let refused = false;
  const open = async (...args: Parameters<Disk['open']>): Promise<OpenFile> => {
    const file = await realDisk.open(...args);
    const write = async (bytes: Uint8Array, at: number): Promise<number> => {
      if (refused || !Buffer.from(bytes).includes(text)) return file.write(bytes, at);
      refused = true;
      // Half of it was written when there was no more room.
      await file.write(bytes.subarray(0, bytes.length >> 1), at);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    return { ...file, write };
  };
  return { ...realDisk, open };
}

/**
 * Brings ten files at once into a new library, on a disk that has no room in the middle of the fifth;
 * then opens the library again and looks what is there.
 */
export async function concurrent(folder: string, each: number): Promise<Concurrent> {
  const all = syntheticReferences(10 * each);
  const files = Array.from({ length: 10 }, (_, at): readonly [string, readonly Found[]] => {
    const found = all.slice(at * each, (at + 1) * each);
    return [`file-${at}.ris`, found.map(({ csl, ids, tags = [] }) => ({ csl, ids, tags }))];
  });
  const middle = files[4]?.[1][each >> 1]?.csl.DOI ?? '';
  const library = await Library.open(folder, { disk: fullFor(`"doi":"${middle}"`) });
  const told = await Promise.all(
    files.map(async ([file, works]): Promise<readonly [string, boolean]> => {
      try {
        await library.merge(works, from(undefined, file));
        return [file, true];
      } catch (error) {
        if (!(error instanceof NotSaved)) throw error;
        return [file, false];
      }
    }),
  );
  await library.close();
  return look(folder, told, each);
}

async function look(
  folder: string,
  told: readonly (readonly [file: string, saved: boolean])[],
  each: number,
): Promise<Concurrent> {
  const library = await Library.open(folder);
  const counts = new Map<string, number>();
  for (const { source } of library.all())
    counts.set(source.file, (counts.get(source.file) ?? 0) + 1);
  const logged = new Set(
    library.changes().flatMap((change) => (change.kind === 'import' ? [change.source.file] : [])),
  );
  await library.close();
  const files = told.map(([file]) => file);
  const isWhole = (file: string): boolean => counts.get(file) === each && logged.has(file);
  const isAbsent = (file: string): boolean => !counts.has(file) && !logged.has(file);
  return {
    whole: files.filter(isWhole),
    absent: files.filter(isAbsent),
    part: files.filter((file) => !isWhole(file) && !isAbsent(file)),
    kept: told.filter(([file, saved]) => (saved ? isWhole(file) : isAbsent(file))).length,
    works: library.size,
  };
}

import { basename, dirname, resolve } from 'node:path';
import { type AtRest, atRest } from '../../data/at-rest.ts';
import type { Settings } from '../../data/change.ts';
import { placeOf } from '../../data/place.ts';
import type { Reference } from '../../data/reference.ts';
import { printable } from '../../printable.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { theOne, withShelf } from '../library/shelf.ts';
import { noticeWords } from '../library/words.ts';

/** A library as its files say. */
export interface Kept {
  /** Where it lives. */
  readonly folder: string;
  readonly works: readonly Reference[];
  readonly settings: Partial<Settings>;
}

/**
 * The library in a folder, or the only one in a folder of libraries. Nothing of it is
 * changed. Throws `Held` while a bot is at work with it, for a file may go while it is read.
 */
export async function keptLibrary(folder: string, io: Io): Promise<Kept> {
  const path = resolve(folder);
  if (placeOf(basename(path))) return fromShelf(dirname(path), basename(path), io);
  // A copy under another name: no bot opens it, and nobody has to be kept out.
  const copy = await atRest(path);
  return copy ? keptIn(path, copy, io) : fromShelf(path, undefined, io);
}

function fromShelf(home: string, said: string | undefined, io: Io): Promise<Kept> {
  return withShelf(home, async (shelf) => {
    const library = theOne(shelf, said);
    const found = await atRest(library);
    return found ? keptIn(library, found, io) : { folder: library, works: [], settings: {} };
  });
}

/** What is not as it should be is told, and left to the next opening. */
async function keptIn(folder: string, { tables, notices }: AtRest, io: Io): Promise<Kept> {
  const told = notices.map((each) => printable(`${basename(folder)}: ${noticeWords(each)}`));
  await print(io.stderr, lines(told));
  const settings: Partial<Settings> = Object.fromEntries(tables.setting);
  return { folder, works: [...tables.reference.values()], settings };
}

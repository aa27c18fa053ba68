import { basename, dirname, resolve } from 'node:path';
import { type AtRest, atRest } from '../../data/at-rest.ts';
import { placeOf } from '../../data/place.ts';
import type { Reference } from '../../data/reference.ts';
import { printable } from '../../printable.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { theOne, withShelf } from '../library/shelf.ts';
import { noticeWords } from '../library/words.ts';

/**
 * The works of the library in a folder, or of the only one in a folder of libraries. Nothing of it is
 * changed. Throws `Held` while a bot is at work with it, for a file may go while it is read.
 */
export async function keptWorks(folder: string, io: Io): Promise<readonly Reference[]> {
  const path = resolve(folder);
  if (placeOf(basename(path))) return fromShelf(dirname(path), basename(path), io);
  // A copy under another name: no bot opens it, and nobody has to be kept out.
  const copy = await atRest(path);
  return copy ? worksOf(path, copy, io) : fromShelf(path, undefined, io);
}

function fromShelf(home: string, said: string | undefined, io: Io): Promise<readonly Reference[]> {
  return withShelf(home, async (shelf) => {
    const library = theOne(shelf, said);
    const found = await atRest(library);
    return found ? worksOf(library, found, io) : [];
  });
}

/** The works; what is not as it should be is told, and left to the next opening. */
async function worksOf(
  library: string,
  { tables, notices }: AtRest,
  io: Io,
): Promise<readonly Reference[]> {
  const told = notices.map((each) => printable(`${basename(library)}: ${noticeWords(each)}`));
  await print(io.stderr, lines(told));
  return [...tables.reference.values()];
}

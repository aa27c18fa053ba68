import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../commands/command.ts';
import { hold } from '../../data/hold.ts';
import { placeOf } from '../../data/place.ts';

/** The libraries of a folder, while no bot is at work with them. */
export interface Shelf {
  readonly folder: string;
  /** Names of the libraries: `guild-123…`, `channel-123…`, `user-123…`. */
  readonly names: readonly string[];
}

/** Holds the folder for as long as `work` takes. A folder that is not there is not made. */
export async function withShelf<T>(
  folder: string,
  work: (shelf: Shelf) => Promise<T>,
  make?: 'make',
): Promise<T> {
  if (!make) await namesIn(folder);
  const release = await hold(folder);
  try {
    return await work({ folder, names: await namesIn(folder) });
  } finally {
    await release();
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (placeOf(entry.name) ? [entry.name] : [])).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Refusal(`There are no libraries in ${folder}: there is no such folder.`);
  }
}

/** The libraries that are meant: the one of this name or id, or all where none is named. */
export function meant({ folder, names }: Shelf, said: string | undefined): readonly string[] {
  if (said === undefined) return names;
  const found = names.filter((each) => each === said || placeOf(each)?.id === said);
  if (found.length > 0) return found;
  throw new Refusal(`There is no library ${said} in ${folder}. ${listed(names)}`);
}

/** The one library that is meant; it need not be named where it is the only one. */
export function theOne(shelf: Shelf, said: string | undefined): string {
  const found = meant(shelf, said);
  const [only] = found;
  if (only === undefined) throw new Refusal(`There are no libraries in ${shelf.folder}.`);
  if (found.length > 1) throw new Refusal(`Say which one with --library. ${listed(found)}`);
  return join(shelf.folder, only);
}

/** The folder of a library that may have to be made. */
export function theNew(shelf: Shelf, said: string): string {
  const found = shelf.names.filter((each) => placeOf(each)?.id === said);
  if (found.length > 0) return theOne(shelf, said);
  if (placeOf(said)) return join(shelf.folder, said);
  const forms =
    'guild-ID for a server, channel-ID for a channel with its own, user-ID for a person';
  throw new Refusal(`${said} is no name of a library. A new one is called ${forms}.`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'There are none.' : `There are: ${names.join(', ')}.`;
}

import { join } from 'node:path';
import { atRest } from '../../data/at-rest.ts';
import { DamagedFile, NewerFile } from '../../data/store/faults.ts';
import { printable } from '../../printable.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { meant, type Shelf } from './shelf.ts';
import { counted, sizeWords } from './words.ts';

/** `ibid library list`: one line for each library. Returns 0, or 1 when one can't be read. */
export async function list(shelf: Shelf, said: string | undefined, io: Io): Promise<number> {
  let code = 0;
  for (const name of meant(shelf, said)) {
    try {
      await print(io.stdout, lines([`${name}  ${await about(join(shelf.folder, name))}`]));
    } catch (error) {
      if (!(error instanceof DamagedFile || error instanceof NewerFile)) throw error;
      await print(io.stderr, lines([printable(`${name}: ${error.message}`)]));
      code = 1;
    }
  }
  return code;
}

/** `1234 works  3.4 MB  last change 2026-11-26T09:00:00.000Z`. */
async function about(folder: string): Promise<string> {
  const found = await atRest(folder);
  if (!found) return 'empty';
  const { tables, bytes } = found;
  let last = '';
  for (const { at, undone } of tables.change.values()) {
    for (const when of [at, undone?.at ?? '']) if (when > last) last = when;
  }
  const change = last === '' ? 'no change' : `last change ${last}`;
  return `${counted(tables.reference.size, 'work')}  ${sizeWords(bytes)}  ${change}`;
}

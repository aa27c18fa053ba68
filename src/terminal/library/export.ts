import { type FileHandle, open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Refusal } from '../../commands/command.ts';
import type { Library } from '../../data/library.ts';
import { type ExportForm, exportPieces, writers } from '../../references/pieces.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { counted } from './words.ts';

/** The forms that `ibid library export --to` takes. */
export const exportForms = Object.keys(writers) as readonly ExportForm[];

/** What is exported: the works in a form, on standard output, or the whole library as a file. */
export type Exported = { readonly to: ExportForm } | { readonly backup: string };

type Exportable = Pick<Library, 'all' | 'size' | 'backup'>;

/** `ibid library export`. Returns 0. */
export async function exportLibrary(library: Exportable, what: Exported, io: Io): Promise<number> {
  if ('to' in what) {
    for (const piece of exportPieces(library.all(), what.to)) await print(io.stdout, piece);
  } else {
    await writeBackup(library, what.backup);
    const works = counted(library.size, 'work');
    await print(io.stderr, lines([`${what.backup}: ${works} with their whole log.`]));
  }
  return 0;
}

/** Never over a file that is there; one that could not be written whole is removed. */
async function writeBackup(library: Exportable, file: string): Promise<void> {
  // Opened first: only what was made here may be removed.
  const handle = await made(file);
  try {
    const target = handle.createWriteStream({ flush: true });
    const pieces = Readable.from(library.backup());
    if (file.endsWith('.gz')) await pipeline(pieces, createGzip(), target);
    else await pipeline(pieces, target);
  } catch (error) {
    // A part of a backup must not look like one.
    await rm(file, { force: true });
    throw error;
  }
}

async function made(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(`${file} is there already, and I write over nothing. Name another file.`);
  }
}

import { basename } from 'node:path';
import { defaultLimits, type Limits } from '../../data/format.ts';
import { Library } from '../../data/library.ts';
import { printable } from '../../printable.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import type { Parts } from '../parts.ts';
import { type Shelf, withShelf } from './shelf.ts';
import { noticeWords } from './words.ts';

/** What every subcommand takes. */
export interface Which {
  readonly library?: string;
  readonly data?: string;
}

/** What a subcommand does with the libraries; gives the exit code. */
export type Work = (shelf: Shelf, limits: Limits) => Promise<number>;

/** Finds the libraries that are meant, and does the work; settings that are wrong end it with 1. */
export async function atShelf(
  { data }: Which,
  { io, config }: Parts,
  work: Work,
  make?: 'make',
): Promise<number> {
  const settings = config();
  if ('faults' in settings && data === undefined) {
    await print(io.stderr, lines([...settings.faults]));
    return 1;
  }
  const own = 'config' in settings ? settings.config : undefined;
  const folder = data ?? own?.dataDir ?? '';
  return withShelf(folder, (shelf) => work(shelf, own?.limits ?? defaultLimits), make);
}

/** Opens a library for some work. What was set right at that is told. */
export async function opened(
  folder: string,
  io: Io,
  work: (library: Library) => Promise<number>,
): Promise<number> {
  const told: string[] = [];
  const library = await Library.open(folder, { warn: (notice) => told.push(noticeWords(notice)) });
  try {
    await print(io.stderr, lines(told.map((each) => printable(`${basename(folder)}: ${each}`))));
    return await work(library);
  } finally {
    await library.close();
  }
}

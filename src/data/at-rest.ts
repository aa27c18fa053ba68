import { readFirst } from './format-1.ts';
import { realDisk } from './store/disk.ts';
import type { Notice } from './store/faults.ts';
import type { Tables } from './store/kept.ts';
import { listing } from './store/names.ts';
import { recover } from './store/recover.ts';

/** A library that nobody has open, as its files say. */
export interface AtRest {
  readonly tables: Tables;
  readonly bytes: number;
  /** The oldest generation that the state is made of; 0 where it is kept in the first format. */
  readonly base: number;
  /** What is not as it should be, and will be set right when the library is opened. */
  readonly notices: readonly Notice[];
  /** Names of files that were set aside by earlier openings. */
  readonly aside: readonly string[];
}

/**
 * Reads a library without changing anything; `undefined` where nothing is kept. Throws `DamagedFile`
 * when it can't be understood, `NewerFile` when a later Ibid wrote it.
 */
export async function atRest(folder: string): Promise<AtRest | undefined> {
  const found = await recover(realDisk, folder);
  if (!found) {
    const first = await readFirst(folder);
    return first && { tables: first.tables, bytes: 0, base: 0, notices: [], aside: [] };
  }
  const { tables, bytes, base, findings } = found;
  const { aside } = listing((await realDisk.names(folder)) ?? []);
  return { tables, bytes, base, notices: findings.map(({ notice }) => notice), aside };
}

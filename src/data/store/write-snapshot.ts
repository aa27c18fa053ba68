import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { removeIfThere, writeWhole } from './files.ts';
import { Journal } from './journal.ts';
import type { Tables } from './kept.ts';
import { fileName, listing } from './names.ts';
import { type Moment, printSnapshot, type Rows, rowsOf } from './snapshot.ts';

/** Writes a snapshot file, whole or not at all. Gives its length. */
export function writeSnapshot(
  disk: Disk,
  folder: string,
  moment: Moment,
  rows: Rows,
): Promise<number> {
  const name = fileName('snapshot', moment.generation);
  return writeWhole(disk, folder, name, printSnapshot(moment, rows));
}

/** Removes the snapshots and journals of the generations before `oldest`. What was set aside stays. */
export async function removeBefore(disk: Disk, folder: string, oldest: number): Promise<void> {
  const { snapshots, journals } = listing((await disk.names(folder)) ?? []);
  const old = (generation: number): boolean => generation < oldest;
  const names = [
    ...snapshots.filter(old).map((generation) => fileName('snapshot', generation)),
    ...journals.filter(old).map((generation) => fileName('journal', generation)),
  ];
  for (const name of names) await removeIfThere(disk, join(folder, name));
}

/**
 * Begins a library that holds something already: one that is restored, or of an earlier format. The
 * folder must hold none. Gives the length of the snapshot.
 */
export async function beginLibrary(disk: Disk, folder: string, tables: Tables): Promise<number> {
  const moment = { generation: 1, sequence: 0 };
  await disk.makeFolder(folder);
  const bytes = await writeSnapshot(disk, folder, moment, rowsOf(tables));
  await (await Journal.begin(disk, folder, moment)).close();
  return bytes;
}

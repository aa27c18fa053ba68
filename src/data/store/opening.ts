import { join } from 'node:path';
import type { Disk } from './disk.ts';
import type { Notice } from './faults.ts';
import { removeIfThere } from './files.ts';
import type { Tables } from './kept.ts';
import { listing } from './names.ts';
import { type Recovered, recover } from './recover.ts';
import type { Repairs } from './repairs.ts';
import { setAside } from './set-aside.ts';
import { beginLibrary } from './write-snapshot.ts';

/** What a library of an earlier format holds, and what is to be done when it is kept in this one. */
export interface First {
  readonly tables: Tables;
  done(): Promise<void>;
}

/** A folder that is opened, and who hears of what is put right in it. */
export interface OpeningOptions {
  readonly disk: Disk;
  readonly folder: string;
  readonly repairs: Repairs;
  readonly warn: (notice: Notice) => void;
  /** Asked where nothing is kept in this format yet. */
  readonly first?: (() => Promise<First | undefined>) | undefined;
}

/** What the files say; `undefined` where nothing is kept yet. What can't be read is set aside. */
export async function opened(options: OpeningOptions): Promise<Recovered | undefined> {
  await sweep(options);
  const { disk, folder, repairs, warn } = options;
  const found = (await recover(disk, folder)) ?? (await takenOver(options));
  for (const finding of found?.findings ?? []) {
    warn(finding.notice);
    const run = (): Promise<void> => setAside(disk, folder, finding);
    await repairs.make({ file: finding.notice.file, run });
  }
  return found;
}

/** Removes what a killed process left half written. */
async function sweep({ disk, folder, repairs }: OpeningOptions): Promise<void> {
  const names = await disk.names(folder);
  for (const file of listing(names ?? []).litter) {
    await repairs.make({ file, run: () => removeIfThere(disk, join(folder, file)) });
  }
}

/** Keeps a library of an earlier format in this one. */
async function takenOver({ disk, folder, first }: OpeningOptions): Promise<Recovered | undefined> {
  const earlier = await first?.();
  if (!earlier) return undefined;
  await beginLibrary(disk, folder, earlier.tables);
  const found = await recover(disk, folder);
  await earlier.done();
  return found;
}

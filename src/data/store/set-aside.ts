import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { chunksOf, withFile, writeWhole } from './files.ts';
import type { Finding } from './recover.ts';

/** Renames a file, unless an earlier try has; resolves when that is on disk. */
async function renameAside(disk: Disk, folder: string, file: string, aside: string): Promise<void> {
  const names = await disk.names(folder);
  if (names?.includes(file)) await disk.rename(join(folder, file), join(folder, aside));
  await disk.syncFolder(folder);
}

/** Copies a journal's tail to a file of its own, and only then cuts it off. */
async function cutTail(
  disk: Disk,
  folder: string,
  { file, aside }: { file: string; aside: string },
  from: number,
): Promise<void> {
  await withFile(disk.open(join(folder, file), 'change'), async (journal) => {
    if ((await journal.size()) > from)
      await writeWhole(disk, folder, aside, chunksOf(journal, from));
    await journal.truncate(from);
    await journal.datasync();
  });
}

/** Sets aside what could not be read. May be done again after a failure. */
export async function setAside(
  disk: Disk,
  folder: string,
  { notice, from = 0 }: Finding,
): Promise<void> {
  if (!('aside' in notice)) return;
  if (from === 0) await renameAside(disk, folder, notice.file, notice.aside);
  else await cutTail(disk, folder, notice, from);
}

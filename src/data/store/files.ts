import { join } from 'node:path';
import type { Disk, OpenFile } from './disk.ts';
import { unfinished } from './names.ts';

const chunkLength = 1 << 20;

/** Bytes after which a long file goes to the disk, so that a small change need not wait for all of it. */
const syncLength = 32 << 20;

/** Writes all of `bytes`: a disk may take a part at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, at: number): Promise<number> {
  for (let done = 0; done < bytes.length; ) {
    const written = await file.write(bytes.subarray(done), at + done);
    if (written === 0) throw Object.assign(new Error('the disk took nothing'), { code: 'EIO' });
    done += written;
  }
  return at + bytes.length;
}

/** The bytes of a file from `from` on. Each chunk is good until the next one is asked for. */
export async function* chunksOf(file: OpenFile, from = 0): AsyncGenerator<Uint8Array> {
  let [here, there] = [Buffer.allocUnsafe(chunkLength), Buffer.allocUnsafe(chunkLength)];
  let at = from;
  let length = await file.read(here, at);
  while (length > 0) {
    at += length;
    // The next chunk comes from the disk while this one is looked at.
    const coming = file.read(there, at);
    // Its failure is thrown below; until then it must not count as unheard.
    coming.catch(() => undefined);
    yield here.subarray(0, length);
    length = await coming;
    [here, there] = [there, here];
  }
}

/** Does `use` with the open file and closes it in any case. */
export async function withFile<T>(
  opened: Promise<OpenFile>,
  use: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const file = await opened;
  let result: T;
  try {
    result = await use(file);
  } catch (error) {
    // What went wrong first is what the caller must hear.
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
  return result;
}

/** Removes a name if it is there; the folder is not synced. */
export async function removeIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await disk.remove(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Writes a file so that it is there whole or not at all, also after a power cut: under another name,
 * synced, renamed, folder synced. Gives its length. What a failure leaves is that other name at most,
 * unless it was the last step that failed: then the name may be there, or come back.
 */
export async function writeWhole(
  disk: Disk,
  folder: string,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const half = join(folder, `${name}${unfinished}`);
  await removeIfThere(disk, half);
  let length = 0;
  try {
    await withFile(disk.open(half, 'new'), async (file) => {
      let synced = 0;
      for await (const piece of bytes) {
        length = await writeAll(file, piece, length);
        if (length - synced < syncLength) continue;
        await file.datasync();
        synced = length;
      }
      await file.datasync();
    });
    await disk.rename(half, join(folder, name));
  } catch (error) {
    await removeIfThere(disk, half).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
  return length;
}

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { type Holder, readHolder, writtenHolder } from './holder.ts';
import { makeFolders } from './store/make-folders.ts';

/** Another process holds the folder: two that write the same libraries would lose each other's works. */
export class Held extends Error {
  override readonly name = 'Held';
  /** Who it is, where that could be read. */
  readonly holder?: Holder;

  constructor(folder: string, holder?: Holder) {
    super(`${folder} is held by another process`);
    if (holder) this.holder = holder;
  }
}

/** Gives the folder free for another process. */
export type Release = () => Promise<void>;

/** A link in place of the lock would have us lock, and write to, a file that is somewhere else. */
const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW;

/**
 * Holds a folder of libraries for this process alone. The lock is the operating system's: a process
 * that dies, however it dies, holds nothing, and one that is frozen holds it still. Throws `Held` when
 * another one has it.
 */
export async function hold(folder: string): Promise<Release> {
  await makeFolders(folder);
  const handle = await open(join(folder, '.lock'), flags, 0o600);
  try {
    if (!tryLock(handle.fd)) throw new Held(folder, await told(handle));
    await tell(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return async () => {
    try {
      await write(handle, '');
    } finally {
      unlock(handle.fd);
      await handle.close();
    }
  };
}

/** Who has the lock, by the text in it: only for people to read, since the lock itself decides. */
async function told(handle: FileHandle): Promise<Holder | undefined> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
  return readHolder(buffer.toString('utf8', 0, bytesRead));
}

const tell = (handle: FileHandle): Promise<void> =>
  write(
    handle,
    writtenHolder({ pid: process.pid, host: hostname(), since: new Date().toISOString() }),
  );

/** Replaces the text. A full disk changes nothing of the lock, and shall keep nobody from reading. */
async function write(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.truncate();
    await handle.write(text, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

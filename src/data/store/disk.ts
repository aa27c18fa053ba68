import { constants } from 'node:fs';
import { lstat, open, readdir, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolders } from './make-folders.ts';

/** A file that is open. Reads and writes say where, so that no position can be left wrong by a failure. */
export interface OpenFile {
  /** How many bytes were read; 0 at the end. */
  read(into: Uint8Array, at: number): Promise<number>;
  /** How many bytes were written: may be fewer than there are. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  size(): Promise<number>;
  /** Whether it still has a name: what is written to a file that was removed is nowhere. */
  isNamed(): Promise<boolean>;
  truncate(length: number): Promise<void>;
  /** Resolves when what was written is on disk, and so is the length. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** To be read only, to be made (it must not be there yet), or to be read and written. */
export type Opening = 'read' | 'new' | 'change';

/** The one door to the file system, so that tests can put a faulty one there. */
export interface Disk {
  /** Makes the folder and what is missing above it, for its owner only, and so that it is on disk. */
  makeFolder(path: string): Promise<void>;
  /** The names in a folder; `undefined` when there is no such folder. */
  names(folder: string): Promise<readonly string[] | undefined>;
  /** Never follows a link. A new file is its owner's only. */
  open(path: string, how: Opening): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** A new, changed or removed name is only on disk when the folder that holds it is (fsync(2)). */
  syncFolder(path: string): Promise<void>;
}

/** Its owner reads and writes it: what a team keeps is nobody else's business on a shared machine. */
const fileMode = 0o600;

const { O_RDONLY, O_RDWR, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
// Windows has no O_NOFOLLOW; its links need rights that those who could misuse them don't have.
const noFollow = O_NOFOLLOW ?? 0;
const flags: Record<Opening, number> = {
  read: O_RDONLY | noFollow,
  new: O_RDWR | O_CREAT | O_EXCL | noFollow,
  change: O_RDWR | noFollow,
};

async function openFile(path: string, how: Opening): Promise<OpenFile> {
  const handle = await open(path, flags[how], fileMode);
  return {
    read: async (into, at) => (await handle.read(into, 0, into.length, at)).bytesRead,
    write: async (bytes, at) => (await handle.write(bytes, 0, bytes.length, at)).bytesWritten,
    size: async () => (await handle.stat()).size,
    isNamed: async () => (await handle.stat()).nlink > 0,
    truncate: (length) => handle.truncate(length),
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function names(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // A link whose disk is not mounted is no reason to begin anew.
    if (await isThere(folder)) throw error;
    return undefined;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; there a name is on disk when the system says so.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(path: string): Promise<void> {
  const first = await makeFolders(path);
  // Also when it was there: an earlier try may have made it and failed to sync.
  const top = first === undefined ? dirname(path) : dirname(first);
  for (let made = path; made !== top; made = dirname(made)) await syncFolder(dirname(made));
}

/** The file system of this machine. */
export const realDisk: Disk = {
  makeFolder,
  names,
  open: openFile,
  rename,
  remove: unlink,
  syncFolder,
};

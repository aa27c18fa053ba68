import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';

/** Another process holds the folder: two that write the same libraries would lose each other's works. */
export class Held extends Error {
  override readonly name = 'Held';
}

/** Gives the folder free for another process. */
export type Release = () => Promise<void>;

/**
 * Holds a folder of libraries for this process alone. The lock is the operating system's: a process
 * that dies, however it dies, holds nothing. Throws `Held` when another one has it.
 */
export async function hold(folder: string): Promise<Release> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(join(folder, '.lock'), 'a', 0o600);
  if (!tryLock(handle.fd)) {
    await handle.close();
    throw new Held(`${folder} is held by another process`);
  }
  return async () => {
    unlock(handle.fd);
    await handle.close();
  };
}

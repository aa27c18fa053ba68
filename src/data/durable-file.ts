import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { DamagedFile, NewerFile } from './store/faults.ts';

export { DamagedFile, NewerFile };

/** A byte that is no text is damage, not a character to be replaced and written back. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Is there a link of this name, wherever it leads? */
async function isLink(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() === true;
}

/** What a damaged file is called from then on, and how it is met again. */
const asideMark = '.damaged-';

/** Owner only: the library is nobody else's business on a shared machine. */
const fileMode = 0o600;
const folderMode = 0o700;

/** A new name is only on disk when the folder that holds it is (Linux, fsync(2)). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the folder and those above it that are missing, so that all of them are on disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: folderMode });
  if (first === undefined) return;
  for (let made = folder; made !== dirname(first); made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

/** Writes all of `text` to a new file. `writeFile` goes on after a short write; `write` does not. */
async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w', fileMode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A lowdb adapter that keeps its promises: `write` resolves when the data is on disk (temporary
 * file, fsync, rename, fsync of the folder: lowdb's own adapter does neither fsync), and `read`
 * refuses what it can't understand. `parse` throws on such data.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #temporary: string;
  readonly #parse: (text: string) => T;
  readonly #print: (data: T) => string;

  constructor(path: string, parse: (text: string) => T, print: (data: T) => string) {
    this.#path = path;
    this.#temporary = `${path}.tmp`;
    this.#parse = parse;
    this.#print = print;
  }

  /**
   * `null` when there is no file yet. Throws `DamagedFile` when it can't be understood, now and
   * as long as the damaged file stands aside and no good one is put back: nobody shall find an
   * empty library in place of theirs and begin to fill it.
   */
  async read(): Promise<T | null> {
    // A process that was killed in the middle of writing leaves its half of a file.
    await rm(this.#temporary, { force: true });
    const bytes = await this.#bytes();
    if (bytes === undefined) return null;
    try {
      return this.#parse(utf8.decode(bytes));
    } catch (cause) {
      if (cause instanceof NewerFile) throw cause;
      const aside = `${this.#path}${asideMark}${new Date().toISOString().replaceAll(':', '-')}`;
      await rename(this.#path, aside);
      throw new DamagedFile(this.#path, aside, cause);
    }
  }

  async #bytes(): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      // A link whose disk is not mounted is no reason to begin anew.
      if (await isLink(this.#path)) throw error;
    }
    const aside = await this.#aside();
    if (aside !== undefined) throw new DamagedFile(this.#path, aside);
    return undefined;
  }

  /** The damaged file that was set aside last, if one stands there. */
  async #aside(): Promise<string | undefined> {
    const folder = dirname(this.#path);
    const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const mark = `${basename(this.#path)}${asideMark}`;
    const last = names
      .filter((name) => name.startsWith(mark))
      .sort()
      .at(-1);
    return last === undefined ? undefined : join(folder, last);
  }

  /**
   * Resolves when `data` is on disk; rejects with the old file unharmed. One call at a time. Only if
   * the very last step fails, the fsync of the folder, the new file stands there already: then the
   * disk is broken, and which of the two survives a power cut is the disk's to say.
   */
  async write(data: T): Promise<void> {
    await makeFolder(dirname(this.#path));
    try {
      await writeWhole(this.#temporary, this.#print(data));
      await rename(this.#temporary, this.#path);
    } catch (error) {
      // What went wrong first is what the caller must hear; the litter is overwritten next time.
      await rm(this.#temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(this.#path));
  }
}

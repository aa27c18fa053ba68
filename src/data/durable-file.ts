import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';

/** The file can't be understood. It was set aside under another name, and not touched otherwise. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';

  constructor(path: string, aside: string, cause?: unknown) {
    const way = `Put a good ${basename(path)} back, or remove ${basename(aside)} to begin anew.`;
    super(`${path} can't be read; it was set aside as ${aside}. ${way}`, { cause });
  }
}

/** The file is whole, but of a later version of Ibid; it is left as it is. Thrown by `parse`. */
export class NewerFile extends Error {
  override readonly name = 'NewerFile';
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
  readonly #parse: (text: string) => T;
  readonly #print: (data: T) => string;

  constructor(path: string, parse: (text: string) => T, print: (data: T) => string) {
    this.#path = path;
    this.#parse = parse;
    this.#print = print;
  }

  /**
   * `null` when there is no file yet. Throws `DamagedFile` when it can't be understood, now and
   * as long as the damaged file stands aside and no good one is put back: nobody shall find an
   * empty library in place of theirs and begin to fill it.
   */
  async read(): Promise<T | null> {
    const text = await this.#text();
    if (text === undefined) return null;
    try {
      return this.#parse(text);
    } catch (cause) {
      if (cause instanceof NewerFile) throw cause;
      const aside = `${this.#path}${asideMark}${new Date().toISOString().replaceAll(':', '-')}`;
      await rename(this.#path, aside);
      throw new DamagedFile(this.#path, aside, cause);
    }
  }

  async #text(): Promise<string | undefined> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
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
    const temporary = `${this.#path}.tmp`;
    await makeFolder(dirname(this.#path));
    try {
      await writeWhole(temporary, this.#print(data));
      await rename(temporary, this.#path);
    } catch (error) {
      // What went wrong first is what the caller must hear; the litter is overwritten next time.
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(this.#path));
  }
}

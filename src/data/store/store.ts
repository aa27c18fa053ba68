import type { Adapter } from 'lowdb';
import { Turns } from '../turns.ts';
import { type Disk, realDisk } from './disk.ts';
import { type Notice, NotSaved } from './faults.ts';
import { Generations } from './generations.ts';
import { apply, type Kept, type Tables } from './kept.ts';
import { fileName } from './names.ts';
import { type First, opened } from './opening.ts';
import { Repairs } from './repairs.ts';
import { rowsOf } from './snapshot.ts';

/** How a library is kept. */
export interface StoreOptions {
  readonly disk?: Disk;
  readonly warn?: (notice: Notice) => void;
  /** Journal bytes at which a snapshot is begun; left out, half of what it goes on from, 4 MB at least. */
  readonly compactAt?: number;
  /** Asked where nothing is kept in this format yet. */
  readonly first?: () => Promise<First | undefined>;
}

const leastJournal = 4 << 20;

function isFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}

/**
 * A library in one folder: a lowdb adapter that writes what is staged, not everything there is. What
 * `write` resolves is on disk; what it rejects is neither there nor in memory.
 */
export class Store implements Adapter<Kept> {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #options: StoreOptions;
  readonly #turns = new Turns();
  readonly #repairs: Repairs;
  readonly #files: Generations;
  /** What is kept; absent where nothing is, or was read, yet. */
  #tables: Tables | undefined;
  #open = false;
  /** The snapshot that is being written. Never rejects. */
  #snapshot: Promise<void> | undefined;
  #asked = false;
  /** How long the journal was when a snapshot failed: the next try waits for as much again. */
  #tried = 0;

  constructor(folder: string, options: StoreOptions = {}) {
    this.#folder = folder;
    this.#disk = options.disk ?? realDisk;
    this.#options = options;
    this.#repairs = new Repairs((notice) => this.#warn(notice));
    this.#files = new Generations(this.#disk, folder, this.#repairs);
  }

  /** What is kept; `null` where nothing was yet. Sets aside what can't be read, and says so. */
  read(): Promise<Kept | null> {
    return this.#turns.take(async () => {
      await this.#leave();
      const [disk, folder, repairs] = [this.#disk, this.#folder, this.#repairs];
      const warn = (notice: Notice): void => this.#warn(notice);
      const found = await opened({ disk, folder, repairs, warn, first: this.#options.first });
      this.#open = true;
      this.#files.standAt(found);
      this.#tables = found?.tables;
      if (found?.findings.some(({ notice }) => notice.kind === 'rebuilt-snapshot')) this.#ask();
      return found ? { tables: found.tables } : null;
    });
  }

  /** Writes `kept.staged`, then does it. Rejects with `NotSaved` when the disk does not take it. */
  write(kept: Kept): Promise<void> {
    const { tables, staged } = kept;
    // Taken at once: whatever becomes of it, it is not to be written a second time.
    delete kept.staged;
    return this.#turns.take(async () => {
      if (!this.#open) throw new Error(`${this.#folder} is written to before it was read`);
      if (!staged || staged.length === 0) return;
      try {
        await this.#files.append(tables, staged);
      } catch (error) {
        throw isFault(error) ? new NotSaved(error) : error;
      }
      apply(tables, staged);
      this.#tables = tables;
      if (this.#isDue()) this.#ask();
    });
  }

  /** Resolves when a new snapshot is written, and what it makes superfluous is gone. */
  async compact(): Promise<void> {
    await this.#snapshot;
    const begun = await this.#turns.take(() => this.#begin());
    await begun?.done;
  }

  /** Resolves when everything that was asked for is done and no file is open. */
  close(): Promise<void> {
    return this.#turns.take(() => this.#leave());
  }

  /** The number of the last change. */
  get sequence(): number {
    return this.#files.sequence;
  }

  /** Bytes on disk of what the library is made of: the measure of memory budgets. */
  get bytes(): number {
    return this.#files.bytes;
  }

  #warn(notice: Notice): void {
    this.#options.warn?.(notice);
  }

  async #leave(): Promise<void> {
    this.#open = false;
    await this.#snapshot;
    this.#repairs.forget();
    await this.#files.leave();
  }

  #isDue(): boolean {
    const { length, bytes } = this.#files;
    const enough = this.#options.compactAt ?? Math.max(leastJournal, (bytes - length) / 2);
    return length >= this.#tried + enough;
  }

  /** Asks for a snapshot. Behind one write, before all that come later: no load can keep it waiting. */
  #ask(): void {
    if (this.#snapshot || this.#asked) return;
    this.#asked = true;
    const begun = this.#turns.take(() => this.#begin());
    begun.catch((cause) => this.#tellFailed(cause));
  }

  #tellFailed(cause: unknown): void {
    this.#tried = this.#files.length;
    const file = fileName('snapshot', this.#files.generation);
    this.#warn({ kind: 'failed-snapshot', file, cause });
  }

  /** Begins a journal, and the snapshot of the state at its beginning; others need not wait for `done`. */
  async #begin(): Promise<{ readonly done: Promise<void> } | undefined> {
    this.#asked = false;
    if (!this.#open || !this.#tables || this.#snapshot) return undefined;
    const moment = await this.#files.turn(this.#tables);
    this.#tried = 0;
    const done = this.#files.snapshot(moment, rowsOf(this.#tables));
    this.#snapshot = done
      .catch((cause) => this.#tellFailed(cause))
      .finally(() => {
        this.#snapshot = undefined;
      });
    return { done };
  }
}

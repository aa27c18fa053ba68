import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Disk, realDisk } from './disk.ts';
import { type Notice, NotSaved } from './faults.ts';
import { removeIfThere } from './files.ts';
import { Journal } from './journal.ts';
import { apply, type Batch, type Kept, type Tables } from './kept.ts';
import { fileName, listing } from './names.ts';
import { type Recovered, recover } from './recover.ts';
import { setAside } from './set-aside.ts';
import { type Moment, rowsOf } from './snapshot.ts';
import { beginLibrary, removeBefore, writeSnapshot } from './write-snapshot.ts';

/** What a library of an earlier format holds, and what is to be done when it is kept in this one. */
export interface First {
  readonly tables: Tables;
  done(): Promise<void>;
}

/** How a library is kept. */
export interface StoreOptions {
  readonly disk?: Disk;
  readonly warn?: (notice: Notice) => void;
  /** Journal bytes at which a snapshot is begun; left out, half of what the library has, 4 MB at least. */
  readonly compactAt?: number;
  /** Asked where nothing is kept in this format yet. */
  readonly first?: () => Promise<First | undefined>;
}

/** Something that must be done before the next change, because it could not be done at once. */
interface Repair {
  readonly file: string;
  readonly run: () => Promise<void>;
}

const leastJournal = 4 << 20;

function isFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}

/** Where a folder stands in which nothing is kept yet. */
const nowhere = { base: 0, generation: 0, sequence: 0, bytes: 0 };

/**
 * A library in one folder: a lowdb adapter that writes what is staged, not everything there is. What
 * `write` resolves is on disk; what it rejects is neither there nor in memory.
 */
export class Store implements Adapter<Kept> {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #options: StoreOptions;
  #last: Promise<unknown> = Promise.resolve();
  #open = false;
  #tables: Tables | undefined;
  #at: Omit<Recovered, 'tables' | 'findings'> = nowhere;
  #journal: Journal | undefined;
  #repairs: Repair[] = [];
  /** The snapshot that is being written. Never rejects. */
  #snapshot: Promise<void> | undefined;
  /** Length of the journal at which the next snapshot is begun. */
  #due = 0;

  constructor(folder: string, options: StoreOptions = {}) {
    this.#folder = folder;
    this.#disk = options.disk ?? realDisk;
    this.#options = options;
  }

  /** What is kept; `null` where nothing was yet. Sets aside what can't be read, and says so. */
  read(): Promise<Kept | null> {
    return this.#inTurn(async () => {
      await this.#leave();
      await this.#sweep();
      const found = (await recover(this.#disk, this.#folder)) ?? (await this.#first());
      this.#open = true;
      this.#at = found ?? nowhere;
      this.#tables = found?.tables;
      this.#setDue(0);
      if (!found) return null;
      for (const finding of found.findings) {
        this.#warn(finding.notice);
        await this.#repair({
          file: finding.notice.file,
          run: () => setAside(this.#disk, this.#folder, finding),
        });
      }
      if (found.findings.some(({ notice }) => notice.kind === 'rebuilt-snapshot')) this.#ask();
      return { tables: found.tables };
    });
  }

  /** Writes `kept.staged`, then does it. Rejects with `NotSaved` when the disk does not take it. */
  write(kept: Kept): Promise<void> {
    const { tables, staged } = kept;
    // Taken at once: whatever becomes of it, it is not to be written a second time.
    delete kept.staged;
    return this.#inTurn(async () => {
      if (!this.#open) throw new Error(`${this.#folder} is written to before it was read`);
      if (!staged || staged.length === 0) return;
      try {
        await this.#append(tables, staged);
      } catch (error) {
        throw isFault(error) ? new NotSaved(error) : error;
      }
      apply(tables, staged);
      this.#tables = tables;
      if ((this.#journal?.length ?? 0) >= this.#due) this.#ask();
    });
  }

  /** Resolves when a new snapshot is written, and what it makes superfluous is gone. */
  async compact(): Promise<void> {
    await this.#snapshot;
    const begun = await this.#inTurn(() => this.#beginSnapshot());
    await begun?.done;
  }

  /** Resolves when everything that was asked for is done and no file is open. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#leave());
  }

  /** Bytes on disk of what the library is made of: the measure of memory budgets. */
  get bytes(): number {
    return this.#at.bytes;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    // A failure is its asker's to hear.
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  #warn(notice: Notice): void {
    this.#options.warn?.(notice);
  }

  async #leave(): Promise<void> {
    this.#open = false;
    await this.#snapshot;
    const journal = this.#journal;
    this.#journal = undefined;
    this.#repairs = [];
    await journal?.close();
  }

  /** Removes what a killed process left half written. */
  async #sweep(): Promise<void> {
    const names = await this.#disk.names(this.#folder);
    for (const file of listing(names ?? []).litter) {
      const run = (): Promise<void> => removeIfThere(this.#disk, join(this.#folder, file));
      await this.#repair({ file, run });
    }
  }

  async #first(): Promise<Recovered | undefined> {
    const first = await this.#options.first?.();
    if (!first) return undefined;
    await beginLibrary(this.#disk, this.#folder, first.tables);
    const found = await recover(this.#disk, this.#folder);
    await first.done();
    return found;
  }

  /** Does it now if that is possible, and before the next change if not. */
  async #repair(repair: Repair): Promise<void> {
    try {
      await repair.run();
    } catch (cause) {
      this.#repairs.push(repair);
      this.#warn({ kind: 'failed-repair', file: repair.file, cause });
    }
  }

  async #append(tables: Tables, staged: Batch): Promise<void> {
    const journal = await this.#ready(tables);
    const before = journal.length;
    await journal.append(staged);
    const { sequence, length } = journal;
    this.#at = { ...this.#at, sequence, bytes: this.#at.bytes + length - before };
  }

  /** The journal that can be written to; everything that has to be before is done. */
  async #ready(tables: Tables | undefined): Promise<Journal> {
    for (let [next] = this.#repairs; next; [next] = this.#repairs) {
      await next.run();
      this.#repairs.shift();
    }
    if (this.#journal) return this.#journal;
    const { journal, generation, sequence } = this.#at;
    if (journal) {
      // A process that was killed, or closed on a failing disk, may have left a name that is not synced.
      await this.#disk.syncFolder(this.#folder);
      const moment = { generation: journal.generation, sequence };
      this.#journal = await Journal.resume(this.#disk, this.#folder, moment, journal.length);
      return this.#journal;
    }
    if (generation === 0) return this.#begin(tables);
    return this.#newJournal({ generation: generation + 1, sequence });
  }

  /** The first change of a library. */
  async #begin(tables: Tables | undefined): Promise<Journal> {
    const moment = { generation: 1, sequence: 0 };
    await this.#disk.makeFolder(this.#folder);
    const rows = tables ? rowsOf(tables) : [];
    if (rows.every(({ keys }) => keys.length === 0)) return this.#newJournal(moment, 'nothing');
    const bytes = await writeSnapshot(this.#disk, this.#folder, moment, rows);
    const journal = await this.#newJournal(moment);
    this.#at = { ...this.#at, bytes: this.#at.bytes + bytes };
    return journal;
  }

  async #newJournal(moment: Moment, from?: 'nothing'): Promise<Journal> {
    const file = fileName('journal', moment.generation);
    try {
      this.#journal = await Journal.begin(this.#disk, this.#folder, moment, from);
    } catch (error) {
      // It may be there, or come back after a power cut, and would hide what is written to the old one.
      await this.#repair({ file, run: () => this.#remove(file) });
      throw error;
    }
    const { length } = this.#journal;
    const { base, bytes } = this.#at;
    this.#at = { ...moment, base: base || moment.generation, bytes: bytes + length };
    this.#setDue(0);
    return this.#journal;
  }

  async #remove(file: string): Promise<void> {
    await removeIfThere(this.#disk, join(this.#folder, file));
    await this.#disk.syncFolder(this.#folder);
  }

  #setDue(from: number): void {
    const { compactAt } = this.#options;
    this.#due = from + (compactAt ?? Math.max(leastJournal, this.#at.bytes / 2));
  }

  /** Asks for a snapshot. Behind one write, before all that come later: no load can keep it waiting. */
  #ask(): void {
    if (this.#snapshot) return;
    this.#due = Number.POSITIVE_INFINITY;
    const begun = this.#inTurn(() => this.#beginSnapshot());
    begun.catch((cause) => this.#tellFailed(cause));
  }

  #tellFailed(cause: unknown): void {
    this.#setDue(this.#journal?.length ?? 0);
    const file = fileName('snapshot', this.#at.generation);
    this.#warn({ kind: 'failed-snapshot', file, cause });
  }

  /** Begins a journal, and the snapshot of the state at its beginning; others need not wait for `done`. */
  async #beginSnapshot(): Promise<{ readonly done: Promise<void> } | undefined> {
    if (!this.#open || !this.#tables || this.#snapshot) return undefined;
    const old = await this.#ready(this.#tables);
    // A process that was killed may have left changes that are read but not on disk.
    await old.settle();
    const moment = { generation: this.#at.generation + 1, sequence: old.sequence };
    await this.#newJournal(moment);
    await old.close();
    const done = this.#write(moment, rowsOf(this.#tables));
    this.#snapshot = done
      .catch((cause) => this.#tellFailed(cause))
      .finally(() => {
        this.#snapshot = undefined;
      });
    return { done };
  }

  async #write(moment: Moment, rows: ReturnType<typeof rowsOf>): Promise<void> {
    const before = this.#at.bytes - (this.#journal?.length ?? 0);
    const bytes = await writeSnapshot(this.#disk, this.#folder, moment, rows);
    const { base } = this.#at;
    this.#at = { ...this.#at, base: moment.generation, bytes: this.#at.bytes - before + bytes };
    await removeBefore(this.#disk, this.#folder, base);
  }
}

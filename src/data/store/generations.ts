import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { removeIfThere } from './files.ts';
import { Journal } from './journal.ts';
import type { Batch, Tables } from './kept.ts';
import { fileName } from './names.ts';
import type { Recovered } from './recover.ts';
import type { Repairs } from './repairs.ts';
import { type Moment, type Rows, rowsOf } from './snapshot.ts';
import { removeBefore, writeSnapshot } from './write-snapshot.ts';

/** Where a folder stands in which nothing is kept yet. */
const nowhere = { base: 0, generation: 0, sequence: 0, bytes: 0 };

/** The files of one library: the journal that is written to, and the snapshots it goes on from. */
export class Generations {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #repairs: Repairs;
  #at: Omit<Recovered, 'tables' | 'findings'> = nowhere;
  #journal: Journal | undefined;

  constructor(disk: Disk, folder: string, repairs: Repairs) {
    this.#disk = disk;
    this.#folder = folder;
    this.#repairs = repairs;
  }

  /** Goes on from what was found in the folder. */
  standAt(found: Recovered | undefined): void {
    this.#at = found ?? nowhere;
  }

  /** The number of the newest files. */
  get generation(): number {
    return this.#at.generation;
  }

  /** The number of the last change. */
  get sequence(): number {
    return this.#at.sequence;
  }

  /** Bytes on disk of what the library is made of. */
  get bytes(): number {
    return this.#at.bytes;
  }

  /** Bytes of the journal that is written to. */
  get length(): number {
    return this.#journal?.length ?? 0;
  }

  /** Resolves when the batch is in the journal, on disk. `tables` are as they are without it. */
  async append(tables: Tables, batch: Batch): Promise<void> {
    const journal = await this.#ready(tables);
    const before = journal.length;
    await journal.append(batch);
    const { sequence, length } = journal;
    this.#at = { ...this.#at, sequence, bytes: this.#at.bytes + length - before };
  }

  /** Begins the journal of the next generation; gives the moment at which it begins. */
  async turn(tables: Tables): Promise<Moment> {
    const old = await this.#ready(tables);
    // A process that was killed may have left changes that are read but not on disk.
    await old.settle();
    const moment = { generation: this.#at.generation + 1, sequence: old.sequence };
    await this.#begin(moment);
    await old.close();
    return moment;
  }

  /** Writes the snapshot of that moment, and removes what it makes superfluous. */
  async snapshot(moment: Moment, rows: Rows): Promise<void> {
    const before = this.#at.bytes - this.length;
    const bytes = await writeSnapshot(this.#disk, this.#folder, moment, rows);
    const { base } = this.#at;
    this.#at = { ...this.#at, base: moment.generation, bytes: this.#at.bytes - before + bytes };
    // The snapshot is there: what is too much may go later.
    const run = (): Promise<void> => removeBefore(this.#disk, this.#folder, base);
    await this.#repairs.make({ file: fileName('snapshot', base), run });
  }

  /** Closes the journal. */
  async leave(): Promise<void> {
    const journal = this.#journal;
    this.#journal = undefined;
    await journal?.close();
  }

  /** The journal that can be written to; everything that has to be before is done. */
  async #ready(tables: Tables): Promise<Journal> {
    await this.#repairs.finish();
    if (this.#journal) return this.#journal;
    const { journal, generation, sequence } = this.#at;
    if (journal) {
      // A process that was killed, or closed on a failing disk, may have left a name that is not synced.
      await this.#disk.syncFolder(this.#folder);
      const moment = { generation: journal.generation, sequence };
      this.#journal = await Journal.resume(this.#disk, this.#folder, moment, journal.length);
      return this.#journal;
    }
    if (generation === 0) return this.#first(tables);
    return this.#begin({ generation: generation + 1, sequence });
  }

  /** The first change of a library. */
  async #first(tables: Tables): Promise<Journal> {
    const moment = { generation: 1, sequence: 0 };
    await this.#disk.makeFolder(this.#folder);
    const rows = rowsOf(tables);
    if (rows.every(({ keys }) => keys.length === 0)) return this.#begin(moment, 'nothing');
    const bytes = await writeSnapshot(this.#disk, this.#folder, moment, rows);
    const journal = await this.#begin(moment);
    this.#at = { ...this.#at, bytes: this.#at.bytes + bytes };
    return journal;
  }

  async #begin(moment: Moment, from?: 'nothing'): Promise<Journal> {
    const file = fileName('journal', moment.generation);
    try {
      this.#journal = await Journal.begin(this.#disk, this.#folder, moment, from);
    } catch (error) {
      // It may be there, or come back after a power cut, and would hide what is written to the old one.
      await this.#repairs.make({ file, run: () => this.#remove(file) });
      throw error;
    }
    const { base, bytes } = this.#at;
    this.#at = { ...moment, base: base || moment.generation, bytes: bytes + this.length };
    return this.#journal;
  }

  async #remove(file: string): Promise<void> {
    await removeIfThere(this.#disk, join(this.#folder, file));
    await this.#disk.syncFolder(this.#folder);
  }
}

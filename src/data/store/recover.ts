import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { Damage, DamagedFile, type Notice } from './faults.ts';
import { chunksOf, withFile } from './files.ts';
import { emptyTables, type Tables } from './kept.ts';
import { asideName, fileName, type Listing, listing } from './names.ts';
import { type Replayed, replay } from './replay.ts';
import { type Moment, readSnapshot, type Snapshot } from './snapshot.ts';

/** Something that was not as it should be; what is set aside begins at `from`. */
export interface Finding {
  readonly notice: Notice;
  readonly from?: number;
}

/** A library as its files say. Nothing was changed to find it out. */
export interface Recovered extends Moment {
  readonly tables: Tables;
  /** The oldest generation that the state is made of. */
  readonly base: number;
  /** The journal that goes on, and how much of it is good; absent when a new one must be begun. */
  readonly journal?: { readonly generation: number; readonly length: number };
  /** All the bytes that the state is made of. */
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/** Reads the files of one folder. */
class Recovery {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #names: readonly string[];
  readonly #list: Listing;
  readonly #findings: Finding[] = [];

  constructor(disk: Disk, folder: string, names: readonly string[]) {
    this.#disk = disk;
    this.#folder = folder;
    this.#names = names;
    this.#list = listing(names);
  }

  async run(): Promise<Recovered | undefined> {
    const { snapshots, journals, aside } = this.#list;
    const [first] = aside;
    if (snapshots.length + journals.length === 0) {
      if (first === undefined) return undefined;
      // Nobody shall find an empty library in place of theirs and begin to fill it.
      throw new DamagedFile(
        join(this.#folder, first.replace(/\.damaged-.*/, '')),
        this.#path(first),
      );
    }
    const snapshot = await this.#snapshot();
    const newest = snapshots.at(-1);
    if (!snapshot && newest !== undefined && journals.length === 0)
      throw new DamagedFile(this.#path(fileName('snapshot', newest)));
    const base = snapshot?.generation ?? journals[0] ?? 0;
    return this.#replay(base, snapshot);
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  /** The newest good snapshot; `undefined` when there is none. */
  async #snapshot(): Promise<Snapshot | undefined> {
    const damaged: string[] = [];
    for (const generation of this.#list.snapshots.toReversed()) {
      const name = fileName('snapshot', generation);
      try {
        const found = await this.#read(name, (bytes) => readSnapshot(bytes));
        if (found.generation !== generation) throw new Damage(`it is number ${found.generation}`);
        this.#tellRebuilt(damaged, name);
        return found;
      } catch (error) {
        if (!(error instanceof Damage)) throw error;
        damaged.push(name);
      }
    }
    this.#tellRebuilt(damaged, fileName('journal', this.#list.journals[0] ?? 1));
    return undefined;
  }

  #tellRebuilt(damaged: readonly string[], from: string): void {
    for (const file of damaged) {
      const aside = asideName(file, this.#names);
      this.#findings.push({ notice: { kind: 'rebuilt-snapshot', file, aside, from } });
    }
  }

  #read<T>(name: string, use: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> {
    return withFile(this.#disk.open(this.#path(name), 'read'), (file) => use(chunksOf(file)));
  }

  async #replay(base: number, snapshot: Snapshot | undefined): Promise<Recovered> {
    const tables = snapshot?.tables ?? emptyTables();
    const needed = this.#list.journals.filter((generation) => generation >= base);
    let [sequence, bytes] = [snapshot?.sequence ?? 0, snapshot?.bytes ?? 0];
    let journal: Recovered['journal'];
    for (const generation of needed) {
      const fromNothing = snapshot === undefined && generation === base;
      const at = { generation, sequence, fromNothing };
      const name = fileName('journal', generation);
      const done = await this.#read(name, (read) => replay(read, tables, at));
      this.#judge(name, done, fromNothing || generation !== needed.at(-1));
      [sequence, bytes] = [done.sequence, bytes + done.good];
      journal = done.good > 0 ? { generation, length: done.good } : undefined;
    }
    if (needed.length === 0) this.#tellMissing(base);
    const generation = Math.max(base, ...this.#list.snapshots, ...needed);
    const findings = this.#findings;
    return { tables, base, generation, sequence, bytes, findings, ...(journal && { journal }) };
  }

  /** Without a journal that goes on, the state is not known: then all stays as it is. */
  #judge(name: string, { tail, gap, good }: Replayed, needed: boolean): void {
    if (gap)
      throw new DamagedFile(
        this.#path(name),
        undefined,
        new Damage('changes are missing before it'),
      );
    if (tail === undefined) return;
    const isLast = name === fileName('journal', this.#list.journals.at(-1) ?? 0);
    // An older journal was on disk to its end before the next one was begun.
    if (!isLast || (needed && good === 0))
      throw new DamagedFile(this.#path(name), undefined, new Damage(`damaged behind byte ${good}`));
    const aside = asideName(name, this.#names);
    this.#findings.push({ notice: { kind: `${tail}-tail`, file: name, aside }, from: good });
  }

  #tellMissing(base: number): void {
    const notice: Notice = { kind: 'missing-journal', file: fileName('journal', base) };
    this.#findings.push({ notice });
  }
}

/**
 * The state that a folder's files say: newest good snapshot, its journal, later journals. `undefined`
 * when nothing was kept yet. Changes nothing. Throws `DamagedFile` when something that is needed can't
 * be read, `NewerFile` when a later version wrote it.
 */
export async function recover(disk: Disk, folder: string): Promise<Recovered | undefined> {
  const names = await disk.names(folder);
  return names && new Recovery(disk, folder, names).run();
}

import { randomBytes } from 'node:crypto';
import { Low } from 'lowdb';
import type {
  Change,
  Edit,
  Filing,
  Forgetting,
  Import,
  Joining,
  Moving,
  Pair,
  Parting,
  Setting,
  Settings,
  Wording,
} from './change.ts';
import { readFirst } from './format-1.ts';
import { Holdings, type Tell } from './holdings.ts';
import { Intake } from './intake.ts';
import type { Doing, Plan } from './plan.ts';
import * as plans from './plans.ts';
import type { Reference, Source, Work } from './reference.ts';
import { type Reversal, reverse } from './reverse.ts';
import { type Settled, settle } from './settle.ts';
import { emptyTables, type Kept } from './store/kept.ts';
import { printSnapshot, rowsOf } from './store/snapshot.ts';
import { Store, type StoreOptions } from './store/store.ts';

export type { Difference } from './holdings.ts';

/** What became of the records of one file, and the id by which the import can be undone. */
export interface Merge extends Settled {
  readonly id: string;
}

/** What an undoing did. */
export interface Undoing extends Reversal {
  readonly change: Change;
  /** It had been undone before: nothing was done now. */
  readonly already?: true;
}

/** How a library is opened. */
export interface LibraryOptions extends Omit<StoreOptions, 'first'> {
  /** Hears of each change once it is on disk; the next change waits for it. */
  readonly tell?: Tell;
}

/**
 * What one team has: the references of one Discord server, channel or person, kept in one folder
 * through lowdb. A promise resolves when its change is on disk; when it rejects (`NotSaved`), memory
 * is as the disk is.
 */
export class Library {
  readonly #holdings: Holdings;
  readonly #store: Store;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(holdings: Holdings, store: Store) {
    this.#holdings = holdings;
    this.#store = store;
  }

  /**
   * Opens the library in `folder`; nothing is written before the first change. Throws `DamagedFile`
   * when it can't be understood, `NewerFile` when a later Ibid wrote it.
   */
  static async open(folder: string, { tell, ...options }: LibraryOptions = {}): Promise<Library> {
    const store = new Store(folder, { ...options, first: () => readFirst(folder) });
    const low = new Low<Kept>(store, { tables: emptyTables() });
    await low.read();
    return new Library(new Holdings(low, tell ?? (() => undefined)), store);
  }

  /** The reference under this citation key. */
  get(key: string): Reference | undefined {
    return this.#holdings.tables.reference.get(key);
  }

  /** All references, in the order in which they came. */
  all(): readonly Reference[] {
    return [...this.#holdings.tables.reference.values()];
  }

  /** How many references there are. */
  get size(): number {
    return this.#holdings.tables.reference.size;
  }

  /** The log, oldest first. */
  changes(): readonly Change[] {
    return [...this.#holdings.tables.change.values()];
  }

  /** The change with this id. */
  change(id: string): Change | undefined {
    return this.#holdings.tables.change.get(id);
  }

  /** What happened to one reference, oldest first; also to one that has left. */
  history(key: string): readonly Change[] {
    return this.#holdings.history.of(key);
  }

  /** Did a person say that these are two works? */
  areApart(pair: Pair): boolean {
    return this.#holdings.areApart(pair);
  }

  /** A setting; `undefined` where it is at its default. */
  setting<Name extends keyof Settings>(name: Name): Settings[Name] | undefined {
    return this.#holdings.setting(name);
  }

  /** Bytes on disk: the measure of how much memory an open library takes. */
  get bytes(): number {
    return this.#store.bytes;
  }

  /**
   * Takes in what was read: new works get a citation key, known ones are completed where the new
   * record has more, doubtful ones are named. All of the reading or nothing of it.
   */
  merge(
    works: readonly Work[],
    source: Source,
    into: { readonly collection?: string } = {},
  ): Promise<Merge> {
    return this.#inTurn(async () => {
      const { id } = this.#doing(source.by);
      const intake = new Intake(this.#holdings, await this.#holdings.works());
      try {
        const settled = await settle(intake, works, { change: id, source, ...into });
        const change = this.#importOf(id, source, settled, into.collection);
        await this.#holdings.commit({ change, put: intake.works() }, 'known');
        return { ...settled, id };
      } catch (error) {
        intake.revoke();
        throw error;
      }
    });
  }

  #importOf(id: string, source: Source, settled: Settled, collection?: string): Import {
    const { added, merged, same, doubts, filed: keys } = settled;
    return {
      kind: 'import',
      id,
      by: source.by,
      at: source.at,
      source,
      added: added.map(({ key }) => key),
      merged: merged.flatMap(({ key }) => this.get(key) ?? []),
      same: same.map(({ key }) => key),
      ...(doubts.length > 0 && { doubts }),
      ...(collection !== undefined && { into: { collection, keys } }),
    };
  }

  /** Takes a reference out. `undefined` when there is none under this key. */
  forget(key: string, by: string): Promise<Forgetting | undefined> {
    return this.#do(by, (doing) => {
      const reference = this.get(key);
      return reference && plans.forgetting(reference, doing);
    });
  }

  /** Writes a person's words into a reference. `undefined` when there is none, or nothing differs. */
  edit(key: string, wording: Wording, by: string): Promise<Edit | undefined> {
    return this.#do(by, (doing) => {
      const reference = this.get(key);
      return reference && plans.edit(reference, wording, doing);
    });
  }

  /** References went into another library. `undefined` when none of them is here. */
  leave(keys: readonly string[], to: string, by: string): Promise<Moving | undefined> {
    return this.#do(by, (doing) => plans.moving(this.#those(keys), to, doing));
  }

  /** Two references are one work: `key` leaves and completes `into`. `undefined` when one is missing. */
  join(key: string, into: string, by: string): Promise<Joining | undefined> {
    return this.#do(by, (doing) => {
      const [left, before] = [this.get(key), this.get(into)];
      return left && before && left !== before ? plans.joining(left, before, doing) : undefined;
    });
  }

  /** Two references are two works: nobody is asked again. */
  part(pair: Pair, by: string): Promise<Parting | undefined> {
    return this.#do(by, (doing) => plans.parting(this.#holdings, pair, doing));
  }

  /** Puts references under a label or in a collection, or takes them out. `undefined`: none changes. */
  file(
    keys: readonly string[],
    as: Pick<Filing, 'under' | 'name' | 'way'>,
    by: string,
  ): Promise<Filing | undefined> {
    return this.#do(by, (doing) => plans.filing(this.#those(keys), as, doing));
  }

  /** Changes a setting; `undefined` puts it back to its default. */
  set<Name extends keyof Settings>(
    name: Name,
    value: Settings[Name] | undefined,
    by: string,
  ): Promise<Setting | undefined> {
    return this.#do(by, (doing) => plans.setting(this.#holdings, name, value, doing));
  }

  /** Takes a change back. `undefined` when there is no such change. */
  undo(id: string, by: string): Promise<Undoing | undefined> {
    return this.#inTurn(async () => {
      const change = this.change(id);
      if (!change) return undefined;
      if (change.undone) return { change, restored: [], removed: [], kept: [], already: true };
      const works = await this.#holdings.works();
      const reversal = reverse(change, {
        get: (key) => this.get(key),
        gone: (key) => this.#holdings.tables.gone.get(key),
        change: (each) => this.change(each),
        history: this.#holdings.history,
        twin: (reference) => works.here.of(reference).same,
      });
      const removed = reversal.removed.map(({ key }) => key);
      const { by: who, at } = this.#doing(by);
      const undone: Change = { ...change, undone: { by: who, at, removed } };
      const rows = plans.formerRows(this.#holdings, change);
      const plan = { change: undone, put: reversal.restored, removed: reversal.removed, rows };
      await this.#holdings.commit(plan);
      return { ...reversal, change: undone };
    });
  }

  /** The whole library as one file, in pieces: what `ibid library restore` takes. */
  backup(): AsyncIterable<Uint8Array> {
    return printSnapshot({ generation: 0, sequence: 0 }, rowsOf(this.#holdings.tables));
  }

  /** Writes a new snapshot now, so that the journal begins anew. */
  compact(): Promise<void> {
    return this.#inTurn(() => this.#store.compact());
  }

  /** Resolves when every change that was asked for so far is on disk or has failed. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Ends its work with the files, when every change is on disk or has failed. */
  async close(): Promise<void> {
    await this.settled();
    await this.#store.close();
  }

  #those(keys: readonly string[]): readonly Reference[] {
    return [...new Set(keys)].flatMap((key) => this.get(key) ?? []);
  }

  /** Plans a change on what is there when its turn comes, and does it; `undefined` where there is none. */
  #do<C extends Change>(
    by: string,
    plan: (doing: Doing) => Plan<C> | undefined,
  ): Promise<C | undefined> {
    return this.#inTurn(async () => {
      const planned = plan(this.#doing(by));
      if (planned) await this.#holdings.commit(planned);
      return planned?.change;
    });
  }

  /** One change after the other: each sees what the one before has done. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    // A failure is its asker's to hear; the next change goes on from what is on disk.
    this.#last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  #doing(by: string): Doing {
    const id = randomBytes(5).toString('hex');
    return this.change(id) ? this.#doing(by) : { id, by, at: new Date().toISOString() };
  }
}

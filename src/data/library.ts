import { randomBytes } from 'node:crypto';
import { Low } from 'lowdb';
import type { Change, Filing, Pair, Settings, Wording } from './change.ts';
import { readFirst } from './format-1.ts';
import { Holdings, type Tell } from './holdings.ts';
import { importing } from './importing.ts';
import type { Doing, Plan } from './plan.ts';
import * as plans from './plans.ts';
import type { Reference, Source, Work } from './reference.ts';
import type { Settled } from './settle.ts';
import { emptyTables, type Kept } from './store/kept.ts';
import { printSnapshot, rowsOf } from './store/snapshot.ts';
import { Store, type StoreOptions } from './store/store.ts';
import { Turns } from './turns.ts';
import { type Undoing, undoing } from './undoing.ts';

export type { Difference } from './holdings.ts';

/** What became of the records of one file, and the id by which the import can be undone. */
export interface Merge extends Settled {
  readonly id: string;
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
  readonly #turns = new Turns();

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

  /** The pairs of which a person said that they are two works. */
  partings(): readonly Pair[] {
    return this.#holdings.partings();
  }

  /** A setting; `undefined` where it is at its default. */
  setting<Name extends keyof Settings>(name: Name): Settings[Name] | undefined {
    return this.#holdings.setting(name);
  }

  /** Another one after each change, and in each library: what is worked out from it is of one version. */
  get version(): string {
    const last = this.changes().at(-1)?.id ?? '';
    return `${this.#store.sequence}:${this.size}:${last}`;
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
    return this.#turns.take(async () => {
      const { id } = this.#doing(source.by);
      const settled = await importing(this.#holdings, works, { change: id, source, ...into });
      return { ...settled, id };
    });
  }

  /** Takes a reference out. `undefined` when there is none under this key. */
  forget(key: string, by: string) {
    return this.#do(by, (doing) => {
      const reference = this.get(key);
      return reference && plans.forgetting(reference, doing);
    });
  }

  /** Writes a person's words into a reference. `undefined` when there is none, or nothing differs. */
  edit(key: string, wording: Wording, by: string) {
    return this.#do(by, (doing) => {
      const reference = this.get(key);
      return reference && plans.edit(reference, wording, doing);
    });
  }

  /** These went into another library. What was changed since is not among them; `undefined`: none is. */
  leave(references: readonly Reference[], to: string, by: string) {
    return this.#do(by, (doing) => {
      const same = references.filter((reference) => this.get(reference.key) === reference);
      return plans.moving(same, to, doing);
    });
  }

  /** Two references are one work: `key` leaves and completes `into`. `undefined` when one is missing. */
  join(key: string, into: string, by: string) {
    return this.#do(by, (doing) => {
      const [left, before] = [this.get(key), this.get(into)];
      return left && before && left !== before ? plans.joining(left, before, doing) : undefined;
    });
  }

  /** Two references are two works: nobody is asked again. */
  part(pair: Pair, by: string) {
    return this.#do(by, (doing) =>
      this.areApart(pair) ? undefined : plans.parting(this.#holdings, pair, doing),
    );
  }

  /** Puts references under a label or in a collection, or takes them out. `undefined`: none changes. */
  file(keys: readonly string[], as: Pick<Filing, 'under' | 'name' | 'way'>, by: string) {
    return this.#do(by, (doing) => plans.filing(this.#those(keys), as, doing));
  }

  /**
   * Changes a setting to what `next` makes of it when its turn comes; `undefined` is its default.
   * `undefined` where it says that already.
   */
  set<Name extends keyof Settings>(
    name: Name,
    next: (now: Settings[Name] | undefined) => Settings[Name] | undefined,
    by: string,
  ) {
    return this.#do(by, (doing) => plans.setting(this.#holdings, name, next, doing));
  }

  /** Takes a change back. `undefined` when there is no such change. */
  undo(id: string, by: string): Promise<Undoing | undefined> {
    return this.#turns.take(async () => {
      const change = this.change(id);
      return change && undoing(this.#holdings, change, this.#doing(by));
    });
  }

  /** The whole library as one file, in pieces: what `ibid library restore` takes. */
  backup(): AsyncIterable<Uint8Array> {
    return printSnapshot({ generation: 0, sequence: 0 }, rowsOf(this.#holdings.tables));
  }

  /** Writes a new snapshot now, so that the journal begins anew. */
  compact(): Promise<void> {
    return this.#turns.take(() => this.#store.compact());
  }

  /** Resolves when every change that was asked for so far is on disk or has failed. */
  settled(): Promise<void> {
    return this.#turns.over();
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
    return this.#turns.take(async () => {
      const planned = plan(this.#doing(by));
      if (planned) await this.#holdings.commit(planned);
      return planned?.change;
    });
  }

  #doing(by: string): Doing {
    const id = randomBytes(5).toString('hex');
    return this.change(id) ? this.#doing(by) : { id, by, at: new Date().toISOString() };
  }
}

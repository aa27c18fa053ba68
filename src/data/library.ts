import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Act, Change, Forgetting, Import } from './change.ts';
import { DurableFile } from './durable-file.ts';
import { emptyLibrary, type LibraryFile, parseLibrary, printLibrary } from './library-file.ts';
import type { Found, Reference, Source } from './reference.ts';
import { type Reversal, reverse } from './reverse.ts';
import { type Settled, settle } from './settle.ts';

/** What a change did to the references. */
export interface Difference {
  /** New references, and changed ones as they are now. */
  readonly put: readonly Reference[];
  readonly removed: readonly Reference[];
}

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

const now = (by: string): Act => ({ by, at: new Date().toISOString() });

/** `references` after a difference: changed ones stay in their place, new ones stand at the end. */
function after(references: readonly Reference[], { put, removed }: Difference): Reference[] {
  const byKey = new Map(references.map((reference) => [reference.key, reference]));
  for (const { key } of removed) byKey.delete(key);
  for (const reference of put) byKey.set(reference.key, reference);
  return [...byKey.values()];
}

/**
 * What one team has: the references of one Discord server (or person), kept in one file through
 * lowdb. A promise resolves when its change is on disk; when it rejects, memory is as the disk is.
 */
export class Library {
  readonly #low: Low<LibraryFile>;
  readonly #tell: (difference: Difference) => void;
  #byKey: ReadonlyMap<string, Reference>;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(low: Low<LibraryFile>, tell: (difference: Difference) => void) {
    this.#low = low;
    this.#tell = tell;
    this.#byKey = new Map(low.data.references.map((reference) => [reference.key, reference]));
  }

  /**
   * Opens the library in `folder`; nothing is written before the first change. `tell` hears of
   * each change once it is on disk. Throws `DamagedFile` when the file can't be understood.
   */
  static async open(
    folder: string,
    tell: (difference: Difference) => void = () => undefined,
  ): Promise<Library> {
    const adapter = new DurableFile(join(folder, 'library.json'), parseLibrary, printLibrary);
    const low = new Low<LibraryFile>(adapter, emptyLibrary());
    await low.read();
    return new Library(low, tell);
  }

  /** The reference under this citation key. */
  get(key: string): Reference | undefined {
    return this.#byKey.get(key);
  }

  /** All references, in the order in which they came. */
  all(): readonly Reference[] {
    return this.#low.data.references;
  }

  /** The log, oldest first. */
  changes(): readonly Change[] {
    return this.#low.data.changes;
  }

  /**
   * Takes in what was read: new works get a citation key, known ones are completed where the new
   * record has more. All of the reading or nothing of it.
   */
  merge(references: readonly Found[], source: Source): Promise<Merge> {
    return this.#inTurn(async () => {
      const settled = settle(this.#low.data, references, source);
      const { added, merged, same } = settled;
      const change: Import = {
        kind: 'import',
        id: this.#newId(),
        by: source.by,
        at: source.at,
        source,
        added: added.map(({ key }) => key),
        merged: merged.flatMap(({ key }) => this.get(key) ?? []),
        same: same.map(({ key }) => key),
      };
      await this.#commit({ put: [...merged, ...added], removed: [] }, [...this.changes(), change]);
      return { ...settled, id: change.id };
    });
  }

  /** Takes a reference out. `undefined` when there is none under this key. */
  forget(key: string, by: string): Promise<Forgetting | undefined> {
    return this.#inTurn(async () => {
      const reference = this.get(key);
      if (!reference) return undefined;
      const change: Forgetting = { kind: 'forgetting', id: this.#newId(), ...now(by), reference };
      await this.#commit({ put: [], removed: [reference] }, [...this.changes(), change]);
      return change;
    });
  }

  /** Takes an import or a forgetting back. `undefined` when there is no such change. */
  undo(id: string, by: string): Promise<Undoing | undefined> {
    return this.#inTurn(async () => {
      const change = this.change(id);
      if (!change) return undefined;
      if (change.undone) return { change, restored: [], removed: [], kept: [], already: true };
      const reversal = reverse(change, this.#low.data);
      const undone: Change = { ...change, undone: { ...now(by), removed: reversal.removed } };
      await this.#commit(
        { put: reversal.restored, removed: reversal.removed },
        this.changes().map((each) => (each === change ? undone : each)),
      );
      return { ...reversal, change: undone };
    });
  }

  /** The change with this id. */
  change(id: string): Change | undefined {
    return this.changes().find((change) => change.id === id);
  }

  /** Resolves when every change that was asked for so far is on disk or has failed. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** How many bytes it has on disk. */
  get bytes(): number {
    return 0;
  }

  /** Ends the use of this library: every change that was asked for is on disk or has failed. */
  close(): Promise<void> {
    return this.settled();
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

  /** Writes first and applies then, so that a failed write leaves memory as the disk is. */
  async #commit(difference: Difference, changes: readonly Change[]): Promise<void> {
    const data = { references: after(this.all(), difference), changes };
    await this.#low.adapter.write(data);
    this.#low.data = data;
    this.#byKey = new Map(data.references.map((reference) => [reference.key, reference]));
    this.#tell(difference);
  }

  #newId(): string {
    const id = randomBytes(5).toString('hex');
    return this.change(id) ? this.#newId() : id;
  }
}

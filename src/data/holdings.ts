import type { Low } from 'lowdb';
import type { Pair, Settings } from './change.ts';
import { usualPattern } from './cite-key.ts';
import { History } from './history.ts';
import { type Pattern, parsePattern } from './key-pattern.ts';
import { KnownWorks } from './known-works.ts';
import { inStretches } from './pauses.ts';
import type { Plan } from './plan.ts';
import type { Reference } from './reference.ts';
import type { Kept, Step, Tables } from './store/kept.ts';

/** What a change did to the references. */
export interface Difference {
  /** New references, and changed ones as they are now. */
  readonly put: readonly Reference[];
  readonly removed: readonly Reference[];
}

/** Hears of each change once it is on disk. */
export type Tell = (difference: Difference) => Promise<void> | void;

/** Before the names of the rows that say that two works are two. */
const parted = 'apart:';

/** Two keys in one, whichever comes first. */
const rowOf = (pair: Pair): string => parted + JSON.stringify([...pair].sort());

/** The tables of a library with what is worked out from them; one door through which they change. */
export class Holdings {
  readonly #low: Low<Kept>;
  readonly #tell: Tell;
  readonly history: History;
  /** Worked out when a file first asks for it: most openings are for reading. */
  #works: Promise<KnownWorks> | undefined;

  constructor(low: Low<Kept>, tell: Tell) {
    this.#low = low;
    this.#tell = tell;
    this.history = new History(low.data.tables.change);
  }

  get tables(): Tables {
    return this.#low.data.tables;
  }

  /** The works as a new record meets them. */
  works(): Promise<KnownWorks> {
    const { reference, gone } = this.tables;
    this.#works ??= KnownWorks.of(reference.values(), gone.values());
    return this.#works;
  }

  isGone(key: string): boolean {
    return this.tables.gone.has(key);
  }

  setting<Name extends keyof Settings>(name: Name): Settings[Name] | undefined {
    // Only `set` writes there, and by the same type.
    return this.tables.setting.get(name) as Settings[Name] | undefined;
  }

  keyPattern(): Pattern {
    const parsed = parsePattern(this.setting('keys') ?? usualPattern.text);
    return 'fault' in parsed ? usualPattern : parsed;
  }

  areApart(pair: Pair): boolean {
    return this.tables.setting.has(rowOf(pair));
  }

  /** All pairs of which a person said so. */
  partings(): readonly Pair[] {
    const names = [...this.tables.setting.keys()].filter((name) => name.startsWith(parted));
    return names.map((name) => JSON.parse(name.slice(parted.length)) as Pair);
  }

  /** A row that says that two works are two, or says so no longer. */
  apart(pair: Pair, are: boolean): Step {
    const row = { key: rowOf(pair) };
    return are ? { put: 'setting', ...row, value: true } : { drop: 'setting', ...row };
  }

  /**
   * Writes a change with what it does, all or nothing, and tells of it; `known` where the works have
   * been met already. Rejects with `NotSaved`; then memory is as the disk is.
   */
  async commit(
    { change, put = [], removed = [], rows = [] }: Plan,
    known?: 'known',
  ): Promise<void> {
    const { reference, gone, change: log } = this.tables;
    const isNew = !log.has(change.id);
    const before = new Map(
      [...put, ...removed].map(({ key }) => [key, [reference.get(key), gone.get(key)] as const]),
    );
    this.#low.data.staged = [
      ...removed.flatMap(leave),
      ...put.flatMap((each) => come(each, gone)),
      ...rows,
      { put: 'change', key: change.id, value: change },
    ];
    await this.#low.write();
    if (isNew) this.history.add(change);
    const works = await this.#works;
    if (works) {
      await inStretches(put, ({ key }) => {
        const [was, goneBefore] = before.get(key) ?? [];
        if (!known) works.swap(was, reference.get(key));
        works.swapGone(goneBefore, undefined);
      });
      await inStretches(removed, (each) => {
        const [was, goneBefore] = before.get(each.key) ?? [];
        works.swap(was, undefined);
        works.swapGone(goneBefore, each);
      });
    }
    await this.#tell({ put, removed });
  }
}

/** A work that leaves is kept among the gone ones. */
function leave(reference: Reference): readonly Step[] {
  const { key } = reference;
  return [
    { drop: 'reference', key },
    { put: 'gone', key, value: reference },
  ];
}

function come(reference: Reference, gone: ReadonlyMap<string, Reference>): readonly Step[] {
  const { key } = reference;
  const step: Step = { put: 'reference', key, value: reference };
  return gone.has(key) ? [{ drop: 'gone', key }, step] : [step];
}

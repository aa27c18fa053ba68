import type { Change } from '../change.ts';
import type { Reference } from '../reference.ts';

/**
 * The tables of a library, by key, in the order in which the rows came. Their values are plain JSON
 * that nobody changes: a snapshot is written from them while the library goes on.
 */
export interface Tables {
  /** Citation key → work. */
  readonly reference: Map<string, Reference>;
  /** Works that left: kept, so that nothing is lost and a key is never given to another work. */
  readonly gone: Map<string, Reference>;
  /** Id → entry of the log, oldest first. */
  readonly change: Map<string, Change>;
  /** Small things: key pattern, own channels, pairs that are no duplicates. */
  readonly setting: Map<string, unknown>;
}

/** The name of a table. */
export type Table = keyof Tables;

/** A row that is set. */
export interface Put {
  readonly put: Table;
  readonly key: string;
  readonly value: object | string | number | boolean;
}

/** A row that goes. */
export interface Drop {
  readonly drop: Table;
  readonly key: string;
}

/** What a change does to one row. */
export type Step = Put | Drop;

/** One change of a library: all of its steps or none. */
export type Batch = readonly Step[];

/** What lowdb holds as `data`: the tables, and the batch that is to be written next. */
export interface Kept {
  readonly tables: Tables;
  staged?: Batch;
}

/** The order in which a snapshot has the tables. */
export const tableNames: readonly Table[] = ['reference', 'gone', 'change', 'setting'];

/** The tables of a library that nothing was brought to yet. */
export function emptyTables(): Tables {
  return { reference: new Map(), gone: new Map(), change: new Map(), setting: new Map() };
}

/** Does the steps. A row that is put again keeps its place; one that was dropped comes last. */
export function apply(tables: Tables, batch: Batch): void {
  for (const step of batch) {
    if ('drop' in step) tables[step.drop].delete(step.key);
    // Which value belongs into which table is what `Step` leaves to the Library.
    else (tables[step.put] as Map<string, unknown>).set(step.key, step.value);
  }
}

function isTable(name: unknown): name is Table {
  return tableNames.some((table) => table === name);
}

/** A line's JSON as a step; `undefined` when it is none. */
export function asStep(json: unknown): Step | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { put, drop, key, value } = json as Record<string, unknown>;
  if (typeof key !== 'string') return undefined;
  if (isTable(put) && value !== undefined && value !== null) return json as Put;
  return isTable(drop) ? (json as Drop) : undefined;
}

import { Damage } from './faults.ts';
import { asHeader, format, type Header } from './header.ts';
import { apply, asStep, emptyTables, type Table, type Tables, tableNames } from './kept.ts';
import { type Line, pieces, printLine, readLines, sumOf } from './lines.ts';

/** Which state a snapshot is of: the generation that it begins, and the number of the last change in it. */
export interface Moment {
  readonly generation: number;
  readonly sequence: number;
}

/** The rows of all tables at one moment. The library may go on: the values never change. */
export type Rows = readonly {
  readonly table: Table;
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
}[];

/** What a snapshot holds. */
export interface Snapshot extends Moment {
  readonly tables: Tables;
  /** How long it is. */
  readonly bytes: number;
}

/** The rows as they are now. */
export function rowsOf(tables: Tables): Rows {
  return tableNames.map((table) => ({
    table,
    keys: [...tables[table].keys()],
    values: [...tables[table].values()],
  }));
}

function* lines({ generation, sequence }: Moment, rows: Rows): Generator<string> {
  let [sum, count] = ['', 0];
  const print = (said: object): string => {
    const line = printLine(JSON.stringify(said));
    sum = sumOf(line.sum, sum);
    return line.text;
  };
  yield print({ ibid: 'snapshot', format, generation, sequence } satisfies Header);
  for (const { table, keys, values } of rows) {
    count += keys.length;
    for (const [at, key] of keys.entries()) yield print({ put: table, key, value: values[at] });
  }
  yield print({ end: 'snapshot', rows: count, sum });
}

/** A snapshot as pieces of about 1 MB, with pauses between. */
export function printSnapshot(moment: Moment, rows: Rows): AsyncGenerator<Uint8Array> {
  return pieces(lines(moment, rows));
}

function isEnd(json: unknown, rows: number, sum: string): boolean {
  const said = json as Record<string, unknown> | undefined | null;
  return said?.['end'] === 'snapshot' && said['rows'] === rows && said['sum'] === sum;
}

/** Takes the lines of a snapshot one by one. */
class Reader {
  readonly #tables = emptyTables();
  #header: Header | undefined;
  #count = 0;
  #sum = '';
  #bytes = 0;
  #ended = false;

  take({ json, sum, to }: Line): void {
    if (json === undefined || this.#ended) throw new Damage(`damaged before byte ${to}`);
    if (!this.#header) this.#header = this.#begin(json);
    else this.#go(json, to);
    this.#sum = sumOf(sum, this.#sum);
    this.#bytes = to;
  }

  #begin(json: unknown): Header {
    const header = asHeader(json, 'snapshot');
    if (!header) throw new Damage('the first line is not that of a snapshot');
    return header;
  }

  #go(json: unknown, to: number): void {
    const step = asStep(json);
    if (step && 'put' in step) {
      apply(this.#tables, [step]);
      this.#count++;
    } else if (isEnd(json, this.#count, this.#sum)) this.#ended = true;
    else throw new Damage(`the line before byte ${to} is not in its place`);
  }

  done(): Snapshot {
    if (!this.#header || !this.#ended) throw new Damage('the end is missing');
    const { generation, sequence } = this.#header;
    return { generation, sequence, tables: this.#tables, bytes: this.#bytes };
  }
}

/**
 * Reads a snapshot back, with pauses. Throws `Damage` when a byte of it is not as it was written, and
 * `NewerFile` when a later version wrote it.
 */
export async function readSnapshot(bytes: AsyncIterable<Uint8Array>): Promise<Snapshot> {
  const reader = new Reader();
  for await (const line of readLines(bytes)) reader.take(line);
  return reader.done();
}

import { join } from 'node:path';
import type { Disk, OpenFile } from './disk.ts';
import { writeAll, writeWhole } from './files.ts';
import { format, type Header } from './header.ts';
import type { Batch } from './kept.ts';
import { pieces, printLine, sumOf } from './lines.ts';
import { fileName } from './names.ts';
import type { Commit } from './replay.ts';
import type { Moment } from './snapshot.ts';

function* lines(batch: Batch, commit: number): Generator<string> {
  let sum = '';
  for (const step of batch) {
    const line = printLine(JSON.stringify(step));
    sum = sumOf(line.sum, sum);
    yield line.text;
  }
  yield printLine(JSON.stringify({ commit, steps: batch.length, sum } satisfies Commit)).text;
}

/** A journal that is written to. One call at a time. */
export class Journal {
  readonly generation: number;
  readonly #file: OpenFile;
  #length: number;
  #sequence: number;
  /** Is there, or may there be, something behind `#length`? */
  #torn = false;

  private constructor(file: OpenFile, { generation, sequence }: Moment, length: number) {
    this.generation = generation;
    this.#file = file;
    this.#sequence = sequence;
    this.#length = length;
  }

  /** Makes the journal of a new generation; the promise resolves when its name is on disk. */
  static async begin(
    disk: Disk,
    folder: string,
    { generation, sequence }: Moment,
    from?: 'nothing',
  ): Promise<Journal> {
    const header: Header = {
      ibid: 'journal',
      format,
      generation,
      sequence,
      ...(from && { from }),
    };
    const name = fileName('journal', generation);
    const length = await writeWhole(
      disk,
      folder,
      name,
      pieces([printLine(JSON.stringify(header)).text]),
    );
    return Journal.resume(disk, folder, { generation, sequence }, length);
  }

  /** Opens a journal that is whole up to `length`. */
  static async resume(
    disk: Disk,
    folder: string,
    moment: Moment,
    length: number,
  ): Promise<Journal> {
    const path = join(folder, fileName('journal', moment.generation));
    return new Journal(await disk.open(path, 'change'), moment, length);
  }

  /** Bytes up to the end of the last change. */
  get length(): number {
    return this.#length;
  }

  /** The number of the last change. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Resolves when all of the batch is on disk. Rejects when nothing of it is, or will be. */
  async append(batch: Batch): Promise<void> {
    await this.#mend();
    if (!(await this.#file.isNamed())) {
      throw Object.assign(new Error('the journal was removed'), { code: 'ENOENT' });
    }
    const commit = this.#sequence + 1;
    let end = this.#length;
    try {
      for await (const piece of pieces(lines(batch, commit))) {
        this.#torn = true;
        end = await writeAll(this.#file, piece, end);
      }
      await this.#file.datasync();
    } catch (error) {
      // Should this fail too, it is done before the next change; what went wrong first is to be told.
      await this.#mend().catch(() => undefined);
      throw error;
    }
    this.#torn = false;
    [this.#length, this.#sequence] = [end, commit];
  }

  /**
   * Cuts off what a failed change has left. After a failed fsync nobody knows what of it is on disk,
   * and a second fsync would say that all is well: so it goes, and that it went is synced.
   */
  async #mend(): Promise<void> {
    if (!this.#torn) return;
    await this.#file.truncate(this.#length);
    await this.#file.datasync();
    this.#torn = false;
  }

  /** Everything up to here is on disk when this resolves: also what an earlier process had not synced. */
  async settle(): Promise<void> {
    await this.#mend();
    await this.#file.datasync();
  }

  /** What a failed change has left does not outlast this: nobody shall find what they were told is not there. */
  async close(): Promise<void> {
    try {
      await this.#mend();
    } finally {
      await this.#file.close();
    }
  }
}

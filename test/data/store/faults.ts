import { NotSaved } from '../../../src/data/store/faults.ts';
import { emptyTables, type Kept } from '../../../src/data/store/kept.ts';
import { Store } from '../../../src/data/store/store.ts';
import { seeded } from '../../synthetic.ts';
import { change, changed, told } from './changes.ts';
import { FaultyDisk } from './faulty-disk.ts';

const many = 16;

/** What follows after a failure: a power cut, or a new start, behind so many changes. */
export interface Then {
  readonly kind: 'cut' | 'start';
  readonly after: number;
}

/** A library on a disk that fails once: `calls` file calls from `from` on are answered with `code`. */
class Failing {
  readonly #random: () => number;
  readonly #disk: FaultyDisk;
  readonly #to: number;
  readonly #code: string;
  #store: Store;
  #kept: Kept = { tables: emptyTables() };
  refused = 0;
  readonly wrong: string[] = [];

  constructor(from: number, calls: number, code: string) {
    this.#random = seeded(from);
    this.#to = from + calls;
    this.#code = code;
    this.#disk = new FaultyDisk(seeded(from));
    this.#disk.fault = (call) => (call >= from && call < this.#to ? code : undefined);
    this.#store = this.#new();
  }

  #new(): Store {
    return new Store('/library', { disk: this.#disk, compactAt: 2500 });
  }

  get over(): boolean {
    return this.#disk.calls >= this.#to;
  }

  async open(): Promise<void> {
    const before = told(this.#kept.tables);
    for (;;) {
      this.#store = this.#new();
      try {
        this.#kept = (await this.#store.read()) ?? { tables: emptyTables() };
        break;
      } catch (error) {
        // Only what the disk says may keep it from opening, and only as long as it does.
        if ((error as NodeJS.ErrnoException).code !== this.#code) throw error;
        await this.#store.close();
      }
    }
    if (told(this.#kept.tables) !== before) this.wrong.push('opened anew, it is otherwise');
  }

  /** A change; when it is refused, another one is asked for. */
  async write(number: number): Promise<void> {
    for (let saved = false; !saved; ) {
      const batch = change(number, this.#random);
      const before = told(this.#kept.tables);
      const after = told(changed(this.#kept.tables, batch));
      this.#kept.staged = batch;
      try {
        await this.#store.write(this.#kept);
        saved = true;
      } catch (error) {
        if (!(error instanceof NotSaved) || error.code !== this.#code) throw error;
        this.refused++;
      }
      if (told(this.#kept.tables) !== (saved ? after : before))
        this.wrong.push('memory is otherwise');
    }
  }

  async start(): Promise<void> {
    try {
      await this.#store.close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== this.#code) throw error;
    }
    await this.open();
  }

  async cut(): Promise<void> {
    this.#disk.cut(this.#random() < 0.5 ? 0 : 0.5);
    await this.open();
  }
}

/** What came of it; `met` when there was such a call. */
async function failing(
  from: number,
  calls: number,
  code: string,
  then: Then,
): Promise<{ met: boolean; refused: number; wrong: readonly string[] }> {
  const library = new Failing(from, calls, code);
  let [met, left] = [false, then.after];
  try {
    await library.open();
    for (let number = 0; number < many; number++) {
      await library.write(number);
      // In the middle it is opened anew in any case, so that failures meet reading and closing too.
      if (number === many / 2) await library.start();
      if (!library.over || left-- !== 0) continue;
      met = true;
      await library[then.kind]();
    }
    met ||= library.over;
    await library.cut();
  } catch (error) {
    library.wrong.push(String(error));
  }
  return { met, refused: library.refused, wrong: library.wrong };
}

/** A failure at each call in turn. */
export async function failingEverywhere(
  calls: number,
  code: string,
  then: Then,
): Promise<{ places: number; refused: number; wrong: string[] }> {
  const wrong: string[] = [];
  let refused = 0;
  for (let from = 0; ; from++) {
    const outcome = await failing(from, calls, code, then);
    refused += outcome.refused;
    wrong.push(...outcome.wrong.map((each) => `call ${from}: ${each}`));
    if (!outcome.met) return { places: from, refused, wrong };
  }
}

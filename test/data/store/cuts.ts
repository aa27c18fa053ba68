import { emptyTables, type Kept } from '../../../src/data/store/kept.ts';
import { Store } from '../../../src/data/store/store.ts';
import { seeded } from '../../synthetic.ts';
import { change, changed, told } from './changes.ts';
import { FaultyDisk } from './faulty-disk.ts';

/** What came of some lives of a library whose power or process went away. */
export interface Outcome {
  readonly cuts: number;
  readonly acknowledged: number;
  /** What should not be: a state that is neither the acknowledged one nor the one on its way. */
  readonly wrong: readonly string[];
}

/** The same library again and again: opened, changed, and cut off at some call. */
class Lives {
  readonly #random: () => number;
  readonly #disk: FaultyDisk;
  /** What the library may tell: what was acknowledged last, and what was on its way since. */
  #allowed = new Set([told(emptyTables())]);
  #number = 0;
  acknowledged = 0;
  readonly wrong: string[] = [];

  constructor(seed: number) {
    this.#random = seeded(seed);
    this.#disk = new FaultyDisk(this.#random);
  }

  #store(): Store {
    return new Store('/library', { disk: this.#disk, compactAt: 6000 });
  }

  async live(life: number, calls: number): Promise<void> {
    this.#disk.cutAt = this.#disk.calls + calls;
    try {
      const store = this.#store();
      const kept = this.#check(await store.read(), life);
      while (this.#disk.calls < this.#disk.cutAt) await this.#write(store, kept);
    } catch (error) {
      if (this.#disk.calls < this.#disk.cutAt) this.wrong.push(`life ${life}: ${error}`);
    }
    const kind = this.#random();
    if (kind < 0.3) this.#disk.kill();
    else this.#disk.cut(kind < 0.5 ? 0 : kind < 0.6 ? 1 : 0.5);
  }

  /** After the last cut nothing goes wrong any more: all is there, and goes on. */
  async end(): Promise<void> {
    try {
      const store = this.#store();
      const kept = this.#check(await store.read(), -1);
      await this.#write(store, kept);
      await store.close();
      this.#check(await this.#store().read(), -1);
      if (this.#disk.opened !== 0) this.wrong.push(`${this.#disk.opened} files are still open`);
    } catch (error) {
      this.wrong.push(`at the end: ${error}`);
    }
  }

  #check(read: Kept | null, life: number): Kept {
    const kept = read ?? { tables: emptyTables() };
    const says = told(kept.tables);
    if (!this.#allowed.has(says))
      this.wrong.push(
        `life ${life}: ${says.slice(-80)}, not ${[...this.#allowed].map((each) => each.slice(-80))}`,
      );
    return kept;
  }

  async #write(store: Store, kept: Kept): Promise<void> {
    const batch = change(++this.#number, this.#random);
    const next = told(changed(kept.tables, batch));
    this.#allowed.add(next);
    kept.staged = batch;
    await store.write(kept);
    this.#allowed = new Set([next]);
    this.acknowledged++;
    if (told(kept.tables) !== next) this.wrong.push('memory is not as the disk is');
  }
}

/** Five lives of a library, each cut at a call that the seed draws. */
export async function cutLives(seed: number, lives = 5): Promise<Outcome> {
  const library = new Lives(seed);
  const drawn = seeded(seed + 1_000_000);
  for (let life = 0; life < lives; life++) await library.live(life, Math.floor(drawn() * 120));
  await library.end();
  return { cuts: lives, acknowledged: library.acknowledged, wrong: library.wrong };
}

/** One life, cut at exactly this call. */
export async function cutAt(call: number): Promise<Outcome> {
  const library = new Lives(call);
  await library.live(0, call);
  await library.end();
  return { cuts: 1, acknowledged: library.acknowledged, wrong: library.wrong };
}

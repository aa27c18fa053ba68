import { NotSaved } from '../../../src/data/store/faults.ts';
import { emptyTables, type Kept } from '../../../src/data/store/kept.ts';
import { Store } from '../../../src/data/store/store.ts';
import { seeded } from '../../synthetic.ts';
import { history, told } from './changes.ts';
import { FaultyDisk } from './faulty-disk.ts';

const many = 16;

/** What came of a library whose disk failed at one place. */
export interface Refused {
  /** Was there such a call? */
  readonly met: boolean;
  /** How many changes were refused. */
  readonly refused: number;
  readonly wrong: readonly string[];
}

/**
 * Sixteen changes, with snapshots between; `calls` file calls from `from` on are answered with `code`.
 * A change that is refused is asked for again. Then the power goes, and all must be there.
 */
export async function failing(from: number, calls: number, code: string): Promise<Refused> {
  const random = seeded(from);
  const disk = new FaultyDisk(random);
  const { batches, states } = history(many, seeded(7));
  const wrong: string[] = [];
  let refused = 0;
  disk.fault = (call) => (call >= from && call < from + calls ? code : undefined);

  const open = async (): Promise<{ store: Store; kept: Kept }> => {
    for (;;) {
      const store = new Store('/library', { disk, compactAt: 2500 });
      try {
        return { store, kept: (await store.read()) ?? { tables: emptyTables() } };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== code) throw error;
        await store.close();
      }
    }
  };

  let { store, kept } = await open();
  for (const [at, batch] of batches.entries()) {
    for (let saved = false; !saved; ) {
      kept.staged = batch;
      try {
        await store.write(kept);
        saved = true;
      } catch (error) {
        refused++;
        if (!(error instanceof NotSaved) || error.code !== code) wrong.push(`${at}: ${error}`);
        if (disk.calls >= from + calls + 100) throw error;
      }
      if (told(kept.tables) !== states[saved ? at + 1 : at])
        wrong.push(`${at}: memory is otherwise`);
    }
    // In the middle it is opened anew, so that failures meet reading too.
    if (at !== many / 2) continue;
    try {
      await store.close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== code) wrong.push(`closing: ${error}`);
    }
    ({ store, kept } = await open());
    if (told(kept.tables) !== states[at + 1]) wrong.push('opened anew, it is otherwise');
  }
  const met = disk.calls > from;
  disk.fault = () => undefined;
  disk.cut(0.5);
  const again = await new Store('/library', { disk }).read();
  if (told(again?.tables ?? emptyTables()) !== states[many]) wrong.push('on disk it is otherwise');
  return { met, refused, wrong };
}

/** `failing` at each call in turn. */
export async function failingEverywhere(
  calls: number,
  code: string,
): Promise<{ places: number; refused: number; wrong: string[] }> {
  const wrong: string[] = [];
  let refused = 0;
  for (let from = 0; ; from++) {
    const outcome = await failing(from, calls, code);
    if (!outcome.met) return { places: from, refused, wrong };
    refused += outcome.refused;
    wrong.push(...outcome.wrong.map((each) => `call ${from}: ${each}`));
  }
}

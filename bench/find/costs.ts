import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadRegister, saveRegister } from '../../src/data/finder/snapshot.ts';
import type { Reference } from '../../src/data/reference.ts';
import { quantile } from '../corpus.ts';
import type { Engine, ibid } from './engine.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What is held, in megabytes; what is not needed any more is thrown away first. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Fills an engine: how many seconds it takes, and how many megabytes it holds beside the works. */
export function fill(engine: Engine, references: readonly Reference[]): Filling {
  const before = held();
  const begun = performance.now();
  engine.add(references);
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, megabytes: held() - before };
}

/** See `fill`. */
export interface Filling {
  readonly seconds: number;
  readonly megabytes: number;
}

/** How many seconds a start takes to read what the finder worked out: the best of three times. */
export async function load(
  engine: ReturnType<typeof ibid>,
  works: ReadonlyMap<string, Reference>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  const path = join(folder, 'finder.bin');
  await saveRegister(path, 'bench', engine.register());
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 3; time++) {
    collect();
    const begun = performance.now();
    const register = await loadRegister(path, 'bench', (key) => works.get(key));
    if (register?.size !== works.size) throw new Error('the file does not hold what was saved');
    best = Math.min(best, performance.now() - begun);
  }
  rmSync(folder, { recursive: true });
  return best / 1000;
}

/** What changes cost in an engine that is full: the last thing that is asked, as it adds works. */
export function change(
  engine: ReturnType<typeof ibid>,
  references: readonly Reference[],
): Changing {
  const others = references.map((each) => ({ ...each, key: `${each.key}+` }));
  const each = (work: (reference: Reference) => void): number => {
    const times = others.slice(0, 200).map((reference) => {
      const begun = performance.now();
      work(reference);
      return performance.now() - begun;
    });
    return quantile(times, 0.5);
  };
  const add = each((reference) => engine.add([reference]));
  const remove = each((reference) => engine.remove(reference));
  const begun = performance.now();
  engine.add(others.slice(0, 10_000));
  return { add, remove, bulk: (performance.now() - begun) / 1000 };
}

/** One work in or out, in milliseconds (the median); 10,000 more in one go, in seconds. */
export interface Changing {
  readonly add: number;
  readonly remove: number;
  readonly bulk: number;
}

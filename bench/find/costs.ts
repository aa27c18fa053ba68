import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

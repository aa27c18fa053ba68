/** The thread in which lists are printed: an order in, a list or what went wrong out. */
import { parentPort } from 'node:worker_threads';
import { type List, list } from './list.ts';
import { lengthOf } from './runs.ts';
import type { Outcome, Task } from './typesetter.ts';

parentPort?.on('message', ({ id, order }: Task) => {
  parentPort?.postMessage(outcome(id, order));
});

/**
 * Two thousand works come to a million characters. A style may print millions for each, and the main loop
 * would stand still to take them over.
 */
const mostText = 4_000_000;

function outcome(id: number, order: Task['order']): Outcome {
  try {
    const printed = list(order);
    const length = lengthIn(printed);
    return length > mostText ? { id, length } : { id, list: printed };
  } catch (error) {
    return { id, error };
  }
}

function lengthIn({ entries, citations }: List): number {
  const texts = [...entries.map(({ runs }) => runs), ...citations];
  return texts.reduce((sum, runs) => sum + lengthOf(runs), 0);
}

/** The thread in which lists are printed: an order in, a list or what went wrong out. */
import { parentPort } from 'node:worker_threads';
import { list } from './list.ts';
import type { Outcome, Task } from './typesetter.ts';

parentPort?.on('message', ({ id, order }: Task) => {
  parentPort?.postMessage(outcome(id, order));
});

function outcome(id: number, order: Task['order']): Outcome {
  try {
    return { id, list: list(order) };
  } catch (error) {
    return { id, error };
  }
}

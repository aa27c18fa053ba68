import { setImmediate } from 'node:timers/promises';

/** How long, in milliseconds, work goes on before others may run. */
const stretch = 8;

/** Does `work` with each item, and lets the event loop run in between: many keep nobody waiting. */
export async function inStretches<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - begun < stretch) continue;
    await setImmediate();
    begun = performance.now();
  }
}

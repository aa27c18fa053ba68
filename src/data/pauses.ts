import { setImmediate } from 'node:timers/promises';

/** How long, in milliseconds, work goes on before others get their turn. */
export const stretch = 8;

/** Gives a function to be awaited in long work: it lets the event loop turn when a stretch is over. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stretch) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}

/** Does `work` with each item, in stretches: many keep nobody waiting. */
export async function inStretches<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  const pause = pauses();
  for (const item of items) {
    work(item);
    const pausing = pause();
    if (pausing) await pausing;
  }
}

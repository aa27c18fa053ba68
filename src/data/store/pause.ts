import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work in milliseconds after which others get their turn. */
const slice = 8;

/** Gives a function to be awaited in long work: it lets the event loop turn when a slice is over. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}

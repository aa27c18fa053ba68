import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Where Ctrl-C and SIGTERM come from: the process. */
export interface Signals {
  on(signal: 'SIGINT' | 'SIGTERM', heard: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', heard: () => void): unknown;
}

/** The wish to stop, as it is heard from outside. */
export interface Listening {
  /** Resolves at the first Ctrl-C or SIGTERM. */
  readonly asked: Promise<void>;
  /** Aborted by it, for what can be broken off. */
  readonly signal: AbortSignal;
  /** Hears no more; after a wish, only when its echo has passed. */
  readonly end: () => Promise<void>;
}

/**
 * How long, in milliseconds, further signals are the same wish: `npm start` passes Ctrl-C on to a
 * program that the terminal has told already, so it comes twice. After that, a further one ends the
 * process the way of the system.
 */
const sameWish = 1000;

/**
 * How long, in milliseconds, the second of the two may be on its way: a program that was quicker to
 * stop would be killed by it on its last steps, and end with an error.
 */
const echo = 200;

/** Listens for the wish to stop, until it is told to end. */
export function listen(signals: Signals): Listening {
  const wish = new AbortController();
  const asked = once(wish.signal, 'abort').then(() => undefined);
  const deafen = () => {
    signals.off('SIGINT', heard);
    signals.off('SIGTERM', heard);
  };
  const heard = () => {
    wish.abort();
    setTimeout(deafen, sameWish).unref();
  };
  signals.on('SIGINT', heard);
  signals.on('SIGTERM', heard);
  const end = async () => {
    if (wish.signal.aborted) await wait(echo);
    deafen();
  };
  return { asked, signal: wish.signal, end };
}

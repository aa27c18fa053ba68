import type { PageEvent } from './wire.ts';

/** What comes on the line: an event, or how the line itself is. */
type Word = PageEvent | { readonly kind: 'fresh' } | { readonly kind: 'lost' };

/** What listens. */
export interface Ears {
  readonly told: (event: PageEvent) => void;
  /** The line begins, or comes back: something may have been missed, so look again. */
  readonly fresh: () => void;
  readonly lost: () => void;
}

/**
 * Listens to what happens. The returned function ends it.
 *
 * Tabs that act as the same person share one line: a browser keeps six connections to a server at
 * most, and the sixth tab with a line of its own left none for anything that any of them asked. Who
 * holds the lock listens and passes everything on; when that tab is closed, the next one gets it.
 */
export function listen(as: string, ears: Ears): () => void {
  const name = `events for ${as}`;
  const tabs = new BroadcastChannel(name);
  const ended = new AbortController();
  tabs.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data, ears));
  const hold = () =>
    holdLine(as, ended.signal, (word) => {
      tabs.postMessage(word);
      hear(word, ears);
    });
  void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) return hold();
    void navigator.locks.request(name, hold);
    // The line was open before we came.
    if (!ended.signal.aborted) ears.fresh();
  });
  return () => {
    ended.abort();
    tabs.close();
  };
}

function hear(word: Word, { told, fresh, lost }: Ears): void {
  if (word.kind === 'fresh') fresh();
  else if (word.kind === 'lost') lost();
  else told(word);
}

function holdLine(as: string, ended: AbortSignal, say: (word: Word) => void): Promise<void> {
  return new Promise((resolve) => {
    if (ended.aborted) return resolve();
    const source = new EventSource(`/playground/events?${new URLSearchParams({ as })}`);
    source.addEventListener('open', () => say({ kind: 'fresh' }));
    source.addEventListener('error', () => say({ kind: 'lost' }));
    source.addEventListener('message', ({ data }: MessageEvent<string>) => say(JSON.parse(data)));
    ended.addEventListener('abort', () => {
      source.close();
      resolve();
    });
  });
}

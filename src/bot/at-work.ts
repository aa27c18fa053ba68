import type { Log } from '../log.ts';

/** How long answers that were begun before the end may still take, in milliseconds. */
const lastAnswers = 10_000;

/** The answers that are being given, so that the program does not end in the middle of one. */
export class AtWork {
  readonly #log: Log;
  readonly #running = new Set<Promise<void>>();
  #open = true;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Runs one answer to its end; what nobody could be told is in the log. Nothing after the end. */
  run(work: () => Promise<void>): void {
    if (!this.#open) return;
    const running = work()
      .catch((err: unknown) => this.#log.error({ err }, 'an answer did not get through'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** Takes no more; resolves when all is answered, at the latest after ten seconds. */
  async end(): Promise<void> {
    this.#open = false;
    const waited = new Promise((resolve) => setTimeout(resolve, lastAnswers).unref());
    await Promise.race([Promise.all(this.#running), waited]);
  }
}

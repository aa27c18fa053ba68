import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';

/**
 * Nobody presses a button sooner than this after its message came, in milliseconds: by then the app has
 * its answer, if that is not lost on the way.
 */
const REACTION_MS = 200;

/** How long an app takes to hear an answer that has just left. */
const HEARING_MS = 2;

/** The requests whose answer the app has not heard yet. */
export class Underway {
  readonly #open = new Set<Promise<void>>();

  /** Takes one up; the returned function is to be called when its answer has left. */
  begin(): () => void {
    let left = (): void => undefined;
    const heard = new Promise<void>((resolve) => {
      left = resolve;
    }).then(async () => {
      await sleep(HEARING_MS);
      // On a busy machine the time may be over before an app in this process was given any.
      await turn();
      this.#open.delete(heard);
    });
    this.#open.add(heard);
    return () => left();
  }

  /**
   * What a person waits for before they use what they see: until the app has heard the answers that
   * are underway, as its request for the message is one of them. An app that awaits the next press
   * (`awaitMessageComponent`) begins with that only then. `undefined` where nothing is underway.
   */
  heard(): Promise<void> | undefined {
    if (this.#open.size === 0) return undefined;
    const all = Promise.all(this.#open).then(() => undefined);
    return Promise.race([all, sleep(REACTION_MS, undefined, { ref: false })]);
  }
}

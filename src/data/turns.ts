/** One piece of work after the other: each sees what the one before has done. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when its turn comes; what it throws is for its asker, and stops none behind it. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when all that was asked for so far is done or has failed. */
  async over(): Promise<void> {
    await this.#last;
  }
}

/** Deadlines that end together. They do not keep the process alive. */
export class Timers {
  readonly #running = new Set<NodeJS.Timeout>();

  /** Calls `act` once, `ms` milliseconds from now. */
  after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#running.delete(timer);
      act();
    }, ms);
    this.#running.add(timer.unref());
  }

  /** Cancels them all. */
  stop(): void {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
  }
}

/** Everyone who listens to one thing. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Calls `listener` for every event from now on, in order; the returned function ends that. */
  on(listener: (event: Event) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every listener. */
  tell(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** What `look` finds, now or after one of the events of the next `ms`; then `undefined`. */
  lookFor<T>(look: () => T | undefined, ms: number): Promise<T | undefined> {
    return new Promise((resolve) => {
      const finish = (found: T | undefined) => {
        off();
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => finish(undefined), ms);
      const check = () => {
        const found = look();
        if (found !== undefined) finish(found);
      };
      const off = this.on(check);
      check();
    });
  }
}

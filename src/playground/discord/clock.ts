/** A deadline that has not come yet. */
interface Deadline {
  readonly due: number;
  readonly act: () => void;
  timer?: NodeJS.Timeout;
}

/**
 * The time of one local Discord: 15 minutes of Discord's need not be 15 minutes of a test. It runs
 * with the computer's clock, unless it is frozen, and `pass` moves it on at once. Deadlines do not
 * keep the process alive.
 */
export class Clock {
  readonly #frozen: boolean;
  readonly #begun = Date.now();
  readonly #deadlines = new Set<Deadline>();
  #passed = 0;

  constructor(frozen = false) {
    this.#frozen = frozen;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return (this.#frozen ? this.#begun : Date.now()) + this.#passed;
  }

  /** The same as Discord writes it. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Calls `act` once, `ms` milliseconds from now. */
  after(ms: number, act: () => void): void {
    const deadline: Deadline = { due: this.now() + ms, act };
    this.#deadlines.add(deadline);
    this.#wind(deadline);
  }

  /** Lets this much time pass at once; whatever falls due in it happens now, in its order. */
  pass(ms: number): void {
    this.#passed += ms;
    const due = [...this.#deadlines].filter((deadline) => deadline.due <= this.now());
    for (const deadline of due.sort((a, b) => a.due - b.due)) this.#meet(deadline);
    for (const deadline of this.#deadlines) this.#wind(deadline);
  }

  /** Drops every deadline. */
  stop(): void {
    for (const { timer } of this.#deadlines) clearTimeout(timer);
    this.#deadlines.clear();
  }

  #wind(deadline: Deadline): void {
    clearTimeout(deadline.timer);
    if (this.#frozen) return;
    deadline.timer = setTimeout(() => this.#meet(deadline), deadline.due - this.now()).unref();
  }

  #meet(deadline: Deadline): void {
    if (!this.#deadlines.delete(deadline)) return;
    clearTimeout(deadline.timer);
    deadline.act();
  }
}

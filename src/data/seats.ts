import { type Desk, weightOf } from './desk.ts';

/** An open desk, or one that is being opened. */
interface Seat {
  readonly desk: Promise<Desk>;
  /** The same, once it is there. */
  opened?: Desk;
  /** How many work at it now; only where none does may it be closed. */
  users: number;
}

/**
 * Desks by name, opened on first use; beyond a budget of memory those that were not used for longest
 * are closed. Never one in use, and never is one open twice: two of one folder would lose works.
 */
export class Seats {
  readonly #open: (name: string) => Promise<Desk>;
  /** In bytes. */
  readonly #memory: number;
  /** The one used last at the end. */
  readonly #seats = new Map<string, Seat>();
  readonly #closing = new Map<string, Promise<void>>();
  /** Set once no desk is lent any more. */
  #end?: Promise<void>;

  constructor(open: (name: string) => Promise<Desk>, memory: number) {
    this.#open = open;
    this.#memory = memory;
  }

  /** Lends a desk for the time of some work, and gives back what that gives. */
  async use<T>(name: string, work: (desk: Desk) => Promise<T> | T): Promise<T> {
    const seat = this.#seat(name);
    seat.users++;
    try {
      const desk = await seat.desk;
      this.#makeRoom();
      return await work(desk);
    } finally {
      seat.users--;
      this.#makeRoom();
    }
  }

  /** Lends no more, and closes all. Rejects when that failed for some, after the others are closed. */
  close(): Promise<void> {
    this.#end ??= this.#closeAll();
    return this.#end;
  }

  async #closeAll(): Promise<void> {
    for (const [name, seat] of this.#seats) this.#closeSeat(name, seat);
    const ends = await Promise.allSettled(this.#closing.values());
    const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    if (failed.length > 0) throw new AggregateError(failed, 'libraries could not be closed');
  }

  /** The seat of this name, from now on the one used last. */
  #seat(name: string): Seat {
    if (this.#end) throw new Error('the desks are closed');
    const seat = this.#seats.get(name) ?? this.#opening(name);
    this.#seats.delete(name);
    this.#seats.set(name, seat);
    return seat;
  }

  #opening(name: string): Seat {
    const closing = this.#closing.get(name);
    const desk = closing ? closing.then(() => this.#open(name)) : this.#open(name);
    const seat: Seat = { desk, users: 0 };
    desk.then(
      (opened) => {
        seat.opened = opened;
      },
      // What failed is tried anew the next time: the damage may have been mended by then.
      () => {
        if (this.#seats.get(name) === seat) this.#seats.delete(name);
        if (this.#closing.get(name) === closing) this.#closing.delete(name);
      },
    );
    return seat;
  }

  /**
   * Closes desks that nobody uses, the least used first, until the others fit the budget. The one used
   * last stays: a library larger than the budget would else be opened anew for every letter typed.
   */
  #makeRoom(): void {
    let weight = 0;
    for (const { opened } of this.#seats.values()) weight += opened ? weightOf(opened) : 0;
    for (const [name, seat] of [...this.#seats].slice(0, -1)) {
      if (weight <= this.#memory) return;
      if (seat.users > 0 || !seat.opened) continue;
      weight -= weightOf(seat.opened);
      this.#closeSeat(name, seat);
    }
  }

  /** What fails in closing is told to the next one who asks for that desk, or to `close`. */
  #closeSeat(name: string, seat: Seat): void {
    this.#seats.delete(name);
    const closing = seat.desk.then(
      (opened) => opened.close(),
      // One that could not be opened needs no closing; who asked for it was told.
      () => undefined,
    );
    this.#closing.set(name, closing);
    closing.then(
      () => {
        if (this.#closing.get(name) === closing) this.#closing.delete(name);
      },
      // Stays, until somebody is told.
      () => undefined,
    );
  }
}

import { join } from 'node:path';
import { type Desk, openDesk, weightOf } from './desk.ts';
import { defaultLimits, type Limits } from './format.ts';
import { hold, type Release } from './hold.ts';
import { folderOf, type Place, type Where } from './place.ts';
import type { Notice } from './store/faults.ts';

/** How much the desks of one process may take. */
export interface DesksOptions {
  /** How much of one file is read. */
  readonly limits?: Limits;
  /** How many bytes of memory desks may fill before those that are least used are closed. */
  readonly memory?: number;
  /** Hears what was put right in a library, named by its folder. */
  readonly warn?: (notice: Notice, library: string) => void;
}

/** The channels of a server that have their own library, as the server's library knows them. */
function ownChannelsOf({ library }: Desk): ReadonlySet<string> {
  return new Set(library.setting('channels'));
}

/** An open desk, or one that is being opened. */
interface Seat {
  readonly desk: Promise<Desk>;
  /** The same, once it is there. */
  opened?: Desk;
  /** How many work at it now; only where none does may it be closed. */
  users: number;
}

/** Of `MEMORY_MB` in `.env.example`. */
const usualMemory = 1024 * 2 ** 20;

/**
 * All desks under one folder: one library each, opened on first use. Those that were not used for
 * longest are closed beyond a budget of memory, so that hundreds of servers fit one process.
 */
export class Desks {
  readonly #folder: string;
  readonly #limits: Limits;
  readonly #memory: number;
  readonly #warn: NonNullable<DesksOptions['warn']>;
  readonly #release: Release;
  /** By name of folder, the one used last at the end. */
  readonly #seats = new Map<string, Seat>();
  /** What is being closed, by name: a library must never be open twice. */
  readonly #closing = new Map<string, Promise<void>>();
  /** Set once no desk is lent any more. */
  #end?: Promise<void>;

  private constructor(folder: string, options: DesksOptions, release: Release) {
    this.#folder = folder;
    this.#limits = options.limits ?? defaultLimits;
    this.#memory = options.memory ?? usualMemory;
    this.#warn = options.warn ?? (() => undefined);
    this.#release = release;
  }

  /** Holds the folder for this process. Throws `Held` when another one has it. */
  static async open(folder: string, options: DesksOptions = {}): Promise<Desks> {
    return new Desks(folder, options, await hold(folder));
  }

  /**
   * Lends the desk of this place for the time of some work, and gives back what that gives. The desk may
   * be closed once the work has ended. Rejects with `DamagedFile` when the library is damaged.
   */
  async use<T>(place: Place, work: (desk: Desk) => Promise<T> | T): Promise<T> {
    const seat = this.#seat(folderOf(place));
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

  /**
   * Whose library is asked: the channel's or the thread's channel's, if it has its own, else the
   * server's; the person's where there is no server. `undefined` when that can't be known: a server has
   * channels with a library of their own, and the channel is not told.
   */
  async placeFor({ guildId, channelId, parentId, userId }: Where): Promise<Place | undefined> {
    if (guildId === undefined) return { kind: 'user', id: userId };
    const server: Place = { kind: 'guild', id: guildId };
    const own = await this.use(server, ownChannelsOf);
    if (own.size === 0) return server;
    if (channelId === undefined) return undefined;
    const id = [channelId, parentId].find((each) => each !== undefined && own.has(each));
    return id === undefined ? server : { kind: 'channel', id };
  }

  /**
   * Gives the folder free, when every change that was begun is on disk or has failed. Rejects when a
   * library could not be closed; the folder is free all the same.
   */
  close(): Promise<void> {
    this.#end ??= this.#closeAll();
    return this.#end;
  }

  async #closeAll(): Promise<void> {
    for (const [name, seat] of this.#seats) this.#closeSeat(name, seat);
    const ends = await Promise.allSettled(this.#closing.values());
    await this.#release();
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
    const warn = (notice: Notice): void => this.#warn(notice, name);
    const open = (): Promise<Desk> =>
      openDesk(join(this.#folder, name), { limits: this.#limits, warn });
    const desk = closing ? closing.then(open) : open();
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

  /** What fails in closing is told to the next one who asks for that desk, and to `close`. */
  #closeSeat(name: string, seat: Seat): void {
    this.#seats.delete(name);
    const closing = seat.desk.then(
      ({ library }) => library.close(),
      // One that could not be opened needs no closing; who asked for it was told.
      () => undefined,
    );
    this.#closing.set(name, closing);
    closing.then(
      () => this.#closing.delete(name),
      () => undefined,
    );
  }
}

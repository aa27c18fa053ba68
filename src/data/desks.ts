import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';
import { defaultLimits, type Limits } from './format.ts';
import { hold, type Release } from './hold.ts';
import { folderOf, type Place, type Where } from './place.ts';
import { Seats } from './seats.ts';
import type { Notice } from './store/faults.ts';
import type { StyleTexts } from './style-folder.ts';

/** How much the desks of one process may take. */
export interface DesksOptions {
  /** How much of one file is read. */
  readonly limits?: Limits;
  /** Citation styles that every library can use. */
  readonly givenStyles?: StyleTexts;
  /** How many bytes of memory desks may fill before those that are least used are closed. */
  readonly memory?: number;
  /** Hears what was put right in a library, named by its folder. */
  readonly warn?: (notice: Notice, library: string) => void;
}

/** Of `MEMORY_MB` in `.env.example`. */
const usualMemory = 1024 * 2 ** 20;

/** All desks under one folder: one library each, as many of them open as there is memory for. */
export class Desks {
  readonly #seats: Seats;
  readonly #release: Release;
  #end?: Promise<void>;

  private constructor(folder: string, options: DesksOptions, release: Release) {
    const { limits = defaultLimits, memory = usualMemory, givenStyles = new Map(), warn } = options;
    const open = (name: string): Promise<Desk> =>
      openDesk(join(folder, name), {
        limits,
        givenStyles,
        warn: (notice) => warn?.(notice, name),
      });
    this.#seats = new Seats(open, memory);
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
    return this.#seats.use(folderOf(place), work);
  }

  /**
   * Whose library is asked: the channel's or the thread's channel's, if it has its own, else the
   * server's; the person's where there is no server. `undefined` when that can't be known: a server has
   * channels with a library of their own, and the channel is not told.
   */
  async placeFor({ guildId, channelId, parentId, userId }: Where): Promise<Place | undefined> {
    if (guildId === undefined) return { kind: 'user', id: userId };
    const server: Place = { kind: 'guild', id: guildId };
    const own = await this.use(server, ({ library }) => library.setting('channels') ?? []);
    if (own.length === 0) return server;
    if (channelId === undefined) return undefined;
    const id = [channelId, parentId].find((each) => each !== undefined && own.includes(each));
    return id === undefined ? server : { kind: 'channel', id };
  }

  /**
   * Gives the folder free, when every change that was begun is on disk or has failed. Rejects when a
   * library could not be closed; the folder is free all the same.
   */
  close(): Promise<void> {
    this.#end ??= this.#seats.close().finally(this.#release);
    return this.#end;
  }
}

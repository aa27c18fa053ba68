import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';
import { defaultLimits, type Limits } from './format.ts';
import { hold, type Release } from './hold.ts';

/** Whose desk: a Discord server's, or a person's own (direct messages). */
export interface Place {
  readonly kind: 'guild' | 'user';
  /** A Discord id (snowflake). */
  readonly id: string;
}

/** Only such an id becomes part of a path. */
const snowflake = /^\d{17,20}$/;

/** All desks under one folder: one library each, opened when first asked for. */
export class Desks {
  readonly #folder: string;
  readonly #release: Release;
  readonly #limits: Limits;
  readonly #open = new Map<string, Promise<Desk>>();

  private constructor(folder: string, limits: Limits, release: Release) {
    this.#folder = folder;
    this.#limits = limits;
    this.#release = release;
  }

  /** Holds the folder for this process. Throws `Held` when another one has it. */
  static async open(folder: string, limits = defaultLimits): Promise<Desks> {
    return new Desks(folder, limits, await hold(folder));
  }

  /** The desk of this place. Rejects with `DamagedFile` when its library is damaged. */
  async at({ kind, id }: Place): Promise<Desk> {
    if (!snowflake.test(id)) throw new TypeError(`not a Discord id: ${JSON.stringify(id)}`);
    const name = `${kind}-${id}`;
    const known = this.#open.get(name);
    if (known) return known;
    const desk = openDesk(join(this.#folder, name), this.#limits);
    this.#open.set(name, desk);
    // What failed is tried anew the next time: the damage may have been mended by then.
    desk.catch(() => this.#open.delete(name));
    return desk;
  }

  /** Gives the folder free, when every change that was begun is on disk or has failed. */
  async close(): Promise<void> {
    const desks = await Promise.allSettled(this.#open.values());
    await Promise.all(
      desks.map((desk) => (desk.status === 'fulfilled' ? desk.value.library.settled() : undefined)),
    );
    await this.#release();
  }
}

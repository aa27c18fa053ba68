import type { LoggedRequest } from './logged-request.ts';

/** An interaction, as far as the time for its answers goes. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  /** The type of the interaction, by Discord's number. */
  readonly type: number;
  /** The command, or the `custom_id`. */
  readonly name: string;
  /** How long the app has for its first answer, and for everything after it, in milliseconds. */
  readonly ackMs: number;
  readonly tokenMs: number;
}

/** One thing that was said over the gateway. */
export interface Frame {
  readonly by: 'app' | 'discord';
  /** The event, or what the opcode is called: `MESSAGE_CREATE`, `IDENTIFY`, `CLOSE 4004`. */
  readonly name: string;
  readonly data?: unknown;
  /** What was left out of it, and why. */
  readonly without?: string;
  /** Whether it says that something went wrong. */
  readonly trouble?: boolean;
}

/** One thing that happened between the app and Discord. */
export type Happening = {
  /** Grows in the order of the beginnings: a request that takes long stands where it came in. */
  readonly place: number;
  /** In milliseconds since 1970. */
  readonly at: number;
} & (
  | { readonly kind: 'request'; readonly request: LoggedRequest }
  | { readonly kind: 'frame'; readonly frame: Frame }
  /** Nobody answered an interaction in time. */
  | { readonly kind: 'missed'; readonly asked: Asked }
);

/** How much is kept of each: a bot may run on a local Discord for weeks. */
const most = { happened: 500, asked: 1_000 };

/** Discord's view: what went to the app and what came from it, in its order; the latest of it. */
export class View {
  readonly #happened: Happening[] = [];
  readonly #asked = new Map<string, Asked & { readonly at: number }>();
  readonly #listeners = new Set<() => void>();
  #gone = 0;
  #places = 0;
  #beats = 0;

  /** How many heartbeats came. They are counted only: nothing else would be seen between them. */
  get beats(): number {
    return this.#beats;
  }

  /** Calls `listener` whenever there is more to see; the returned function ends that. */
  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What came behind the first `count`, as far as it is kept, and the count to ask behind then. */
  after(count: number): { readonly next: number; readonly happened: readonly Happening[] } {
    const next = this.#gone + this.#happened.length;
    // Who counts further has counted at a Discord before this one.
    const from = count > next ? 0 : Math.max(0, count - this.#gone);
    return { next, happened: this.#happened.slice(from) };
  }

  /** The place of something that begins now. */
  place(): number {
    this.#places += 1;
    return this.#places;
  }

  /** Notes an answered request, at the place where it began. */
  request(place: number, request: LoggedRequest): void {
    this.#note({ kind: 'request', place, at: request.at, request });
  }

  /** Notes what was said over the gateway. */
  frame(frame: Frame): void {
    this.#note({ kind: 'frame', place: this.place(), at: Date.now(), frame });
  }

  /** Notes a heartbeat. */
  beat(): void {
    this.#beats += 1;
  }

  /** Begins the clock of an interaction. */
  ask(asked: Asked): void {
    this.#asked.set(asked.token, { ...asked, at: Date.now() });
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > most.asked && oldest !== undefined) this.#asked.delete(oldest);
  }

  /** Notes that the time for the first answer is over. */
  miss(token: string): void {
    const asked = this.#asked.get(token);
    if (asked) this.#note({ kind: 'missed', place: this.place(), at: Date.now(), asked });
  }

  /** How long after its interaction a request comes that answers one, and how long it may take. */
  sinceAsked(path: string): LoggedRequest['since'] {
    const [, , , first = '', second = '', third = '', last] = path.replace(/\?.*/, '').split('/');
    const callback = first === 'interactions' && last === 'callback';
    const asked = callback || first === 'webhooks' ? this.#asked.get(third) : undefined;
    if (!asked || (callback && asked.id !== second)) return undefined;
    return { ms: Date.now() - asked.at, of: callback ? asked.ackMs : asked.tokenMs };
  }

  #note(happening: Happening): void {
    this.#happened.push(happening);
    if (this.#happened.length > most.happened) {
      this.#happened.shift();
      this.#gone += 1;
    }
    for (const listener of this.#listeners) listener();
  }
}

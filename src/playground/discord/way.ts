import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import type { Weather } from './line.ts';

/** The way of events to one client: they take as long as is ordered, and none overtakes another. */
export class Way {
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  readonly #weather: Weather;
  /** The events that are on their way, and when the last of them arrives. */
  readonly #late: string[] = [];
  #arrival = 0;

  constructor(socket: WebSocket, clock: Clock, weather: Weather) {
    this.#socket = socket;
    this.#clock = clock;
    this.#weather = weather;
  }

  /** Sends an event, after the delay that is ordered. */
  send(frame: string): void {
    const now = this.#clock.now();
    this.#arrival = Math.max(this.#arrival, now + this.#weather.delayMs);
    if (this.#arrival === now && this.#late.length === 0) {
      this.#socket.send(frame);
      return;
    }
    this.#late.push(frame);
    // Nobody waits for what comes after the connection is gone: it is replayed to the next one.
    this.#clock.after(this.#arrival - now, () => {
      const next = this.#late.shift();
      if (next !== undefined) this.#socket.send(next, () => undefined);
    });
  }
}

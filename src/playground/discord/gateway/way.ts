import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';

/** How things go at a gateway just now. */
export interface Weather {
  /** Whether heartbeats are left without an answer. */
  zombie: boolean;
  /** How long events take to the client, in milliseconds. */
  delayMs: number;
}

/** The way of events to one client. However the weather changes, nothing overtakes on it. */
export class Way {
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  readonly #weather: Weather;
  /** What is on its way, and when the last of it arrives. */
  readonly #late: string[] = [];
  #arrival = 0;

  constructor(socket: WebSocket, clock: Clock, weather: Weather) {
    this.#socket = socket;
    this.#clock = clock;
    this.#weather = weather;
  }

  /** Sends a frame, after the delay that is ordered. */
  send(frame: string): void {
    const now = this.#clock.now();
    this.#arrival = Math.max(this.#arrival, now + this.#weather.delayMs);
    if (this.#arrival === now && this.#late.length === 0) this.#socket.send(frame);
    else {
      this.#late.push(frame);
      this.#clock.after(this.#arrival - now, () => this.#arrive());
    }
  }

  #arrive(): void {
    const frame = this.#late.shift();
    // Nobody waits for what comes after the connection is gone: it is replayed to the next one.
    if (frame !== undefined) this.#socket.send(frame, () => undefined);
  }
}

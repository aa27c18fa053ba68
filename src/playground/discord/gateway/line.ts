import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import { LIMITS } from '../limits.ts';
import { Rate } from '../rate.ts';
import { isRecord } from '../record.ts';
import type { Journal } from '../view/journal.ts';
import type { Frame } from '../view/view.ts';
import { type FrameRead, nameOf, readFrame } from './frames.ts';
import type { Sent, Session } from './session.ts';
import { Way, type Weather } from './way.ts';

/** What a line hands on. */
export interface LineEvents {
  /** A frame that is within the limits. */
  readonly frame: (op: number, data: Record<string, unknown>) => void;
  readonly closed: (code: number) => void;
}

/** What lines have in common. */
export interface LineSettings {
  readonly journal: Journal;
  readonly clock: Clock;
  /** How long a client may be silent before its connection is taken for dead. */
  readonly silenceMs: number;
  readonly weather: Weather;
}

/** One open gateway connection, with the limits on what it may send (events/gateway#rate-limiting). */
export class Line {
  readonly socket: WebSocket;
  /** The session that was identified or resumed on it. */
  session: Session | undefined;
  readonly #settings: LineSettings;
  readonly #sends: Rate;
  #beats = 0;
  readonly #way: Way;
  #ended = false;

  constructor(socket: WebSocket, settings: LineSettings) {
    this.socket = socket;
    this.#settings = settings;
    this.#sends = new Rate(LIMITS.sends, settings.clock);
    this.#way = new Way(socket, settings.clock, settings.weather);
  }

  /** Begins to listen, also to the heart of the client. */
  open({ frame, closed }: LineEvents): void {
    const { journal } = this.#settings;
    this.socket.on('close', (code: number) => {
      this.#gone(code);
      closed(code);
    });
    this.socket.on('error', ({ message }) => journal.note(`error: ${message}`));
    this.socket.on('message', (data: Buffer) => {
      // Whoever is shown out is not listened to any more, though it may not know it yet.
      if (!this.#isOpen) return;
      try {
        this.#take(data, frame);
      } catch (error) {
        this.#break(error);
      }
    });
    this.#listen();
  }

  send(op: Op, d: unknown): void {
    if (op !== Op.HeartbeatAck)
      this.#note({ by: 'discord', name: nameOf(op), data: d, trouble: op === Op.InvalidSession });
    this.socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  /** Sends an event, after the delay that is ordered. */
  deliver({ frame, event, without }: Sent): void {
    const told = { by: 'discord', name: event.t, data: event.d } as const;
    this.#note(without === undefined ? told : { ...told, without });
    this.#way.send(frame);
  }

  /** Notes a heartbeat, and acknowledges it. */
  beat(): void {
    this.#beats += 1;
    if (!this.#settings.weather.zombie) this.send(Op.HeartbeatAck, null);
  }

  /** Closes it for a fault of the client. */
  close(code: Close, reason: string): void {
    if (!this.#isOpen) return;
    this.#settings.journal.gatewayClose(code, reason);
    this.end(code, reason);
  }

  /** Closes it, whoever is at fault. */
  end(code: number, reason: string): void {
    this.#ended = true;
    this.#note({ by: 'discord', name: `CLOSE ${code}`, data: reason, trouble: true });
    this.socket.close(code, reason);
  }

  #note(frame: Frame): void {
    this.#settings.journal.view.frame(frame);
  }

  #heard({ op, d }: FrameRead): void {
    if (op === Op.Heartbeat) this.#settings.journal.view.beat();
    else this.#note({ by: 'app', name: nameOf(op), data: d });
  }

  #gone(code: number): void {
    if (this.#ended) return;
    const name = code === 1_006 ? 'CONNECTION LOST' : `CLOSE ${code}`;
    this.#note({ by: 'app', name, trouble: code === 1_006 });
  }

  /**
   * Closes the connection of a client that sends no heartbeats, so that it can come back. A client's heart
   * beats by the computer's clock, whatever time is let pass here.
   */
  #listen(): void {
    let before = this.#beats;
    const watch = setInterval(() => {
      if (this.#beats === before) this.#giveUp();
      before = this.#beats;
    }, this.#settings.silenceMs);
    this.socket.on('close', () => clearInterval(watch));
  }

  /** "Your session timed out. Reconnect and start a new one." (topics/opcodes-and-status-codes) */
  #giveUp(): void {
    if (this.session) this.session.over = true;
    this.close(Close.SessionTimedOut, 'No heartbeat came.');
  }

  get #isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  #take(bytes: Buffer, frame: LineEvents['frame']): void {
    const read = bytes.length > LIMITS.payload.max ? undefined : readFrame(bytes);
    if (read) this.#heard(read);
    if (!this.#sends.take()) this.close(Close.RateLimited, 'More than 120 events in 60 s.');
    else if (read) frame(read.op, isRecord(read.d) ? read.d : {});
    else this.close(Close.DecodeError, 'Not a JSON object of at most 4096 bytes with an op.');
  }

  /** A bug of the local Discord itself: it is told to whoever tests, and ends one connection. */
  #break(error: unknown): void {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#settings.journal.gatewayClose(Close.UnknownError, told);
    this.end(Close.UnknownError, 'A bug of the local Discord.');
  }
}

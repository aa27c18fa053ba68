import { GatewayCloseCodes as Close, type GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Journal } from './journal.ts';
import { GATEWAY } from './limits.ts';
import type { Session } from './session.ts';
import { isRecord } from './validate.ts';

/** What a line hands on. */
export interface LineEvents {
  /** A frame that is within the limits. */
  readonly frame: (op: unknown, data: Record<string, unknown>) => void;
  readonly closed: (code: number) => void;
}

/** One open gateway connection, with the limits on what it may send (events/gateway#rate-limiting). */
export class Line {
  readonly socket: WebSocket;
  /** The session that was identified or resumed on it. */
  session: Session | undefined;
  readonly #journal: Journal;
  #sends: number[] = [];

  constructor(socket: WebSocket, journal: Journal) {
    this.socket = socket;
    this.#journal = journal;
  }

  /** Begins to listen. */
  open({ frame, closed }: LineEvents): void {
    this.socket.on('close', closed);
    this.socket.on('error', ({ message }) => this.#journal.gateway.push(`error: ${message}`));
    this.socket.on('message', (data: Buffer) => {
      const now = Date.now();
      this.#sends = [...this.#sends.filter((at) => at > now - GATEWAY.sendsWindowMs), now];
      const read = data.length > GATEWAY.payload ? undefined : parse(data);
      if (this.#sends.length > GATEWAY.sends)
        this.close(Close.RateLimited, 'More than 120 events in 60 s.');
      else if (read) frame(read['op'], isRecord(read['d']) ? read['d'] : {});
      else this.close(Close.DecodeError, 'Not a JSON object of at most 4096 bytes.');
    });
  }

  send(op: GatewayOpcodes, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }

  /** Closes it for a fault of the client. */
  close(code: Close, reason: string): void {
    this.#journal.gatewayClose(code, reason);
    this.socket.close(code, reason);
  }
}

function parse(data: Buffer): Record<string, unknown> | undefined {
  try {
    const frame: unknown = JSON.parse(data.toString());
    return isRecord(frame) ? frame : undefined;
  } catch {
    // Not JSON at all gets the same decode error as JSON that is no object.
    return undefined;
  }
}

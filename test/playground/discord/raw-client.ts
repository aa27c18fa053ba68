import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';

/** A frame of the gateway. */
export interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Readonly<Record<string, unknown>> | null;
}

/** A gateway connection by hand, for what discord.js would never send. */
export interface RawClient {
  /** Every frame so far. */
  readonly frames: readonly Frame[];
  /** Resolves with the code and reason of the close. */
  readonly closed: Promise<string>;
  send(frame: unknown): void;
  /** The first frame, come or to come, that passes. */
  frame(test: (frame: Frame) => boolean): Promise<Frame>;
  close(code: number): void;
}

/** Opens one. */
export async function connect(
  local: LocalDiscord,
  query = 'v=10&encoding=json',
): Promise<RawClient> {
  const socket = new WebSocket(`${local.origin.replace('http', 'ws')}/gateway?${query}`);
  const frames: Frame[] = [];
  const looks = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Frame);
    for (const look of looks) look();
  });
  const closed = new Promise<string>((resolve) => {
    socket.on('close', (code, reason) => resolve(`${code} ${reason}`));
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  return {
    frames,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    close: (code) => socket.close(code),
    frame: (test) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames.find(test);
          if (found) looks.delete(look);
          if (found) resolve(found);
        };
        looks.add(look);
        look();
      }),
  };
}

/** An identify with this token and these intents. */
export function identify(token: string, more: object = {}): object {
  const properties = { os: 'linux', browser: 'test', device: 'test' };
  return { op: 2, d: { token, intents: 513, properties, ...more } };
}

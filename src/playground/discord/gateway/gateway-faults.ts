import { randomBytes } from 'node:crypto';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { LocalEvent } from '../events.ts';
import type { GatewayFaults } from '../faults.ts';
import type { Listeners } from '../listeners.ts';
import type { Line } from './line.ts';
import type { SessionParts, Sessions } from './sessions.ts';
import type { Weather } from './way.ts';

/** The trouble on order at the open lines of a gateway. */
export function gatewayFaults(
  { world, journal, feed }: SessionParts & { readonly feed: Listeners<LocalEvent> },
  sessions: Sessions,
  lines: ReadonlySet<Line>,
  weather: Weather,
): GatewayFaults {
  return {
    killGateway: () => {
      for (const { socket } of lines) socket.terminate();
    },
    closeGateway: (code) => {
      for (const line of lines) line.end(code, 'Ordered.');
    },
    reconnect: () => {
      journal.note('reconnect');
      for (const line of lines) line.send(Op.Reconnect, null);
    },
    zombie: (on) => {
      weather.zombie = on;
    },
    forgetSessions: () => sessions.forget(),
    invalidate: () => {
      const online = [...lines].some(({ session }) => session !== undefined);
      sessions.forget();
      for (const line of lines) sessions.refuse(line);
      if (online) feed.tell({ kind: 'presence', online: false });
    },
    slowGateway: (ms) => {
      weather.delayMs = ms;
    },
    revokeToken: () => {
      // Another one of the same shape, as the developer portal would show it.
      const secret = randomBytes(20).toString('base64url');
      world.token = `${world.token.split('.', 1)[0]}.local1.${secret}`;
      sessions.forget();
      for (const line of lines) line.close(Close.AuthenticationFailed, 'The token was reset.');
    },
  };
}

import type { LoggedRequest } from './discord/journal.ts';
import type { LocalDiscord } from './discord/local-discord.ts';
import type { Exchange, Exchanges } from './page/wire.ts';

/** More are not shown, so more are not sent. */
const most = 200;

/** The requests of the app that were answered behind the first `after` ones. */
export function exchangesAfter({ answered }: LocalDiscord, after: number): Exchanges {
  const from = Math.max(after, answered.length - most);
  return { next: answered.length, exchanges: answered.slice(from).map(exchangeOf) };
}

function exchangeOf(request: LoggedRequest): Exchange {
  const { method, path, body, files, status, answer = '', took = 0, wrongs = [] } = request;
  const broken = wrongs.map(({ path: where, code, message, docs }) => ({
    where: where.join('.'),
    code,
    message,
    ...(docs === undefined ? {} : { docs }),
  }));
  return { method, path, body, files, status, answer, took, broken };
}

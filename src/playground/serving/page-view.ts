import type { LocalDiscord } from '../discord/local-discord.ts';
import type { LoggedRequest } from '../discord/view/logged-request.ts';
import type { Happening as Noted } from '../discord/view/view.ts';
import type { BrokenRule, Exchange, Happening, Happenings } from '../page/drawer/view-wire.ts';

/** More are not shown, so more are not sent. */
const most = 200;

/** What happened between the app and Discord behind the first `after` things. */
export function happeningsAfter({ view, token }: LocalDiscord, after: number): Happenings {
  const { next, happened } = view.after(after);
  const shown = happened.slice(-most).map(lineOf);
  return { next, beats: view.beats, happened: withoutSecrets(shown, token) };
}

function lineOf(noted: Noted): Happening {
  const { place, at } = noted;
  if (noted.kind === 'request') return { place, at, ...exchangeOf(noted.request) };
  if (noted.kind === 'frame') return { place, at, kind: 'frame', ...noted.frame };
  const { type, name, ackMs: of } = noted.asked;
  return { place, at, kind: 'missed', type, name, of };
}

function exchangeOf(request: LoggedRequest): Exchange {
  const { method, path, body, files, status, answer = '', took = 0, since, wrongs = [] } = request;
  const broken = wrongs.map(({ path: where, code, message, docs }): BrokenRule => {
    const rule = { where: where.join('.'), code, message };
    return docs === undefined ? rule : { ...rule, docs };
  });
  return { kind: 'request', method, path, body, files, status, answer, took, since, broken };
}

/**
 * Whoever looks over a shoulder, or gets a picture of the page, shall not read what one can act
 * with: neither the token of the bot nor those of interactions, which stand in paths and bodies.
 */
function withoutSecrets(shown: readonly Happening[], token: string): readonly Happening[] {
  const hide = (key: string, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'token') return masked(value);
    return key === 'path' ? value.replace(/[\w-]{100,}/g, masked) : value;
  };
  return JSON.parse(JSON.stringify(shown, hide).replaceAll(token, masked(token)));
}

function masked(secret: string): string {
  return `${secret.slice(0, 4)}…`;
}

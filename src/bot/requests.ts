import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** The first response to an interaction: `POST /interactions/ID/TOKEN/callback`. */
const callback = /\/interactions\/(\d+)\/[^/]+\/callback/;

/** What became of the first response to an interaction so far. */
interface Fate {
  /** How often it has left: discord.js itself repeats after a 5xx and after ECONNRESET. */
  left: number;
  /** Discord has asked for patience (429): discord.js sends it again when that is over. */
  patience: boolean;
}

/** Of each that is followed: what comes after `forgetFate`, such as discord.js's own third try, leaves nothing. */
const fates = new Map<string, Fate>();

/** Follows what becomes of the first response to this interaction, until `forgetFate`. */
export function followFate(interactionId: string): Readonly<Fate> {
  const fate = { left: 0, patience: false };
  fates.set(interactionId, fate);
  return fate;
}

/** Follows it no longer: its fate is known. */
export function forgetFate(interactionId: string): void {
  fates.delete(interactionId);
}

/**
 * Sends requests as discord.js does, and sees what it does not tell: the fate of first responses,
 * and that an answer was 401; `unauthorized` is called when discord.js has dealt with that one. `gone` breaks
 * all of them off.
 */
export function watching(unauthorized: () => void, gone?: AbortSignal): RESTOptions['makeRequest'] {
  const underway = new Set<AbortController>();
  gone?.addEventListener('abort', () => {
    for (const each of underway) each.abort();
  });
  /** As a signal of each request's own: `AbortSignal.any` leaves traces of all of them with one that lives long. */
  const ownSignal = (): AbortController => {
    const own = new AbortController();
    // discord.js sends again what was broken off.
    if (gone?.aborted) own.abort();
    underway.add(own);
    return own;
  };
  return async (url, init) => {
    const id = callback.exec(url)?.[1];
    const fate = id === undefined ? undefined : fates.get(id);
    if (fate) fate.left += 1;
    const own = ownSignal();
    if (init.signal instanceof AbortSignal) init.signal.onabort = () => own.abort();
    const response = await DefaultRestOptions.makeRequest(url, {
      ...init,
      signal: own.signal,
    }).finally(() => underway.delete(own));
    if (fate && response.status === 429) fate.patience = true;
    if (response.status === 401) setImmediate(unauthorized);
    return response;
  };
}

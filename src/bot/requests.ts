import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** The first response to an interaction: `POST /interactions/ID/TOKEN/callback`. */
const callback = /\/interactions\/(\d+)\/[^/]+\/callback/;

/** How often the first response to an interaction has left, while it is on its way. */
const sends = new Map<string, number>();

/**
 * Sends requests as discord.js does, and sees what it does not tell: that a first response left
 * again (discord.js itself repeats after a 5xx and after ECONNRESET), and that an answer was 401.
 * `unauthorized` is called when discord.js has dealt with that answer.
 */
export function watching(unauthorized: () => void): RESTOptions['makeRequest'] {
  return async (url, init) => {
    const id = callback.exec(url)?.[1];
    if (id !== undefined) sends.set(id, (sends.get(id) ?? 0) + 1);
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (response.status === 401) setImmediate(unauthorized);
    return response;
  };
}

/** Has the first response to this interaction left more than once? */
export function leftTwice(interactionId: string): boolean {
  return (sends.get(interactionId) ?? 0) > 1;
}

/** Counts no longer: its fate is known. */
export function stopCounting(interactionId: string): void {
  sends.delete(interactionId);
}

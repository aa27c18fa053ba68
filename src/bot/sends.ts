import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/** The first response to an interaction: `POST /interactions/ID/TOKEN/callback`. */
const callback = /\/interactions\/(\d+)\/[^/]+\/callback/;

/** How often the first response to an interaction has left, while it is on its way. */
const sends = new Map<string, number>();

/**
 * Sends a request as discord.js does, and counts first responses: after a 5xx and after ECONNRESET
 * discord.js sends them again by itself, and only here is that seen.
 */
export const makeRequest: RESTOptions['makeRequest'] = (url, init) => {
  const id = callback.exec(url)?.[1];
  if (id !== undefined) sends.set(id, (sends.get(id) ?? 0) + 1);
  return DefaultRestOptions.makeRequest(url, init);
};

/** Has the first response to this interaction left more than once? */
export function leftTwice(interactionId: string): boolean {
  return (sends.get(interactionId) ?? 0) > 1;
}

/** Counts no longer: its fate is known. */
export function stopCounting(interactionId: string): void {
  sends.delete(interactionId);
}

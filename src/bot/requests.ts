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

/** Of each that is on its way. */
const fates = new Map<string, Fate>();

/** What became of the first response to this interaction, while it is on its way. */
export function fateOf(interactionId: string): Readonly<Fate> {
  return fates.get(interactionId) ?? { left: 0, patience: false };
}

function leaves(interactionId: string): Fate {
  const fate = fates.get(interactionId) ?? { left: 0, patience: false };
  fate.left += 1;
  fates.set(interactionId, fate);
  return fate;
}

/** Forgets about it: its fate is known. */
export function forgetFate(interactionId: string): void {
  fates.delete(interactionId);
}

/**
 * Sends requests as discord.js does, and sees what it does not tell: the fate of first responses,
 * and that an answer was 401; `unauthorized` is called when discord.js has dealt with that one.
 */
export function watching(unauthorized: () => void): RESTOptions['makeRequest'] {
  return async (url, init) => {
    const id = callback.exec(url)?.[1];
    const fate = id === undefined ? undefined : leaves(id);
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (fate && response.status === 429) fate.patience = true;
    if (response.status === 401) setImmediate(unauthorized);
    return response;
  };
}

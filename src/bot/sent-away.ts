import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { Refusal } from '../commands/command.ts';
import type { Config } from '../config.ts';

const portal = 'the page “Bot” of your application at https://discord.com/developers/applications';
const badToken = `Discord does not accept DISCORD_TOKEN: copy the token again from ${portal}.`;
const badIntent = `Discord does not let this bot read messages: tick “Message Content Intent” on ${portal}, or leave WATCH_CHANNELS empty.`;

/** Faults of the network, as Node and undici name them. */
const network = /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|UND_ERR_)/;

function isTokenFault(error: Error): boolean {
  return (
    (error instanceof DiscordAPIError && error.status === 401) ||
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    // What @discordjs/ws says on close code 4004.
    error.message === 'Authentication failed'
  );
}

/** What discord.js says, after some tries, of a Discord that has only errors, or no answers. */
function troubleIn(error: Error): string | undefined {
  if (error instanceof HTTPError && error.status >= 500) return `status ${error.status}`;
  return error.name === 'AbortError' ? 'no answer' : undefined;
}

/**
 * Why a login failed, as one sentence for who starts Ibid; `undefined` when it is not for them to
 * put right: a bug.
 */
export function loginRefusal(error: unknown, { apiBase }: Config): Refusal | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Refusal) return error;
  if (isTokenFault(error)) return new Refusal(badToken);
  // What @discordjs/ws says on close code 4014.
  if (error.message === 'Used disallowed intents') return new Refusal(badIntent);
  const trouble = troubleIn(error);
  if (trouble !== undefined) {
    const page = 'https://discordstatus.com says more';
    return new Refusal(`Discord is in trouble (${trouble}): start again later; ${page}.`);
  }
  const code = 'code' in error ? String(error.code) : '';
  if (!network.test(code)) return undefined;
  const { host } = new URL(apiBase);
  return new Refusal(
    `Discord can't be reached at ${host} (${code}): check the network, then start again.`,
  );
}

/** Why Discord closed the connection for good, by its close code (Discord docs, opcodes). */
export function lostRefusal(code: number): Refusal {
  if (code === 4004) return new Refusal(badToken);
  if (code === 4014) return new Refusal(badIntent);
  return new Refusal(`Discord has closed the connection for good (code ${code}): start again.`);
}

import {
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type Interaction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import type {
  LocalDiscord,
  LocalDiscordOptions,
} from '../../../src/playground/discord/local-discord.ts';
import { startLocalDiscord } from '../../../src/playground/discord/start-local-discord.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

/** A local Discord for one test, which ends red when something happened that nobody announced. */
export async function start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const local = await startLocalDiscord(options);
  onTestFinished(async () => {
    await local.stop();
    expect(local.unexpected).toEqual([]);
  });
  return local;
}

/** An unmodified discord.js client for it, not yet logged in. */
export function clientFor(local: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, MessageContent],
    rest: { api: local.apiBase, cdn: local.cdnBase },
    ...options,
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** A client that is ready. */
export async function login(
  local: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientFor(local, options);
  const ready = new Promise<Client<true>>((resolve) => client.once('clientReady', resolve));
  await client.login(local.token);
  return ready;
}

/** What a bot does with what it is asked. */
export type Answers = (interaction: Interaction) => Promise<unknown>;

/** A bot with these commands. What its handler throws is collected in `thrown`. */
export async function bot(
  local: LocalDiscord,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  answer: Answers,
): Promise<{ readonly client: Client<true>; readonly thrown: unknown[] }> {
  const client = await login(local);
  const thrown: unknown[] = [];
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => thrown.push(error));
  });
  await client.application.commands.set(commands);
  return { client, thrown };
}

/** A bot with the one command `/ask` and its option `words`. */
export async function askBot(
  local: LocalDiscord,
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
) {
  const options = [{ type: 3, name: 'words', description: 'Words' }];
  return bot(local, [{ name: 'ask', description: 'Ask', options }], async (interaction) => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  });
}

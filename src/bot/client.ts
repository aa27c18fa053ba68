import {
  Client,
  Events,
  GatewayIntentBits,
  GuildMemberManager,
  MessageManager,
  Options,
  Partials,
  ReactionManager,
  UserManager,
} from 'discord.js';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { watching } from './requests.ts';

/** Message Content is privileged: it is only asked for where channels are to be watched. */
function intents({ watchChannels }: Config): readonly GatewayIntentBits[] {
  const always = [
    GatewayIntentBits.Guilds,
    // Not privileged: files that come with an @mention of the bot, and direct messages to it.
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ];
  return watchChannels.length > 0 ? [...always, GatewayIntentBits.MessageContent] : always;
}

/** At most 100, but never without the bot itself: discord.js needs it to know its own rights. */
const few = {
  maxSize: 100,
  keepOverLimit: ({ id, client }: { id: string; client: Client<true> }) => id === client.user.id,
};

/** What the client notices by itself is told to the log. */
function tell(client: Client, log: Log): void {
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  client.on(Events.ShardError, (err) => log.error({ err }, 'the connection reports an error'));
  client.on(Events.ShardReconnecting, () => log.warn('the connection is lost; trying again'));
  client.on(Events.ShardResume, () => log.info('the connection is back'));
  client.on(Events.Warn, (text) => log.warn(text));
  client.rest.on('rateLimited', ({ route, timeToReset }) =>
    log.warn({ route, timeToReset }, 'Discord asks for patience'),
  );
  client.rest.on('invalidRequestWarning', (told) =>
    log.error(told, 'many requests are refused; after 10,000 Discord bans this address'),
  );
}

/**
 * discord.js forgets its token at the first 401, and then all that it sends fails while the gateway
 * looks well. A token that was really reset ends the gateway by 4004, and Ibid with a sentence.
 */
function keepToken(client: Client, log: Log): void {
  if (client.token === null) return;
  log.warn(
    'Discord has refused the token for one request; it is used on until the gateway ends it',
  );
  client.rest.setToken(client.token);
}

/**
 * A discord.js client as Ibid needs it: few intents, nobody pinged, no cache that grows. `gone` breaks off
 * what it is asking.
 */
export function makeClient(config: Config, log: Log, gone?: AbortSignal): Client {
  const client: Client = new Client({
    intents: intents(config),
    // Direct messages come from channels that the client has not met before.
    partials: [Partials.Channel],
    // Titles and names from files may hold @everyone: nobody is ever pinged by Ibid.
    allowedMentions: { parse: [], repliedUser: false },
    // Whoever deletes their message while its file is read shall see the receipt all the same.
    failIfNotExists: false,
    rest: {
      api: config.apiBase,
      cdn: config.cdnBase,
      // After 10,000 of them in ten minutes Discord bans the address.
      invalidRequestWarningInterval: 500,
      makeRequest: watching(() => keepToken(client, log), gone),
    },
    // Ibid keeps its state in libraries and custom ids; a client that runs for years must not grow.
    // discord.js looks for the classes by name, and a bundler may have given them others: 1,000
    // messages in four minutes were kept for good.
    makeCache: Options.cacheWithLimits({
      [MessageManager.name]: 0,
      [ReactionManager.name]: 0,
      [GuildMemberManager.name]: few,
      [UserManager.name]: few,
    }),
  });
  tell(client, log);
  return client;
}

import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { makeRequest } from './sends.ts';

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
}

/** A discord.js client as Ibid needs it: few intents, nobody pinged, no cache that grows. */
export function makeClient(config: Config, log: Log): Client {
  const client = new Client({
    intents: intents(config),
    // Direct messages come from channels that the client has not met before.
    partials: [Partials.Channel],
    // Titles and names from files may hold @everyone: nobody is ever pinged by Ibid.
    allowedMentions: { parse: [], repliedUser: false },
    // Whoever deletes their message while its file is read shall see the receipt all the same.
    failIfNotExists: false,
    rest: { api: config.apiBase, cdn: config.cdnBase, makeRequest },
    // Ibid keeps its state in libraries and custom ids; a client that runs for years must not grow.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: few,
      UserManager: few,
    }),
  });
  tell(client, log);
  return client;
}

import { GatewayIntentBits } from 'discord-api-types/v10';
import { Clock } from './clock.ts';
import type { LocalEvent } from './events.ts';
import { RestFaults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { ALL_INTENTS } from './gateway/identify.ts';
import { KnownInteractions } from './interactions/known-interactions.ts';
import { LIMITS, OURS } from './limits.ts';
import { Listeners } from './listeners.ts';
import type { LocalDiscordOptions } from './local-discord.ts';
import { Cdn } from './rest/cdn.ts';
import { RateLimits } from './rest/rate-limits.ts';
import { Underway } from './underway.ts';
import { Journal } from './view/journal.ts';
import { World } from './world/state.ts';

/** Has the shape of a bot token, and is none. */
const TOKEN = 'MTE5NjM5OTg5ODY5OTQzMTkzNg.local0.a-token-of-the-local-discord-only';

/** The parts of one local Discord, as its routes and people use them. */
export type Parts = ReturnType<typeof assemble>;

/** Puts a local Discord together that is reached at `origin`. */
export function assemble(options: LocalDiscordOptions, origin: string) {
  const {
    token = TOKEN,
    ackMs = LIMITS.firstAnswerMs.max,
    tokenMs = LIMITS.tokenMs.max,
    cdnMs = LIMITS.addressMs.max,
    attachmentSizeLimit = LIMITS.fileBytes.max,
    allowedIntents = ALL_INTENTS,
    heartbeatMs = OURS.heartbeatMs,
    silenceMs = heartbeatMs * 2 + 10_000,
    identifyMs = LIMITS.identifiesOfKey.per,
  } = options;
  const gatewayUrl = `${origin.replace('http', 'ws')}/gateway`;
  const [journal, clock] = [new Journal(), new Clock(options.frozen)];
  const world = new World(clock, options.names, token);
  /** What the page and the people are told. */
  const feed = new Listeners<LocalEvent>();
  const base = { world, feed, journal, clock };
  return {
    ...base,
    origin,
    gatewayUrl,
    ackMs,
    tokenMs,
    attachmentSizeLimit,
    /** Whether the app has the MESSAGE_CONTENT intent switched on. */
    messageContent: (allowedIntents & GatewayIntentBits.MessageContent) !== 0,
    /** Whether it may ask who is in a guild. */
    mayListMembers: (allowedIntents & GatewayIntentBits.GuildMembers) !== 0,
    cdn: new Cdn(origin, clock, cdnMs),
    gateway: new Gateway({
      ...base,
      url: gatewayUrl,
      allowedIntents,
      heartbeatMs,
      silenceMs,
      identifyMs,
    }),
    restFaults: new RestFaults(),
    underway: new Underway(),
    rateLimits: new RateLimits(clock),
    interactions: new KnownInteractions(),
  };
}

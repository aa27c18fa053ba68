import { GatewayIntentBits } from 'discord-api-types/v10';
import { Cdn } from './cdn.ts';
import { Clock } from './clock.ts';
import { Feed } from './events.ts';
import { RestFaults } from './faults.ts';
import { FirstAnswers } from './first-answers.ts';
import { FollowUps } from './follow-ups.ts';
import { Gateway } from './gateway.ts';
import { ALL_INTENTS } from './identify.ts';
import { Interactions } from './interactions.ts';
import { Journal } from './journal.ts';
import { LIMITS, OURS } from './limits.ts';
import type { LocalDiscordOptions } from './local-discord.ts';
import { Messages } from './messages.ts';
import type { Parts } from './parts.ts';
import { RateLimits } from './rate-limits.ts';
import { World } from './state.ts';

/** Has the shape of a bot token, and is none. */
const TOKEN = 'MTE5NjM5OTg5ODY5OTQzMTkzNg.local0.a-token-of-the-local-discord-only';

/** Puts a local Discord together. `port` is asked late: it is known only once the port is open. */
export function assemble(options: LocalDiscordOptions, port: () => number): Parts {
  const {
    token = TOKEN,
    ackMs = LIMITS.firstAnswerMs.max,
    tokenMs = LIMITS.tokenMs.max,
    cdnMs = LIMITS.addressMs.max,
    attachmentSizeLimit = LIMITS.fileBytes.max,
    allowedIntents = ALL_INTENTS,
    heartbeatMs = OURS.heartbeatMs,
  } = options;
  const gatewayUrl = () => `ws://127.0.0.1:${port()}/gateway`;
  const world = new World(options.names, token);
  const [feed, journal, clock] = [new Feed(), new Journal(), new Clock(options.frozen)];
  const cdn = new Cdn(() => `http://127.0.0.1:${port()}`, clock, cdnMs);
  const gateway = new Gateway({
    world,
    feed,
    journal,
    clock,
    allowedIntents,
    heartbeatMs,
    url: gatewayUrl,
  });
  const messages = new Messages(world, feed, cdn, gateway);
  const times = { ackMs, tokenMs, attachmentSizeLimit, view: journal.view };
  const interactions = new Interactions(world, feed, gateway, clock, times);
  return {
    attachmentSizeLimit,
    messageContent: (allowedIntents & GatewayIntentBits.MessageContent) !== 0,
    gatewayUrl,
    clock,
    world,
    feed,
    journal,
    cdn,
    gateway,
    messages,
    interactions,
    restFaults: new RestFaults(),
    rateLimits: new RateLimits(clock),
    firstAnswers: new FirstAnswers(world, messages, interactions),
    followUps: new FollowUps(world, messages, interactions),
  };
}

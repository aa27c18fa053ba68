import { GatewayCloseCodes as Close, GatewayIntentBits } from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { LIMITS, OURS } from './limits.ts';
import { Rate } from './rate.ts';

/** Every intent there is. */
export const ALL_INTENTS: number = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

/** What a client may ask for. */
export interface IdentifyRules {
  /** The only accepted bot token. */
  readonly token: string;
  /** The intents that are switched on for the app in the developer portal. */
  readonly allowedIntents: number;
  /** How many guilds the app is in. */
  readonly guilds: number;
}

/** An accepted identify. */
export interface Identity {
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
}

/** A refused one: the code and reason that the connection is closed with. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** Reads an identify (Discord docs, events/gateway-events#identify). */
export function readIdentify(
  data: Record<string, unknown>,
  { token, allowedIntents, guilds }: IdentifyRules,
): Identity | Closing {
  const intents = Number(data['intents']);
  const shard = readShard(data['shard'] ?? [0, 1]);
  if (data['token'] !== token)
    return { code: Close.AuthenticationFailed, reason: 'Authentication failed.' };
  if (data['compress'] === true)
    return { code: Close.InvalidAPIVersion, reason: 'The local Discord does not compress.' };
  if (!shard) return { code: Close.InvalidShard, reason: 'Invalid shard.' };
  // "Each shard can only support a maximum of 2500 guilds" (events/gateway#sharding).
  if (guilds > LIMITS.guildsOfShard.max * shard[1])
    return { code: Close.ShardingRequired, reason: 'Sharding required.' };
  if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0)
    return { code: Close.InvalidIntents, reason: 'Invalid intent(s).' };
  if ((intents & ~allowedIntents) !== 0)
    return { code: Close.DisallowedIntents, reason: 'Disallowed intent(s).' };
  return { intents, shard };
}

function readShard(value: unknown): Identity['shard'] | undefined {
  const [id, count]: readonly unknown[] = Array.isArray(value) ? value : [];
  const valid = typeof id === 'number' && typeof count === 'number' && id >= 0 && id < count;
  return valid ? [id, count] : undefined;
}

/** How often a client may identify (Discord docs, events/gateway#session-start-limit-object). */
export class Starts {
  /** All of them, in a day. */
  readonly today: Rate;
  readonly #clock: Clock;
  readonly #perMs: number;
  readonly #byKey = new Map<number, Rate>();

  constructor(clock: Clock, perMs: number) {
    this.today = new Rate(LIMITS.identifies, clock);
    this.#clock = clock;
    this.#perMs = perMs;
  }

  /** Counts the start of a shard. Gives whether none of the same key came just before. */
  take([shardId]: Identity['shard']): boolean {
    const key = shardId % OURS.maxConcurrency;
    const limit = { ...LIMITS.identifiesOfKey, per: this.#perMs };
    const rate = this.#byKey.get(key) ?? new Rate(limit, this.#clock);
    this.#byKey.set(key, rate);
    return rate.take();
  }
}

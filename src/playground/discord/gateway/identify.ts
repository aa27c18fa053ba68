import { GatewayCloseCodes as Close, GatewayIntentBits } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';

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
  const { intents } = data;
  const shard = readShard(data['shard'] ?? [0, 1]);
  const close = (code: Close, reason: string) => ({ code, reason });
  if (data['token'] !== token) return close(Close.AuthenticationFailed, 'Authentication failed.');
  if (data['compress'] === true)
    return close(Close.InvalidAPIVersion, 'The local Discord does not compress.');
  if (!shard) return close(Close.InvalidShard, 'Invalid shard.');
  // "Each shard can only support a maximum of 2500 guilds" (events/gateway#sharding).
  if (guilds > LIMITS.guildsOfShard.max * shard[1])
    return close(Close.ShardingRequired, 'Sharding required.');
  if (!areIntents(intents)) return close(Close.InvalidIntents, 'Invalid intent(s).');
  if ((intents & ~allowedIntents) !== 0)
    return close(Close.DisallowedIntents, 'Disallowed intent(s).');
  return { intents, shard };
}

/** Bitwise operators see 32 bits only. */
function areIntents(value: unknown): value is number {
  if (!Number.isInteger(value)) return false;
  const intents = Number(value);
  return intents >= 0 && intents <= ALL_INTENTS && (intents & ~ALL_INTENTS) === 0;
}

function readShard(value: unknown): Identity['shard'] | undefined {
  const [id, count]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!Number.isInteger(id) || !Number.isInteger(count)) return undefined;
  const shard = [Number(id), Number(count)] as const;
  return shard[0] >= 0 && shard[0] < shard[1] ? shard : undefined;
}

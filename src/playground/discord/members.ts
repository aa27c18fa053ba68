import type { GatewayGuildMembersChunkDispatchData } from 'discord-api-types/v10';
import { memberPayload } from './guilds.ts';
import type { World } from './state.ts';

/** The answer to op 8, all in one chunk; none about a guild that the app is not in (events/gateway-events#request-guild-members). */
export function membersChunk(
  world: World,
  { guild_id, query, user_ids, limit, nonce }: Readonly<Record<string, unknown>>,
): GatewayGuildMembersChunkDispatchData | undefined {
  const guild = world.guilds.get(String(guild_id));
  if (!guild?.installed) return undefined;
  const wanted = Array.isArray(user_ids)
    ? user_ids
    : user_ids === undefined
      ? undefined
      : [user_ids];
  const people = world.people.filter(({ id, username }) =>
    wanted ? wanted.includes(id) : username.startsWith(String(query ?? '')),
  );
  const most = Number(limit) || people.length;
  return {
    guild_id: guild.id,
    members: people.slice(0, most).map(({ id }) => memberPayload(world, guild, id)),
    chunk_index: 0,
    chunk_count: 1,
    ...(typeof nonce === 'string' ? { nonce } : {}),
  };
}

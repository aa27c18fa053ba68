import type {
  APIGuildMember,
  APIRole,
  APIUser,
  GatewayGuildMembersChunkDispatchData,
} from 'discord-api-types/v10';
import { GatewayIntentBits as Intents } from 'discord-api-types/v10';
import { APP_PERMISSIONS, MEMBER_PERMISSIONS, MODERATOR_PERMISSIONS, NO_FLAGS } from './people.ts';
import type { LocalGuild, World } from './state.ts';

/** When everyone joined. */
export const JOINED = '2024-01-15T09:00:00.000000+00:00';

/** @everyone, the moderators, and the role that comes with the app. */
export function rolesOf(world: World, guild: LocalGuild): APIRole[] {
  const role = (id: string, name: string, permissions: bigint, position: number): APIRole => ({
    id,
    name,
    permissions: permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: id === appRole(guild),
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: NO_FLAGS,
  });
  return [
    role(guild.id, '@everyone', MEMBER_PERMISSIONS, 0),
    role(moderatorRole(guild), 'Moderators', MODERATOR_PERMISSIONS, 1),
    role(appRole(guild), world.app.username, APP_PERMISSIONS, 2),
  ];
}

function moderatorRole({ id }: LocalGuild): string {
  return (BigInt(id) + 1n).toString();
}

function appRole({ id }: LocalGuild): string {
  return (BigInt(id) + 2n).toString();
}

/** The member of a guild. Throws 10013 for nobody. */
export function memberPayload(world: World, guild: LocalGuild, userId: string): APIGuildMember {
  const user = world.user(userId);
  const moderator = userId === world.users.moderator.id ? [moderatorRole(guild)] : [];
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: userId === world.app.id ? [appRole(guild)] : moderator,
    joined_at: JOINED,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
  };
}

/**
 * The answer to op 8, all in one chunk; none about a guild that the app is not in, nor about
 * everyone to an app without GUILD_MEMBERS (events/gateway-events#request-guild-members).
 */
export function membersChunk(
  world: World,
  { guild_id, query, user_ids, limit, nonce }: Readonly<Record<string, unknown>>,
  intents: number,
): GatewayGuildMembersChunkDispatchData | undefined {
  const guild = world.guilds.get(String(guild_id));
  const wanted = user_ids === undefined ? undefined : [user_ids].flat();
  const prefix = query === undefined || wanted ? '' : String(query);
  const everyone = !wanted && prefix === '';
  if (!guild?.installed || (everyone && (intents & Intents.GuildMembers) === 0)) return undefined;
  const people = wanted
    ? world.people.filter(({ id }) => wanted.includes(id))
    : peopleNamed(world, prefix).slice(0, Number(limit) || undefined);
  const missing = wanted?.map(String).filter((id) => people.every((one) => one.id !== id));
  return {
    guild_id: guild.id,
    members: people.map(({ id }) => memberPayload(world, guild, id)),
    chunk_index: 0,
    chunk_count: 1,
    ...(missing ? { not_found: missing } : {}),
    ...(typeof nonce === 'string' ? { nonce } : {}),
  };
}

/** Everyone whose name begins like this. */
export function peopleNamed({ people }: World, prefix: string): readonly APIUser[] {
  return people.filter(({ username, global_name }) =>
    [username, global_name ?? ''].some((name) =>
      name.toLowerCase().startsWith(prefix.toLowerCase()),
    ),
  );
}

import type {
  APIGuildMember,
  APIRole,
  GatewayGuildCreateDispatchData,
  GatewayGuildMembersChunkDispatchData,
} from 'discord-api-types/v10';
import {
  ChannelType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
  Locale,
} from 'discord-api-types/v10';
import { channelPayload } from './channels.ts';
import { APP_PERMISSIONS, MEMBER_PERMISSIONS, MODERATOR_PERMISSIONS, NO_FLAGS } from './people.ts';
import type { LocalGuild, World } from './state.ts';

/** When everyone joined. */
const JOINED = '2024-01-15T09:00:00.000000+00:00';

/** The guild as GUILD_CREATE brings it (Discord docs, events/gateway-events#guild-create). */
export function guildPayload(world: World, guild: LocalGuild): GatewayGuildCreateDispatchData {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: world.users.owner.id,
    roles: rolesOf(world, guild),
    channels: guild.channels.flatMap(({ id }) => {
      const channel = channelPayload(world, world.channel(id));
      return channel.type === ChannelType.GuildText ? [channel] : [];
    }),
    members: world.people.map(({ id }) => memberPayload(world, guild, id)),
    member_count: world.people.length,
    joined_at: JOINED,
    preferred_locale: Locale.EnglishUS,
    ...PLAIN_GUILD,
  };
}

const PLAIN_GUILD = {
  large: false,
  unavailable: false,
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  emojis: [],
  stickers: [],
  features: [],
  icon: null,
  splash: null,
  banner: null,
  description: null,
  discovery_splash: null,
  vanity_url_code: null,
  application_id: null,
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: NO_FLAGS,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  incidents_data: null,
  hub_type: null,
  premium_progress_bar_enabled: false,
  premium_tier: GuildPremiumTier.None,
  mfa_level: GuildMFALevel.None,
  nsfw_level: GuildNSFWLevel.Default,
  verification_level: GuildVerificationLevel.Low,
  explicit_content_filter: GuildExplicitContentFilter.Disabled,
  default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
} satisfies Partial<GatewayGuildCreateDispatchData>;

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

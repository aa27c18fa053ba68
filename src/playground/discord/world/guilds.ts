import type { GatewayGuildCreateDispatchData } from 'discord-api-types/v10';
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
import { JOINED, memberPayload, rolesOf } from './members.ts';
import { NO_FLAGS } from './people.ts';
import type { LocalGuild, World } from './state.ts';

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

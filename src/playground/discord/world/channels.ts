import type { APIDMChannel, APITextChannel } from 'discord-api-types/v10';
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { APP_PERMISSIONS, NO_FLAGS } from './people.ts';
import type { Channel, World } from './state.ts';

/** A text channel of a guild. */
export type GuildChannel = APITextChannel & { readonly guild_id: string };

/** A channel as the API gives it. */
export function channelPayload(world: World, channel: Channel): GuildChannel | APIDMChannel {
  const last_message_id = channel.messages.at(-1)?.message.id ?? null;
  const common = { id: channel.id, last_message_id, flags: NO_FLAGS };
  if (!channel.guild)
    return { ...common, type: ChannelType.DM, name: null, recipients: [channel.recipient] };
  const { guild, name } = channel;
  const denied = APP_PERMISSIONS & ~channel.appPermissions;
  const overwrite = { id: world.app.id, type: OverwriteType.Member, allow: '0' };
  return {
    ...common,
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name,
    position: guild.channels.findIndex(({ id }) => id === channel.id),
    permission_overwrites: denied === 0n ? [] : [{ ...overwrite, deny: denied.toString() }],
    topic: null,
    nsfw: false,
    parent_id: null,
    rate_limit_per_user: 0,
  };
}

/** The field that says in which guild something happened, if it did in one. */
export function inGuild(channel: Channel): { guild_id?: string } {
  return channel.guild ? { guild_id: channel.guild.id } : {};
}

/** Whether the app is in a channel: it sees nothing of any other. */
export function isOpen({ guild, appPermissions }: Channel): boolean {
  return guild?.installed !== false && (appPermissions & PermissionFlagsBits.ViewChannel) !== 0n;
}

import type { APIDMChannel, APITextChannel } from 'discord-api-types/v10';
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import { NO_FLAGS } from './people.ts';
import { APP_PERMISSIONS } from './permissions.ts';
import type { Channel, World } from './state.ts';

/** A text channel of a guild. */
export type GuildChannel = APITextChannel & { readonly guild_id: string };

/** A channel as the API gives it. */
export function channelPayload(world: World, channel: Channel): GuildChannel | APIDMChannel {
  const last_message_id = channel.messages.at(-1)?.message.id ?? null;
  if ('recipientId' in channel.place) {
    const recipients = [world.user(channel.place.recipientId)];
    return {
      id: channel.id,
      type: ChannelType.DM,
      name: null,
      recipients,
      last_message_id,
      flags: NO_FLAGS,
    };
  }
  const { guildId, name } = channel.place;
  const denied = APP_PERMISSIONS & ~channel.appPermissions;
  const overwrite = { id: world.app.id, type: OverwriteType.Member, allow: '0' };
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    guild_id: guildId,
    name,
    position: world.guild(guildId).channels.findIndex(({ id }) => id === channel.id),
    permission_overwrites: denied === 0n ? [] : [{ ...overwrite, deny: denied.toString() }],
    topic: null,
    nsfw: false,
    flags: NO_FLAGS,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id,
  };
}

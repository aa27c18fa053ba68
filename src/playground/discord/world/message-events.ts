import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents as Events,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import { inGuild, isOpen } from './channels.ts';
import { memberPayload } from './members.ts';
import type { Channel, LocalMessage, World } from './state.ts';

/** Tells the app of a message, but for ephemeral ones: they come only with the answer of the request that made them. */
export function dispatch(
  { gateway, world }: Parts,
  channel: Channel,
  { message, onlyFor }: LocalMessage,
  t: Events.MessageCreate | Events.MessageUpdate | Events.MessageDelete,
): void {
  if (onlyFor !== undefined || !isOpen(channel)) return;
  if (t === Events.MessageDelete) {
    const d = { id: message.id, channel_id: channel.id, ...inGuild(channel) };
    gateway.dispatch({ t, d });
  } else gateway.dispatch({ t, d: dispatched(world, channel, message) });
}

function dispatched(
  world: World,
  channel: Channel,
  message: APIMessage,
): GatewayMessageCreateDispatchData {
  if (!channel.guild) return { ...message, channel_type: ChannelType.DM };
  const { user: _, ...member } = memberPayload(world, channel.guild, message.author.id);
  return { ...message, channel_type: ChannelType.GuildText, ...inGuild(channel), member };
}

import type { APIReaction } from 'discord-api-types/v10';
import {
  PermissionFlagsBits as Bits,
  GatewayDispatchEvents as Events,
} from 'discord-api-types/v10';
import { refuse } from '../../api-error.ts';
import type { Parts } from '../../parts.ts';
import { isRecord } from '../../record.ts';
import { isEmoji } from '../../validate/emoji.ts';
import { channelPayload, inGuild } from '../../world/channels.ts';
import { guildPayload } from '../../world/guilds.ts';
import { memberPayload, rolesOf } from '../../world/members.ts';
import { put } from '../../world/messages.ts';
import { done, json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';
import { allowedGuild } from './members.ts';
import { allowedChannel, openMessage } from './messages.ts';

/** Guilds, members, channels, and the small things that happen in a channel. */
export function channelRoutes(parts: Parts): ApiRoutes {
  const { world, feed } = parts;
  const guildOf = (id: string) => allowedGuild(world, id);
  const told = (id: string) => guildPayload(world, guildOf(id));
  return [
    route('GET /guilds/:guild', ({ params }) => json(told(params.guild))),
    route('GET /guilds/:guild/channels', ({ params }) => json(told(params.guild).channels)),
    route('GET /guilds/:guild/roles', ({ params }) => json(rolesOf(world, guildOf(params.guild)))),
    route('GET /guilds/:guild/members/:user', ({ params }) =>
      json(memberPayload(world, guildOf(params.guild), params.user)),
    ),
    route('GET /channels/:channel', ({ params }) =>
      json(channelPayload(world, allowedChannel(parts, params.channel))),
    ),
    route('POST /users/@me/channels', ({ sent: { body } }) => {
      const recipient = isRecord(body) ? body['recipient_id'] : undefined;
      return json(channelPayload(world, world.dmChannel(recipient)));
    }),
    route('POST /channels/:channel/typing', ({ params }) => {
      const channel = allowedChannel(parts, params.channel, Bits.SendMessages);
      feed.tell({ kind: 'typing', channelId: channel.id });
      return done;
    }),
    route('PUT /channels/:channel/messages/:message/reactions/:emoji/@me', ({ params }) => {
      react(parts, params.channel, params.message, params.emoji);
      return done;
    }),
  ];
}

/** Adds the app's reaction, once. */
function react(parts: Parts, channelId: string, id: string, name: string): void {
  const channel = allowedChannel(parts, channelId, Bits.AddReactions);
  const place = { channel: channelId, message: id };
  const stored = openMessage(parts, place, Bits.ReadMessageHistory);
  if (!isEmoji(name)) throw refuse.unknownEmoji();
  const before = stored.message.reactions ?? [];
  if (before.some(({ emoji }) => emoji.name === name)) return;
  const reaction: APIReaction = {
    count: 1,
    count_details: { normal: 1, burst: 0 },
    me: true,
    me_burst: false,
    emoji: { id: null, name },
    burst_colors: [],
  };
  const message = { ...stored.message, reactions: [...before, reaction] };
  put(parts, channel, { ...stored, message });
  const { id: user_id } = parts.world.app;
  const where = { channel_id: channelId, message_id: id, ...inGuild(channel) };
  parts.gateway.dispatch({
    t: Events.MessageReactionAdd,
    d: { user_id, ...where, type: 0, burst: false, emoji: reaction.emoji },
  });
}

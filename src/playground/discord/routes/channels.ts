import type { APIReaction } from 'discord-api-types/v10';
import {
  PermissionFlagsBits as Bits,
  GatewayDispatchEvents as Events,
} from 'discord-api-types/v10';
import { Hono } from 'hono';
import { refuse } from '../api-error.ts';
import { channelPayload } from '../channels.ts';
import { guildPayload, memberPayload } from '../guilds.ts';
import type { Parts } from '../parts.ts';
import { guildIdOf, type LocalGuild } from '../state.ts';
import { isRecord } from '../validate.ts';
import { allowedChannel } from './messages.ts';
import type { Env } from './request.ts';

/** Guilds, members, channels, and the small things that happen in a channel. */
export function channelRoutes(parts: Parts): Hono<Env> {
  const { world, feed } = parts;
  const app = new Hono<Env>();
  const guildOf = (id: string): LocalGuild => {
    const guild = world.guild(id);
    if (!guild.installed) throw refuse.missingAccess();
    return guild;
  };
  app.get('/guilds/:guild', (c) => c.json(guildPayload(world, guildOf(c.req.param('guild')))));
  app.get('/guilds/:guild/channels', (c) =>
    c.json(guildPayload(world, guildOf(c.req.param('guild'))).channels),
  );
  app.get('/guilds/:guild/roles', (c) =>
    c.json(guildPayload(world, guildOf(c.req.param('guild'))).roles),
  );
  app.get('/guilds/:guild/members/:user', (c) =>
    c.json(memberPayload(world, guildOf(c.req.param('guild')), c.req.param('user'))),
  );
  app.get('/channels/:channel', (c) =>
    c.json(channelPayload(world, allowedChannel(parts, c.req.param('channel')))),
  );
  app.post('/users/@me/channels', (c) => {
    const { body } = c.get('sent');
    const recipient = isRecord(body) ? String(body['recipient_id']) : '';
    return c.json(channelPayload(world, world.dmChannel(recipient)));
  });
  app.post('/channels/:channel/typing', (c) => {
    const channel = allowedChannel(parts, c.req.param('channel'), Bits.SendMessages);
    feed.tell({ kind: 'typing', channelId: channel.id });
    return c.body(null, 204);
  });
  app.put('/channels/:channel/messages/:message/reactions/:emoji/@me', (c) => {
    const { channel, message, emoji } = c.req.param();
    react(parts, channel, message, decodeURIComponent(emoji));
    return c.body(null, 204);
  });
  return app;
}

/** Adds the app's reaction, once. */
function react(parts: Parts, channelId: string, id: string, name: string): void {
  const channel = allowedChannel(parts, channelId, Bits.AddReactions);
  const stored = parts.world.message(channelId, id);
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
  channel.messages[channel.messages.indexOf(stored)] = { ...stored, message };
  parts.feed.tell({ kind: 'messageUpdate', channelId, message });
  const guild_id = guildIdOf(channel);
  const d = {
    user_id: parts.world.app.id,
    channel_id: channelId,
    message_id: id,
    type: 0,
    burst: false,
  };
  parts.gateway.dispatch({
    t: Events.MessageReactionAdd,
    d: { ...d, emoji: reaction.emoji, ...(guild_id ? { guild_id } : {}) },
  });
}

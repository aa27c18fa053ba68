import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Parts } from '../../parts.ts';
import { isRecord } from '../../record.ts';
import { channelPayload } from '../../world/channels.ts';
import { guildPayload } from '../../world/guilds.ts';
import { memberPayload, rolesOf } from '../../world/members.ts';
import { done, json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';
import { allowedGuild } from './members.ts';
import { allowedChannel } from './messages.ts';

/** Guilds, members, channels. */
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
  ];
}

import { refuse } from '../../api-error.ts';
import type { Parts } from '../../parts.ts';
import { json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';
import { allowedGuild } from './members.ts';
import { allowedChannel } from './messages.ts';

/** What may be asked for, and there is none of: bots look at it when they start. */
export function emptyRoutes(parts: Parts): ApiRoutes {
  const permissions = '/applications/:app/guilds/:guild/commands/permissions';
  return [
    ...(['invites', 'emojis', 'stickers', 'webhooks'] as const).map((what) =>
      route(`GET /guilds/:guild/${what}`, ({ params }) => {
        allowedGuild(parts.world, params.guild);
        return json([]);
      }),
    ),
    ...(['invites', 'webhooks'] as const).map((what) =>
      route(`GET /channels/:channel/${what}`, ({ params }) => {
        allowedChannel(parts, params.channel);
        return json([]);
      }),
    ),
    route('GET /guilds/:guild/threads/active', ({ params }) => {
      allowedGuild(parts.world, params.guild);
      return json({ threads: [], members: [] });
    }),
    route(`GET ${permissions}`, ({ params }) => {
      allowedGuild(parts.world, params.guild);
      return json([]);
    }),
    route('GET /applications/:app/guilds/:guild/commands/:command/permissions', ({ params }) => {
      allowedGuild(parts.world, params.guild);
      throw refuse.unknownPermissions();
    }),
  ];
}

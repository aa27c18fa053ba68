import type { APIApplication, APIGatewayBotInfo } from 'discord-api-types/v10';
import { refuse } from '../../api-error.ts';
import { LIMITS, OURS } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { NO_FLAGS } from '../../world/people.ts';
import type { World } from '../../world/state.ts';
import { json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';

/** The app itself, and where its gateway is. */
export function appRoutes(parts: Parts): ApiRoutes {
  const { world, gatewayUrl } = parts;
  return [
    route('GET /gateway', () => json({ url: gatewayUrl })),
    route('GET /gateway/bot', () => json(gatewayInfo(parts))),
    route('GET /users/@me', () => json(world.app)),
    route('GET /users/:user', ({ params }) => json(world.user(params.user))),
    route('GET /applications/@me', () => json(application(world))),
    route('GET /applications/:app/emojis', ({ params }) => {
      if (params.app !== world.app.id) throw refuse.unknownApplication();
      return json({ items: [] });
    }),
  ];
}

/** How the app is to connect (Discord docs, events/gateway#get-gateway-bot). */
function gatewayInfo({ gateway, gatewayUrl }: Parts): APIGatewayBotInfo {
  const { remaining, resetMs: reset_after } = gateway.identifies;
  const limit = { total: LIMITS.identifies.max, remaining, reset_after };
  return {
    url: gatewayUrl,
    shards: 1,
    session_start_limit: { ...limit, max_concurrency: OURS.maxConcurrency },
  };
}

function application({ app, users }: World): APIApplication {
  return {
    id: app.id,
    name: app.username,
    bot: app,
    owner: users.owner,
    icon: null,
    description: '',
    bot_public: false,
    bot_require_code_grant: false,
    summary: '',
    verify_key: '0'.repeat(64),
    team: null,
    flags: NO_FLAGS,
    flags_new: '0',
  };
}

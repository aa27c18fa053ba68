import type { APIApplication, APIGatewayBotInfo } from 'discord-api-types/v10';
import { Hono } from 'hono';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { NO_FLAGS } from '../state.ts';
import type { Env } from './request.ts';

/** The app itself, and where its gateway is (Discord docs, events/gateway#get-gateway-bot). */
export function appRoutes({ world, gateway, gatewayUrl }: Parts): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/gateway', (c) => c.json({ url: gatewayUrl() }));
  app.get('/gateway/bot', (c) => {
    const { remaining, resetMs: reset_after } = gateway.identifies;
    const limit = { total: LIMITS.identifies.max, remaining, reset_after };
    const info: APIGatewayBotInfo = {
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { ...limit, max_concurrency: 1 },
    };
    return c.json(info);
  });
  app.get('/users/@me', (c) => c.json(world.app));
  app.get('/users/:id', (c) => c.json(world.user(c.req.param('id'))));
  app.get('/applications/@me', (c) => {
    const application: APIApplication = {
      id: world.app.id,
      name: world.app.username,
      bot: world.app,
      owner: world.users.owner,
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
    return c.json(application);
  });
  return app;
}

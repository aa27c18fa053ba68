import { type Context, Hono } from 'hono';
import { refuse } from '../api-error.ts';
import type { Parts } from '../parts.ts';
import type { Env } from './request.ts';

/** First answers and follow-ups. They need no `Authorization`: the token in the path is enough. */
export function interactionRoutes({ world, firstAnswers, followUps }: Parts): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/interactions/:id/:token/callback', (c) => {
    const { body, files } = c.get('sent');
    const { id, token } = c.req.param();
    const response = firstAnswers.take(id, token, body, files);
    return c.req.query('with_response') === 'true' ? c.json(response) : c.body(null, 204);
  });

  const tokenOf = (c: Context<Env>) => {
    if (c.req.param('app') !== world.app.id) throw refuse.unknownWebhook();
    return c.req.param('token') ?? '';
  };
  app.post('/webhooks/:app/:token', (c) => {
    const { body, files } = c.get('sent');
    return c.json(followUps.post(tokenOf(c), body, files));
  });
  const one = '/webhooks/:app/:token/messages/:message';
  app.get(one, (c) => c.json(followUps.get(tokenOf(c), c.req.param('message'))));
  app.patch(one, (c) => {
    const { body, files } = c.get('sent');
    return c.json(followUps.edit(tokenOf(c), c.req.param('message'), body, files));
  });
  app.delete(one, (c) => {
    followUps.delete(tokenOf(c), c.req.param('message'));
    return c.body(null, 204);
  });
  return app;
}

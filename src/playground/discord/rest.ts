import { setTimeout as sleep } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { ApiError, refuse } from './api-error.ts';
import type { RestFault } from './faults.ts';
import type { Parts } from './parts.ts';
import { tooMany } from './rate-limits.ts';
import { appRoutes } from './routes/app.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { type Env, readRequest } from './routes/request.ts';

/** What needs no `Authorization`: the token of the interaction stands in the path. */
const OPEN_ROUTES = /^\/api\/v10\/(interactions\/[^/]+\/[^/]+\/callback|webhooks\/|gateway$)/;

/** The REST API, version 10, and the downloads. Everything else is left to other routes. */
export function restRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  const log = logged(parts);
  for (const path of ['/api/*', '/attachments/*', '/ephemeral-attachments/*']) app.use(path, log);
  app.use('/api/*', limited(parts));
  app.use('/api/*', authorized(parts));
  for (const routes of [appRoutes, commandRoutes, interactionRoutes, messageRoutes, channelRoutes])
    app.route('/api/v10', routes(parts));
  app.all('/api/*', () => {
    throw refuse.noRoute();
  });
  app.route('/', parts.cdn.routes());
  return app;
}

/** The answer for what a route threw. A bug of the local Discord itself is a 500 with its stack. */
export function errorResponse(error: Error): Response {
  if (error instanceof ApiError) return Response.json(error.body, { status: error.status });
  return Response.json({ message: error.stack, code: 0 }, { status: 500 });
}

/** Answers 429 to what comes too fast. */
function limited({ rateLimits }: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname } = new URL(c.req.url);
    const early = rateLimits.refuse(c.req.method, pathname);
    if (early) c.res = early;
    else await next();
    rateLimits.note(c.req.method, pathname, c.res);
  };
}

function authorized({ world, attachmentSizeLimit }: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const open = OPEN_ROUTES.test(new URL(c.req.url).pathname);
    if (!open && c.req.header('authorization') !== `Bot ${world.token}`)
      throw refuse.unauthorized();
    const sent = await readRequest(c, attachmentSizeLimit);
    c.set('sent', sent);
    // Before it is handled: whoever sees what came of it finds it in the journal already.
    const noted = c.get('noted');
    noted.body = sent.body;
    noted.files = sent.files.map(({ name }) => name);
    await next();
  };
}

/** Notes every request and its answer, and lets the ordered faults happen. */
function logged({ journal, restFaults }: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const request = journal.open(c.req.method, pathname + search);
    c.set('noted', request);
    const fault = restFaults.take(`${c.req.method} ${pathname}`);
    if (fault?.kind === 'reset') {
      journal.done(request);
      return cut(c);
    }
    if (fault?.kind === 'status') {
      request.status = fault.status;
      journal.done(request);
      return faultResponse(fault);
    }
    if (fault?.kind === 'late') await sleep(fault.ms);
    await next();
    if (fault?.kind === 'slow') await sleep(fault.ms);
    journal.close(request, c.res.status, c.error ? bodyOf(c.error) : undefined);
    if (c.error instanceof ApiError) request.wrongs = c.error.wrongs;
    request.answer = await answerText(c.res);
    if (fault?.kind === 'lost') {
      request.status = 0;
      c.res = cut(c);
    }
    journal.done(request);
    return undefined;
  };
}

/** What was answered, for whoever looks at the journal: the beginning tells what it is. */
async function answerText(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.includes('json')) return '';
  return (await response.clone().text()).slice(0, 8_000);
}

function bodyOf(error: Error) {
  return error instanceof ApiError
    ? error.body
    : { message: error.stack ?? error.message, code: 0 };
}

/** Ends the connection without an answer. */
function cut(c: Context<Env>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** An answer of Discord's own: 429 by its rate limits, 5xx by an outage. */
function faultResponse({ status, retryAfter = 1 }: RestFault & { kind: 'status' }): Response {
  if (status === 429) return tooMany(retryAfter * 1_000, 'shared');
  return Response.json({ message: `${status}: ordered`, code: 0 }, { status });
}

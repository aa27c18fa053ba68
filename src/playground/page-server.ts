import { setTimeout as delay } from 'node:timers/promises';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { streamSSE } from 'hono/streaming';
import { Impossible } from './discord/actor.ts';
import type { LocalDiscord } from './discord/local-discord.ts';
import type { PageEvent } from './page/wire.ts';
import { perform, readAction } from './page-action.ts';
import { pageFile } from './page-files.ts';
import { Modals } from './page-modals.ts';
import { sees, sightFrom, standpoint } from './page-sight.ts';
import { happeningsAfter } from './page-view.ts';

/** How long the page waits for the end of an action before it goes on, in milliseconds. */
const patience = 1000;

/** A line that carries nothing is kept open by a word now and then, in milliseconds. */
const silence = 20_000;

/**
 * Serves the page of a local Discord from its own port: `/` and its files, `/playground/state`
 * (what one person sees in one channel), `/playground/events` (what happens, as server-sent
 * events), `/playground/act` (what this person does), `/playground/requests` (Discord's view: what
 * the app asked, what was answered, what the gateway said). The query `as` and `channel` says who and
 * where. Only pages of this very origin are answered; others get 403.
 */
export function mountPage(app: Hono, local: LocalDiscord): void {
  const ours = onlyOurPage(local);
  app.use('/', ours);
  app.use('/playground/*', ours);
  app.get('/', (context) => file(context, 'index.html'));
  app.get('/playground/state', (context) =>
    context.json(sightFrom(local, standpoint(local, context.req.query()))),
  );
  app.get('/playground/events', (context) => events(context, local));
  app.get('/playground/requests', (context) =>
    context.json(happeningsAfter(local, Number(context.req.query('after')) || 0)),
  );
  const modals = new Modals(local);
  app.post('/playground/act', (context) => act(context, local, modals));
  app.get('/playground/:file', (context) => file(context, context.req.param('file')));
}

/**
 * A web page from elsewhere must not reach the playground: not under a name of its own that points
 * to this computer (`Host`), nor by a form or script that names us (`Origin`).
 */
function onlyOurPage(local: LocalDiscord): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${local.port}`, `localhost:${local.port}`];
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    if (!hosts.includes(host) || (origin !== undefined && origin !== `http://${host}`)) {
      return context.text('The playground answers its own page only.', 403);
    }
    return next();
  };
}

async function file(context: Context, name: string): Promise<Response> {
  return (await pageFile(name)) ?? context.text('The page has no such file.', 404);
}

function events(context: Context, local: LocalDiscord): Response {
  const { place } = standpoint(local, context.req.query());
  return streamSSE(context, async (stream) => {
    const word = () => void stream.write(': still here\n\n');
    const tell = (event: PageEvent) => void stream.writeSSE({ data: JSON.stringify(event) });
    const hangUp = local.on((event) => {
      if (sees(local, place.as, event)) tell(event);
    });
    const look = local.view.on(() => tell({ kind: 'request' }));
    const clock = setInterval(word, silence);
    word();
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    hangUp();
    look();
    // A clock that goes on would keep the whole program from ending.
    clearInterval(clock);
  });
}

/** A refusal of the client is answered 422 with its sentence; what follows later comes as events. */
async function act(context: Context, local: LocalDiscord, modals: Modals): Promise<Response> {
  const { actor } = standpoint(local, context.req.query());
  try {
    const [action, parts] = await readAction(await context.req.formData());
    const outcome = perform(actor, action, parts, modals);
    if (action.kind === 'type') return context.json(await outcome);
    // What ends later is told by the events; so is what never ends.
    return context.json(await Promise.race([outcome, delay(patience, {}, { ref: false })]));
  } catch (error) {
    if (error instanceof Impossible) return context.text(error.message, 422);
    throw error;
  }
}

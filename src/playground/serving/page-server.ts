import { PassThrough } from 'node:stream';
import { Impossible } from '../discord/actor.ts';
import { ApiError } from '../discord/api-error.ts';
import { LIMITS } from '../discord/limits.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import { type Answer, type Answering, type Ask, json, text } from '../discord/rest/http.ts';
import { readForm } from '../discord/rest/request.ts';
import { find, type Route, route } from '../discord/rest/route.ts';
import type { PageEvent } from '../page/wire.ts';
import { perform, readAction } from './page-action.ts';
import { pageFile } from './page-files.ts';
import { Modals } from './page-modals.ts';
import { sees, sightFrom, standpoint } from './page-sight.ts';
import { happeningsAfter } from './page-view.ts';

/** A line that carries nothing is kept open by a word now and then, in milliseconds. */
const silence = 20_000;

/** The largest form that is read, in bytes: as many files as one message has, and some words. */
const largest = LIMITS.attachments.max * LIMITS.fileBytes.max + 2 ** 20;

/**
 * The page of a local Discord, on its own port: `/` and its files, `/playground/state`
 * (what one person sees in one channel), `/playground/events` (what happens, as server-sent
 * events), `/playground/act` (what this person does), `/playground/requests` (Discord's view: what
 * the app asked, what was answered, what the gateway said). The query `as` and `channel` says who and
 * where. Only pages of this very origin are answered; others get 403.
 */
export function pageOf(local: LocalDiscord): Answering {
  const modals = new Modals(local);
  const routes: readonly Route<Ask>[] = [
    route('GET /', () => file('index.html')),
    route('GET /playground/state', ({ query }) => json(sightFrom(local, standpoint(local, query)))),
    route('GET /playground/events', (ask) => events(ask, local)),
    route('GET /playground/requests', ({ query }) =>
      json(happeningsAfter(local, Number(query['after']) || 0)),
    ),
    route('POST /playground/act', (ask) => act(ask, local, modals)),
    route('GET /playground/:file', ({ params }) => file(params.file)),
  ];
  return async (ask) => {
    if (!isOurPage(local, ask)) return text('The playground answers its own page only.', 403);
    const found = find(routes, ask.method, ask.path);
    return found ? found.answer(ask) : text('404 Not Found', 404);
  };
}

/**
 * A web page from elsewhere must not reach the playground: not under a name of its own that points
 * to this computer (`Host`), nor by a form or script that names us (`Origin`).
 */
function isOurPage(local: LocalDiscord, { headers: { host = '', origin } }: Ask): boolean {
  const hosts = [`127.0.0.1:${local.port}`, `localhost:${local.port}`];
  return hosts.includes(host) && (origin === undefined || origin === `http://${host}`);
}

async function file(name: string): Promise<Answer> {
  return (await pageFile(name)) ?? text('The page has no such file.', 404);
}

function events({ query }: Ask, local: LocalDiscord): Answer {
  const { place } = standpoint(local, query);
  const body = new PassThrough();
  const word = () => body.write(': still here\n\n');
  const tell = (event: PageEvent) => body.write(`data: ${JSON.stringify(event)}\n\n`);
  const hangUp = local.on((event) => {
    if (sees(local, place.as, event)) tell(event);
  });
  const look = local.view.on(() => tell({ kind: 'request' }));
  const clock = setInterval(word, silence);
  word();
  // The browser went away, or the local Discord stopped.
  body.once('close', () => {
    hangUp();
    look();
    // A clock that goes on would keep the whole program from ending.
    clearInterval(clock);
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
  return { status: 200, headers, body };
}

/** A refusal of the client is answered 422 with its sentence; what follows later comes as events. */
async function act(ask: Ask, local: LocalDiscord, modals: Modals): Promise<Answer> {
  const { place } = standpoint(local, ask.query);
  try {
    const form = await readForm(await ask.read(largest), ask.headers['content-type'] ?? '');
    const [action, parts] = await readAction(form);
    return json(await perform({ local, place, modals }, action, parts));
  } catch (error) {
    if (error instanceof Impossible || error instanceof ApiError) return text(error.message, 422);
    throw error;
  }
}

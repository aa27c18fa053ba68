import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from './api-error.ts';
import type { RestFault } from './faults.ts';
import { type Answer, type Answering, type Ask, broken, json } from './http.ts';
import type { OpenRequest } from './journal.ts';
import type { Parts } from './parts.ts';
import { tooMany } from './rate-limits.ts';
import { appRoutes } from './routes/app.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { messageRoutes } from './routes/messages.ts';
import { type ApiRoutes, readRequest } from './routes/request.ts';
import { find } from './routes.ts';

/** What is Discord's; every other path is left to somebody else. */
const OURS = /^\/(api|attachments|ephemeral-attachments)(\/|$)/;

const API = '/api/v10';

/** What needs no `Authorization`: the token of the interaction stands in the path. */
const OPEN_ROUTES = /^\/api\/v10\/(interactions\/[^/]+\/[^/]+\/callback|webhooks\/|gateway$)/;

/** How much of an answer is kept for whoever looks at the journal: the beginning tells what it is. */
const KEPT = 8_000;

/**
 * Answers what is asked of the REST API, version 10, and downloads; `elsewhere` answers the rest.
 * Notes every request with its answer, and lets the ordered faults happen.
 */
export function answering(parts: Parts, elsewhere: Answering): Answering {
  const { journal, restFaults } = parts;
  const tables = [appRoutes, commandRoutes, interactionRoutes, messageRoutes, channelRoutes];
  const routes = tables.flatMap((table) => table(parts));
  return async (ask) => {
    if (!OURS.test(ask.path)) return elsewhere(ask);
    const noted = journal.open(ask.method, ask.path + ask.search);
    const fault = restFaults.take(`${ask.method} ${ask.path}`);
    if (fault?.kind === 'reset' || fault?.kind === 'status') {
      const answer = ordered(fault);
      noted.status = answer?.status ?? 0;
      journal.done(noted);
      return answer;
    }
    if (fault?.kind === 'late') await sleep(fault.ms);
    const answer = await handle(parts, routes, ask, noted);
    if (fault?.kind === 'slow') await sleep(fault.ms);
    journal.close(noted, answer.status, answer.refusal?.body);
    if (answer.refusal) noted.wrongs = answer.refusal.wrongs;
    noted.answer = toldIn(answer);
    if (fault?.kind === 'lost') noted.status = 0;
    journal.done(noted);
    return fault?.kind === 'lost' ? undefined : answer;
  };
}

/** What comes in place of an answer: a cut, a 429 of Discord's own, or the 5xx of an outage. */
function ordered(fault: RestFault & { kind: 'reset' | 'status' }): Answer | undefined {
  if (fault.kind === 'reset') return undefined;
  const { status, retryAfter = 1 } = fault;
  if (status === 429) return tooMany(retryAfter * 1_000, 'shared');
  return json({ message: `${status}: ordered`, code: 0 }, status);
}

function toldIn({ headers, body }: Answer): string {
  const isJson = typeof body === 'string' && headers['content-type']?.includes('json');
  return isJson ? body.slice(0, KEPT) : '';
}

async function handle(
  parts: Parts,
  routes: ApiRoutes,
  ask: Ask,
  noted: OpenRequest,
): Promise<Answer> {
  const { cdn, rateLimits } = parts;
  if (!ask.path.startsWith('/api')) return cdn.answer(ask);
  const early = rateLimits.refuse(ask.method, ask.path);
  const answer = early ?? (await take(parts, routes, ask, noted).catch(broken));
  return rateLimits.note(ask.method, ask.path, answer);
}

/** Throws 401, 404, and what the body or the route is refused by. */
async function take(
  { world, attachmentSizeLimit }: Parts,
  routes: ApiRoutes,
  ask: Ask,
  noted: OpenRequest,
): Promise<Answer> {
  if (!OPEN_ROUTES.test(ask.path) && ask.headers.authorization !== `Bot ${world.token}`)
    throw refuse.unauthorized();
  const sent = await readRequest(ask, attachmentSizeLimit);
  // Before it is handled: whoever sees what came of it finds it in the journal already.
  noted.body = sent.body;
  noted.files = sent.files.map(({ name }) => name);
  const answer =
    ask.path.startsWith(`${API}/`) && find(routes, ask.method, ask.path.slice(API.length));
  if (!answer) throw refuse.noRoute();
  return answer({ ...ask, sent });
}

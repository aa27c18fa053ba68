import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '../api-error.ts';
import type { RestFault } from '../faults.ts';
import type { Parts } from '../parts.ts';
import type { OpenRequest } from '../view/logged-request.ts';
import { type Answer, type Answering, type Ask, broken, type Cut, json } from './http.ts';
import { tooMany } from './rate-limits.ts';
import { type ApiAsk, type ApiRoutes, readRequest } from './request.ts';
import { type Found, find, isPath } from './route.ts';
import { appRoutes } from './routes/app.ts';
import { bulkDeleteRoutes } from './routes/bulk-delete.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { memberRoutes } from './routes/members.ts';
import { messageRoutes } from './routes/messages.ts';
import { emptyRoutes } from './routes/none.ts';
import { pinRoutes } from './routes/pins.ts';
import { reactionRoutes } from './routes/reactions.ts';

/** What is Discord's; every other path is left to somebody else. */
const OURS = /^\/(api|attachments|ephemeral-attachments)(\/|$)/;

const API = '/api/v10';

/**
 * What needs no `Authorization`: the token of the interaction stands in the path. Nor are these
 * "bound to the bot's Global Rate Limit" (topics/rate-limits).
 */
const OPEN_ROUTES = /^\/api\/v10\/(interactions\/[^/]+\/[^/]+\/callback|webhooks\/|gateway$)/;

/** How much of an answer is kept for whoever looks at the journal: the beginning tells what it is. */
const KEPT = 8_000;

/**
 * Answers what is asked of the REST API, version 10, and downloads; `elsewhere` answers the rest.
 * Notes every request with its answer, and lets the ordered faults happen.
 */
export function answering(parts: Parts, elsewhere: Answering): Answering {
  const { underway } = parts;
  // What has a name of its own in a path stands before what takes any id there.
  const tables = [
    appRoutes,
    memberRoutes,
    emptyRoutes,
    pinRoutes,
    bulkDeleteRoutes,
    commandRoutes,
    interactionRoutes,
    messageRoutes,
    reactionRoutes,
    channelRoutes,
  ];
  const routes = tables.flatMap((table) => table(parts));
  return async (ask) => {
    if (!OURS.test(ask.path)) return elsewhere(ask);
    const left = underway.begin();
    try {
      const answer = await answered(parts, routes, ask);
      if (typeof answer !== 'string') return { ...answer, left };
      left();
      return answer;
    } catch (error) {
      left();
      throw error;
    }
  };
}

/** The answer as it is sent, after what was ordered to go wrong with it. */
async function answered(parts: Parts, routes: ApiRoutes, ask: Ask): Promise<Answer | Cut> {
  const { journal, restFaults } = parts;
  const noted = journal.open(ask.method, ask.path + ask.search);
  const fault = restFaults.take(`${ask.method} ${ask.path}`);
  if (fault?.kind === 'late') await sleep(fault.ms);
  const answer = isLeft(fault) ? 'end' : await handle(parts, routes, ask, noted);
  if (fault?.kind === 'slow') await sleep(fault.ms);
  if (typeof answer !== 'string') {
    journal.close(noted, answer.status, answer.refusal?.body);
    if (answer.refusal) noted.wrongs = answer.refusal.wrongs;
    noted.answer = toldIn(answer);
  }
  const sent = fault ? spoilt(fault, answer) : answer;
  if (sent !== answer) noted.status = typeof sent === 'string' ? 0 : sent.status;
  journal.done(noted);
  return sent;
}

/** Whether a request is not even looked at. */
function isLeft(fault: RestFault | undefined): boolean {
  return fault?.kind === 'reset' || (fault?.kind === 'status' && !fault.handled);
}

/** What comes in place of an answer: a cut, a 429 of Discord's own, or the 5xx of an outage. */
function spoilt(fault: RestFault, answer: Answer | Cut): Answer | Cut {
  if (fault.kind === 'reset') return 'end';
  if (fault.kind === 'lost') return fault.by ?? 'end';
  if (fault.kind !== 'status') return answer;
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
): Promise<Answer | Cut> {
  const { cdn, rateLimits } = parts;
  if (!ask.path.startsWith('/api')) return cdn.answer(ask);
  const early = rateLimits.refuseAddress();
  const answer = early ?? (await take(parts, routes, ask, noted).catch(broken));
  if (typeof answer !== 'string') rateLimits.note(answer);
  return answer;
}

/** Throws 401, 404 and 405. Only whose token is right uses up the rates of the app. */
async function take(
  parts: Parts,
  routes: ApiRoutes,
  ask: Ask,
  noted: OpenRequest,
): Promise<Answer | Cut> {
  const { world, rateLimits } = parts;
  const isOpen = OPEN_ROUTES.test(ask.path);
  if (!isOpen && ask.headers.authorization !== `Bot ${world.token}`) throw refuse.unauthorized();
  const early = isOpen ? undefined : rateLimits.refuseApp();
  if (early) return early;
  const path = ask.path.startsWith(`${API}/`) ? ask.path.slice(API.length) : '';
  const found = find(routes, ask.method, path);
  if (!found) throw isPath(routes, path) ? refuse.wrongMethod() : refuse.noRoute();
  const answer = () => give(parts, found, ask, noted).catch(broken);
  return isOpen ? answer() : rateLimits.within(found, answer);
}

/** Throws what the body or the route is refused by. */
async function give(
  { attachmentSizeLimit }: Parts,
  found: Found<ApiAsk>,
  ask: Ask,
  noted: OpenRequest,
): Promise<Answer> {
  const sent = await readRequest(ask, attachmentSizeLimit);
  // Before it is handled: whoever sees what came of it finds it in the journal already.
  noted.body = sent.body;
  noted.files = sent.files.map(({ name }) => name);
  return found.answer({ ...ask, sent });
}

import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { connect, identify, type RawClient } from './raw-client.ts';

/** What a request was answered with: Discord's error code, or else the status. */
export type Answered = number;

/** A request as a bot would send it, without any library that would see to it first. */
async function ask(local: LocalDiscord, method: string, route: string, body?: unknown) {
  const form = body instanceof FormData;
  const headers = {
    authorization: `Bot ${local.token}`,
    ...(form ? {} : { 'content-type': 'application/json' }),
  };
  return fetch(`${local.apiBase}/v10${route}`, {
    method,
    headers,
    body: form ? body : JSON.stringify(body),
  });
}

/** Such a request; gives what the answer holds. */
export async function call<T>(...request: Parameters<typeof ask>): Promise<T> {
  const answer = await ask(...request);
  return (await answer.json()) as T;
}

/** Such a request; gives only how it was answered. */
export async function send(...request: Parameters<typeof ask>): Promise<Answered> {
  const answer = await ask(...request);
  const text = await answer.text();
  if (answer.ok || !answer.headers.get('content-type')?.includes('json')) return answer.status;
  const { code }: { code?: number } = JSON.parse(text);
  return code || answer.status;
}

/** Where the last request was wrong, as its answer says, e.g. `data.components.0.type`; each place once. */
export function places(local: LocalDiscord): readonly string[] {
  const wrongs = local.requests.at(-1)?.wrongs ?? [];
  return [...new Set(wrongs.map(({ path }) => path.join('.')))];
}

/** A message into the first channel. */
export function post(local: LocalDiscord, body: unknown): Promise<Answered> {
  return send(local, 'POST', `/channels/${local.channelId}/messages`, body);
}

/** All commands at once. */
export function put(local: LocalDiscord, commands: readonly unknown[]): Promise<Answered> {
  return send(local, 'PUT', `/applications/${local.applicationId}/commands`, commands);
}

/** An interaction that waits for its answer. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  /** Sends the first answer. */
  readonly answer: (body: unknown) => Promise<Answered>;
  /** Sends a follow-up. */
  readonly followUp: (body: unknown) => Promise<Answered>;
}

/** A gateway connection that is ready. */
export async function ready(local: LocalDiscord): Promise<RawClient> {
  const client = await connect(local);
  client.send(identify(local.token));
  await client.frame(({ t }) => t === 'READY');
  return client;
}

/** Lets somebody act, and gives the interaction that comes of it. */
export async function asked(
  local: LocalDiscord,
  act: () => Promise<unknown>,
  client?: RawClient,
): Promise<Asked> {
  const line = client ?? (await ready(local));
  const before = line.frames.length;
  // Nobody waits for the end: most of these are never answered.
  act().catch(() => undefined);
  const frame = await line.frame(
    (each) => each.t === 'INTERACTION_CREATE' && line.frames.indexOf(each) >= before,
  );
  const { id, token } = frame.d as { id: string; token: string };
  return {
    id,
    token,
    answer: (body) => send(local, 'POST', `/interactions/${id}/${token}/callback`, body),
    followUp: (body) => send(local, 'POST', `/webhooks/${local.applicationId}/${token}`, body),
  };
}

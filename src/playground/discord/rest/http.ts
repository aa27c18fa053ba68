import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Duplex, pipeline, type Readable } from 'node:stream';
import { ApiError, refuse } from '../api-error.ts';
import type { Gateway } from '../gateway/gateway.ts';

/** A request, before its body is read. */
export interface Ask {
  readonly method: string;
  /** As it was sent, percent-encoded. */
  readonly path: string;
  /** The query with its `?`, or nothing. */
  readonly search: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Reads the body, once. Rejects by 40005 as soon as it is larger than `max` bytes. */
  readonly read: (max: number) => Promise<Buffer>;
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A stream is sent on as it comes, and destroyed when nobody listens any more. */
  readonly body: string | Uint8Array | Readable;
  /** Called when it has left, or nobody listens any more. */
  readonly left?: () => void;
  /** What `body` says where something was refused or broke, and by which rules. */
  readonly refusal?: Pick<ApiError, 'body' | 'wrongs'>;
}

/** No answer: the connection is ended, or reset (TCP's RST), which a client may tell apart. */
export type Cut = 'end' | 'reset';

/** Answers a request, or cuts the connection. */
export type Answering = (ask: Ask) => Promise<Answer | Cut> | Answer;

/** An answer with a value of JSON. */
export function json(value: unknown, status = 200, headers: Answer['headers'] = {}): Answer {
  const body = JSON.stringify(value);
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** An answer with a few words. */
export function text(body: string, status = 200, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

/** The answer to what was done and has nothing to tell. */
export const done: Answer = { status: 204, headers: {}, body: '' };

/** Whoever asked has gone away before all of the question came. */
class HungUp extends Error {
  override readonly name = 'HungUp';
}

/**
 * The answer for what was thrown; none to who has gone away. A bug of the local Discord itself is a
 * 500 with its stack.
 */
export function broken(thrown: unknown): Answer | Cut {
  if (thrown instanceof HungUp) return 'end';
  if (thrown instanceof ApiError) return { ...json(thrown.body, thrown.status), refusal: thrown };
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const body = { message, code: 0 };
  return { ...json(body, 500), refusal: { body, wrongs: [] } };
}

/** Gives requests to `answering`, and upgrades to `gateway`; what is not from here to neither. */
export function serve(
  server: Server,
  answering: Answering,
  gateway: Pick<Gateway, 'upgrade'>,
): void {
  server.on('request', async (incoming, response) => {
    try {
      send(response, await (isLocal(incoming) ? answering(askOf(incoming)) : STRANGER));
    } catch (error) {
      send(response, broken(error));
    }
  });
  server.on('upgrade', (incoming, socket, head) => {
    const path = incoming.url?.split('?')[0];
    if (path === '/gateway' && isLocal(incoming) && !incoming.headers.origin)
      gateway.upgrade(incoming, socket, head);
    else turnAway(socket);
  });
}

function turnAway(socket: Duplex): void {
  // Whoever is turned away may be gone before it hears of it: Node takes an error that nobody
  // listens to for the end of the program.
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
}

const STRANGER = text('The local Discord answers only on 127.0.0.1 and localhost.', 403);

/** A page of another site could reach 127.0.0.1 by a name of its own; its `Host` betrays it. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '');
}

function askOf(incoming: IncomingMessage): Ask {
  const { method = '', url = '', headers } = incoming;
  const { pathname: path, search, searchParams } = new URL(`http://127.0.0.1${url}`);
  const query = Object.fromEntries(searchParams);
  return { method, path, search, query, headers, read: (max) => read(incoming, max) };
}

/** What comes behind `max` bytes is thrown away, so that the answer can still be heard. */
function read(incoming: IncomingMessage, max: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let left = max;
    incoming.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left >= 0) chunks.push(chunk);
      else reject(refuse.tooLarge());
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', ({ message }) => reject(new HungUp(message)));
    // Whoever went away before anybody listened is not heard of any more.
    incoming.on('close', () => reject(new HungUp('gone')));
    if (incoming.destroyed) reject(new HungUp('gone'));
  });
}

function send(response: ServerResponse, answer: Answer | Cut): void {
  if (typeof answer === 'string') {
    if (answer === 'reset') response.socket?.resetAndDestroy();
    else response.destroy();
    return;
  }
  const { status, headers, body, left } = answer;
  // Whoever asked may have gone away meanwhile, and that is told only once.
  if (response.closed) left?.();
  else if (left) response.on('close', left);
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
  else if (response.req.method === 'HEAD') body.destroy().once('close', () => response.end());
  // Whoever listened has gone away: the stream is destroyed by that, and nobody is left to tell.
  else pipeline(body, response, () => undefined);
}

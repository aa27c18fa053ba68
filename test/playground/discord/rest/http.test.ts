import { once } from 'node:events';
import { type Socket, connect as tcp } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { start } from '../bot.ts';

/** A connection by hand, for what `fetch` would never send. */
function dial(local: LocalDiscord, lines: readonly string[]): Socket {
  const socket = tcp(local.port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\nHost: 127.0.0.1\r\n\r\n`);
  return socket;
}

const ask = (local: LocalDiscord, path: string, init: RequestInit = {}) =>
  fetch(`${local.apiBase}/v10${path}`, {
    ...init,
    headers: { authorization: `Bot ${local.token}`, ...init.headers },
  });

it('answers 413 to a body that is too large before it has all come, whatever its length is said to be', async () => {
  const local = await start();
  local.expectStatus(413);
  const socket = dial(local, [
    `POST /api/v10/channels/${local.channelId}/messages HTTP/1.1`,
    `Authorization: Bot ${local.token}`,
    'Transfer-Encoding: chunked',
  ]);
  const size = LIMITS.requestBytes.max + 1;
  socket.write(`${size.toString(16)}\r\n`);
  socket.write(Buffer.alloc(size));
  const [first] = await new Promise<[Buffer]>((resolve) => {
    socket.once('data', (data: Buffer) => resolve([data]));
  });
  socket.destroy();

  expect(first.toString()).toMatch(/^HTTP\/1.1 413 .*40005/s);
});

it('answers 50035 to a multipart body that is none', async () => {
  const local = await start();
  local.expectStatus(400);
  const answer = await ask(local, `/channels/${local.channelId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: 'no part at all',
  });

  expect(await answer.json()).toMatchObject({ code: 50035 });
});

it('takes a bad escape in a path for the address of nothing', async () => {
  const local = await start();
  local.expectStatus(404);
  const answer = await ask(local, '/channels/%zz');

  expect(answer.status).toBe(404);
});

it('answers 405 to a method that a path does not have', async () => {
  const local = await start();
  local.expectStatus(405);
  const answer = await ask(local, '/users/@me', { method: 'DELETE' });

  expect(await answer.json()).toEqual({ message: '405: Method Not Allowed', code: 0 });
});

it('holds it against nobody that a client leaves in the middle of a body', async () => {
  const local = await start();
  const socket = dial(local, [
    `POST /api/v10/channels/${local.channelId}/messages HTTP/1.1`,
    `Authorization: Bot ${local.token}`,
    'Content-Length: 1000',
  ]);
  socket.write('{"con');
  await expect.poll(() => local.requests).toHaveLength(1);
  socket.resetAndDestroy();
  await expect.poll(() => local.requests[0]?.took).toBeDefined();

  expect(local.requests[0]?.status).toBe(0);
});

it('lives on when whoever is turned away has gone already', async () => {
  const local = await start();
  const sockets = Array.from({ length: 20 }, () =>
    dial(local, ['GET /nope HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket']),
  );
  for (const socket of sockets) {
    await once(
      socket.on('error', () => undefined),
      'connect',
    );
    socket.resetAndDestroy();
  }

  expect((await ask(local, '/users/@me')).status).toBe(200);
});

it('answers a HEAD as the GET, without the body', async () => {
  const local = await start();
  const answer = await ask(local, '/users/@me', { method: 'HEAD' });

  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect(answer.headers.get('content-type')).toBe('application/json');
});

it('has no OPTIONS of any route, nor a route for what is no path', async () => {
  const local = await start();
  local.expectStatus(405);
  expect((await ask(local, '/users/@me', { method: 'OPTIONS' })).status).toBe(405);
  local.expectStatus(404);
  const socket = dial(local, ['OPTIONS * HTTP/1.1', 'Connection: close']);

  expect(await text(socket)).toMatch(/^HTTP\/1.1 404 /);
});

it('answers what is no path of Discord 404, and keeps no account of it', async () => {
  const local = await start();

  expect((await fetch(`${local.origin}/favicon.ico`)).status).toBe(404);
  expect(local.requests).toEqual([]);
});

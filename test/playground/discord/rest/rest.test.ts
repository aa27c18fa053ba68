import { connect as tcp } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { startLocalDiscord } from '../../../../src/playground/discord/start-local-discord.ts';
import { clientFor, login, start } from '../bot.ts';

const auth = (token: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bot ${token}`, ...more },
});

const asJson = { 'content-type': 'application/json' };

it('answers an unknown route by 404, and holds it against the test', async () => {
  const local = await startLocalDiscord();
  const answer = await fetch(`${local.apiBase}/v10/voice/regions`, auth(local.token));
  await local.stop();

  expect(await answer.json()).toEqual({ message: '404: Not Found', code: 0 });
  expect(local.unexpected).toEqual([
    'GET /api/v10/voice/regions was answered 404 {"message":"404: Not Found","code":0}',
  ]);
});

it('holds an announced answer against nobody, but only once', async () => {
  const local = await startLocalDiscord();
  local.expectStatus(404, /regions/);
  for (const route of ['voice/regions', 'voice/regions', 'stickers'])
    await fetch(`${local.apiBase}/v10/${route}`, auth(local.token));
  await local.stop();

  expect(local.unexpected).toHaveLength(2);
});

it.each([
  ['no token', {}],
  ['a wrong token', { authorization: 'Bot wrong' }],
  ['a token of another kind', { authorization: 'Bearer token' }],
])('answers 401 to %s', async (_what, headers) => {
  const local = await start({ token: 'token' });
  local.expectStatus(401);
  const answer = await fetch(`${local.apiBase}/v10/users/@me`, { headers });

  expect([answer.status, await answer.json()]).toEqual([
    401,
    { message: '401: Unauthorized', code: 0 },
  ]);
});

it('keeps every request, with its body and its answer', async () => {
  const local = await start();
  const client = await login(local);
  await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);

  expect(local.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['GET', '/api/v10/gateway/bot', 200],
    ['PUT', `/api/v10/applications/${local.applicationId}/commands`, 200],
  ]);
  expect(local.requests[1]?.body).toMatchObject([{ name: 'ask', description: 'Ask' }]);
});

describe('the rates', () => {
  it('are told with every answer to an app, for each route and channel', async () => {
    const local = await start({ frozen: true });
    const [one = '', two = ''] = local.guilds()[0]?.channels.map(({ id }) => id) ?? [];
    const rates = async (route: string, init: RequestInit = {}) => {
      const { headers } = await fetch(`${local.apiBase}/v10${route}`, {
        ...init,
        ...auth(local.token),
      });
      const of = (name: string) => headers.get(`x-ratelimit-${name}`);
      expect(Number(of('reset'))).toBeGreaterThan(Number(of('reset-after')));
      return [of('limit'), of('remaining'), of('reset-after'), of('bucket')];
    };
    const [limit, remaining, after, bucket] = await rates(`/channels/${one}`);

    expect([limit, remaining, after]).toEqual(['50', '49', '1']);
    expect(bucket).toMatch(/^[0-9a-f]{32}$/);
    expect(await rates(`/channels/${one}`)).toEqual(['50', '48', '1', bucket]);
    expect(await rates(`/channels/${two}`)).toEqual(['50', '49', '1', bucket]);
    local.expectStatus(400);
    const post = { method: 'POST', body: '{}' };
    expect((await rates(`/channels/${two}/messages`, post)).slice(0, 2)).toEqual(['5', '4']);
  });

  it('of the app are not used up by who has not its token', async () => {
    const local = await start({ frozen: true });
    for (let n = 0; n < 51; n += 1) {
      local.expectStatus(401);
      await fetch(`${local.apiBase}/v10/users/@me`, auth('wrong'));
    }

    expect((await fetch(`${local.apiBase}/v10/users/@me`, auth(local.token))).status).toBe(200);
  });
});

it('answers 50109 to what is no JSON', async () => {
  const local = await start();
  local.expectStatus(400);
  const url = `${local.apiBase}/v10/channels/${local.channelId}/messages`;
  const answer = await fetch(url, { ...auth(local.token, asJson), method: 'POST', body: '{' });

  expect(await answer.json()).toMatchObject({ code: 50109 });
});

it('takes JSON by its name only, as a text without one is refused', async () => {
  const local = await start();
  local.expectStatus(400);
  const url = `${local.apiBase}/v10/channels/${local.channelId}/messages`;
  const body = JSON.stringify({ content: 'x' });
  const send = async (headers: Record<string, string>) => {
    const authorization = `Bot ${local.token}`;
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { authorization, ...headers },
    });
    return answer.json();
  };

  expect(await send({})).toMatchObject({
    code: 50035,
    errors: { _errors: [{ code: 'CONTENT_TYPE_INVALID' }] },
  });
  expect(await send({ 'content-type': 'application/json; charset=utf-8' })).toMatchObject({
    content: 'x',
  });
});

it('drops no part of a form, whatever its name', async () => {
  const local = await start();
  const form = new FormData();
  form.set('content', 'Two files');
  form.set('file', new Blob(['TY  - JOUR']), 'one.ris');
  form.set('files[0]', new Blob(['TY  - BOOK']), 'two.ris');
  const url = `${local.apiBase}/v10/channels/${local.channelId}/messages`;
  const answer = await fetch(url, { ...auth(local.token), method: 'POST', body: form });

  expect(await answer.json()).toMatchObject({
    content: 'Two files',
    attachments: [{ filename: 'one.ris' }, { filename: 'two.ris' }],
  });
});

it('answers 40005 to a request of more than 25 MiB', async () => {
  const local = await start({ attachmentSizeLimit: 2 ** 30 });
  local.expectStatus(413);
  const form = new FormData();
  form.set('files[0]', new Blob([new Uint8Array(26 * 2 ** 20)]), 'big.ris');
  const url = `${local.apiBase}/v10/channels/${local.channelId}/messages`;
  const answer = await fetch(url, { ...auth(local.token), method: 'POST', body: form });

  expect([answer.status, await answer.json()]).toMatchObject([413, { code: 40005 }]);
});

it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])(
  'answers nobody who calls it %s',
  async (host) => {
    const local = await start();
    const socket = tcp(local.port, '127.0.0.1');
    socket.end(`GET /api/v10/gateway HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

    expect(await text(socket)).toMatch(/^HTTP\/1.1 403 /);
  },
);

it('lets no page of another site open its gateway', async () => {
  const local = await start();
  const socket = tcp(local.port, '127.0.0.1');
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nOrigin: https://evil.example';
  socket.write(`GET /gateway?v=10 HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}\r\n\r\n`);

  expect(await text(socket)).toMatch(/^HTTP\/1.1 403 /);
});

it('listens on 127.0.0.1 only', async () => {
  const local = await start();
  const refused = fetch(`http://127.0.0.2:${local.port}/api/v10/gateway`);

  await expect(refused).rejects.toThrow('fetch failed');
});

describe('an ordered fault', () => {
  const me = /GET .*users/;

  it('is an answer of Discord, which the client gives on or tries again', async () => {
    const local = await start();
    const client = await login(local, { rest: { api: local.apiBase, retries: 0 } });
    local.faults.next(me, { kind: 'status', status: 503 });

    await expect(client.user.fetch()).rejects.toMatchObject({ status: 503 });
    expect((await client.user.fetch()).id).toBe(local.applicationId);
  });

  it('is a rate limit, which the client sits out', async () => {
    const local = await start();
    const client = await login(local);
    local.faults.next(me, { kind: 'status', status: 429, retryAfter: 0.1 });
    await client.user.fetch();

    expect(local.requests.slice(-2).map(({ status }) => status)).toEqual([429, 200]);
  });

  it('is a cut before or after the request is handled', async () => {
    const local = await start();
    const send = () =>
      fetch(`${local.apiBase}/v10/channels/${local.channelId}/messages`, {
        method: 'POST',
        body: JSON.stringify({ content: 'x' }),
        ...auth(local.token, asJson),
      });
    local.faults.next(/messages/, { kind: 'reset' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(local.messages(local.channelId)).toHaveLength(0);
    local.faults.next(/messages/, { kind: 'lost' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(local.messages(local.channelId)).toHaveLength(1);
    expect(local.requests.map(({ status }) => status)).toEqual([0, 0]);
  });

  it.each([
    ['a reset', { kind: 'lost', by: 'reset' }, [0, 200]],
    ['an error of Discord', { kind: 'status', status: 502, handled: true }, [502, 200]],
  ] as const)(
    'is %s after the request is handled, and the client sends it again',
    async (_what, fault, statuses) => {
      const local = await start();
      const client = await login(local);
      local.faults.next(/messages/, fault);
      const channel = await client.channels.fetch(local.channelId);
      if (channel?.isSendable()) await channel.send('x');

      expect(local.messages(local.channelId)).toHaveLength(2);
      expect(local.requests.slice(-2).map(({ status }) => status)).toEqual(statuses);
    },
  );

  it.each(['late', 'slow'] as const)('is a request that is %s', async (kind) => {
    const local = await start();
    local.faults.next(/gateway/, { kind, ms: 150 }, 2);
    const begun = performance.now();
    await fetch(`${local.apiBase}/v10/gateway`);
    await fetch(`${local.apiBase}/v10/gateway`);

    expect(performance.now() - begun).toBeGreaterThan(290);
  });

  it('closes the gateway with a code', async () => {
    const local = await start();
    const client = await login(local);
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    local.faults.closeGateway(4000);
    await resumed;

    expect(local.gatewayLog.slice(-2)).toEqual(['resume', 'resumed']);
  });
});

it('is refused by a client that takes it for Discord itself', async () => {
  const local = await start();
  local.expectStatus(401);

  await expect(clientFor(local).login('not.the.token')).rejects.toThrow('invalid token');
});

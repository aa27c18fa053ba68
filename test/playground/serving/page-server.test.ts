import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Happenings } from '../../../src/playground/page/drawer/view-wire.ts';
import type { Sight } from '../../../src/playground/page/wire.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { connect, identify } from '../discord/raw-client.ts';

describe('the server of the page', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await startPlayground({ port: 0 });
  });
  afterAll(() => playground.stop());

  /** `fetch` sets `Host` itself: this sends what a hostile page could make a browser send. */
  const statusOf = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = playground.discord;
      request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  const url = (path: string) => new URL(path, playground.pageUrl);
  const act = (action: unknown, query = '') => {
    const form = new FormData();
    form.set('action', typeof action === 'string' ? action : JSON.stringify(action));
    return fetch(url(`/playground/act?${query}`), { method: 'POST', body: form });
  };
  const state = async (query = '') => {
    const response = await fetch(url(`/playground/state?${query}`));
    return (await response.json()) as Sight;
  };

  it.each(['/', '/playground/state', '/playground/events', '/playground/app.css'])(
    'answers %s 403 under a foreign name, and to a foreign page',
    async (path) => {
      const ours = `127.0.0.1:${playground.discord.port}`;
      expect(await statusOf(path, { host: 'evil.example' })).toBe(403);
      expect(await statusOf(path, { host: `evil.example:${playground.discord.port}` })).toBe(403);
      expect(await statusOf(path, { host: ours, origin: 'https://evil.example' })).toBe(403);
      expect(await statusOf(path, { host: ours, origin: 'null' })).toBe(403);
    },
  );

  it('answers its own page, under both names of this computer', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const host = `${name}:${playground.discord.port}`;
      expect(await statusOf('/playground/state', { host, origin: `http://${host}` })).toBe(200);
    }
    const action = { host: `127.0.0.1:${playground.discord.port}`, origin: 'https://evil.example' };
    expect(await statusOf('/playground/act', action, 'POST')).toBe(403);
  });

  it('lets the page load nothing from elsewhere, and nothing inline', async () => {
    const response = await fetch(playground.pageUrl);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await response.text()).not.toMatch(/<script>|style=|onclick=|https?:\/\//);
  });

  it.each(['/playground/..%2fpage-server.ts', '/playground/app.ts', '/playground/tsconfig.json'])(
    'gives no file but the page: %s',
    async (path) => {
      expect((await fetch(url(path))).status).toBe(404);
    },
  );

  it('tells what one person sees, and shows nobody the direct messages of another', async () => {
    const { discord } = playground;
    const { owner, member } = discord.users;
    const foreign = discord.dmChannelId(member.id);
    const sight = await state(`as=${owner.id}&channel=${foreign}`);
    const own = discord.dmChannelId(owner.id);
    expect(sight).toMatchObject({ me: owner.id, channel: own, messages: [] });
    expect((await state(`as=${member.id}&channel=${foreign}`)).channel).toBe(foreign);
    const lost = await state('as=nobody&channel=nowhere');
    expect(lost).toMatchObject({ me: owner.id, channel: discord.channelId });
  });

  it('posts what a person says, with its files, in the name of that person', async () => {
    const { member } = playground.discord.users;
    const form = new FormData();
    form.set('action', JSON.stringify({ kind: 'say', content: 'here it is' }));
    form.append('file', new File(['TY  - JOUR\n'], 'a.ris'));
    const address = url(`/playground/act?as=${member.id}`);
    expect((await fetch(address, { method: 'POST', body: form })).status).toBe(200);
    const { messages } = await state();
    expect(messages.at(-1)).toMatchObject({
      content: 'here it is',
      author: { id: member.id },
      attachments: [{ filename: 'a.ris', size: 11 }],
    });
  });

  it('refuses in a sentence what a client would not offer', async () => {
    const unknown = await act({ kind: 'slash', command: 'nope', options: {} });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('nope');
    expect((await act({ kind: 'dance' })).status).toBe(422);
    expect((await act('{')).status).toBe(422);
  });

  it('tells what the app asked, what was answered, and which rule refused it', async () => {
    const { discord } = playground;
    const token = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
    const send = (content: string) =>
      fetch(`${discord.apiBase}/v10/channels/${discord.channelId}/messages`, {
        method: 'POST',
        headers: token,
        body: JSON.stringify({ content }),
      });
    const since = async (after: number) =>
      (await (await fetch(url(`/playground/requests?after=${after}`))).json()) as Happenings;
    const { next } = await since(0);
    discord.expectStatus(400);
    await send('well said');
    await send('x'.repeat(2001));
    const { happened } = await since(next);
    expect(happened).toMatchObject([
      { method: 'POST', status: 200, body: { content: 'well said' }, broken: [] },
      {
        status: 400,
        broken: [{ where: 'content', docs: 'resources/message#create-message-jsonform-params' }],
      },
    ]);
    expect(JSON.stringify(happened)).toContain('\\"content\\":\\"well said\\"');
    expect((await since(next + 2)).happened).toEqual([]);
  });

  it('tells what the gateway said, and no token that one could act with', async () => {
    const { discord } = playground;
    const client = await connect(discord);
    client.send(identify(discord.token));
    await client.frame(({ t }) => t === 'GUILD_CREATE');
    const put = await fetch(
      `${discord.apiBase}/v10/applications/${discord.applicationId}/commands`,
      {
        method: 'PUT',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: JSON.stringify([{ name: 'ask', description: 'Ask' }]),
      },
    );
    expect(put.status).toBe(200);
    const reaction = act({ kind: 'slash', command: 'ask', options: {} });
    const asked = await client.frame(({ t }) => t === 'INTERACTION_CREATE');
    const token = String(asked.d?.['token']);
    const callback = `${discord.apiBase}/v10/interactions/${asked.d?.['id']}/${token}/callback`;
    const answer = JSON.stringify({ type: 4, data: { content: `it is ${discord.token}` } });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(callback, { method: 'POST', headers, body: answer })).status).toBe(204);
    expect(await (await reaction).json()).toEqual({});

    const text = await (await fetch(url('/playground/requests'))).text();
    const { happened } = JSON.parse(text) as Happenings;
    expect(happened.slice(-3)).toMatchObject([
      { kind: 'frame', by: 'discord', name: 'INTERACTION_CREATE' },
      { kind: 'frame', by: 'discord', name: 'MESSAGE_CREATE' },
      { kind: 'request', path: expect.stringContaining('…/callback'), since: { of: 3000 } },
    ]);
    expect(text).toContain('"name":"IDENTIFY"');
    expect(text).not.toContain(discord.token);
    expect(text).not.toContain(token);
    client.close(1000);
  });

  it('refuses what is submitted to no dialogue', async () => {
    const lost = await act({ kind: 'submit', opener: '1', fields: { words: 'a' } });
    expect(lost.status).toBe(422);
    expect(await lost.text()).toBe('That dialogue is not open.');
  });

  it('tells what happens in a direct message to nobody else', async () => {
    const { discord } = playground;
    const { owner, member } = discord.users;
    const listening = new AbortController();
    const events = await fetch(url(`/playground/events?as=${owner.id}`), listening);
    const dm = `as=${member.id}&channel=${discord.dmChannelId(member.id)}`;
    await act({ kind: 'say', content: 'a secret' }, dm);
    await act({ kind: 'say', content: 'for all' }, `as=${member.id}`);
    let heard = '';
    for await (const part of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += part;
      if (heard.includes('for all')) break;
    }
    listening.abort();
    expect(heard).toContain('"kind":"messageCreate"');
    expect(heard).not.toContain('a secret');
  });

  it('ends what it tells when the local Discord stops', async () => {
    const other = await startPlayground({ port: 0 });
    const events = await fetch(new URL('/playground/events', other.pageUrl));
    const end = events.text().catch((error: Error) => error.message);
    await other.stop();

    expect(await end).toBe('terminated');
  });

  it('sends no events to who asks only for their head', async () => {
    const events = await fetch(url('/playground/events'), { method: 'HEAD' });

    expect([events.headers.get('content-type'), await events.text()]).toEqual([
      'text/event-stream',
      '',
    ]);
  });
});

import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ALL_INTENTS } from '../../../../src/playground/discord/gateway/identify.ts';
import { startLocalDiscord } from '../../../../src/playground/discord/start-local-discord.ts';
import { clientFor, login, start } from '../bot.ts';
import { connect, identify } from '../raw-client.ts';
import { ready } from '../wire.ts';

/** What a value is that nobody may make a text or a number of. */
const evil = { toString: 1, valueOf: 1 };

const PRESENCE = { since: null, activities: [], status: 'online', afk: false };

const resume = (token: string, session: unknown, seq: number) => ({
  op: 6,
  d: { token, session_id: session, seq },
});

describe('an unmodified client', () => {
  it('is told that its token is wrong before it connects', async () => {
    const local = await start();
    local.expectStatus(401, /gateway\/bot/);

    await expect(clientFor(local).login('wrong')).rejects.toThrow('An invalid token was provided.');
  });

  it('is told that an intent is not switched on', async () => {
    const allowedIntents = ALL_INTENTS & ~GatewayIntentBits.MessageContent;
    const local = await start({ allowedIntents });
    local.expectStatus(4014);

    await expect(clientFor(local).login(local.token)).rejects.toThrow('Used disallowed intents');
  });

  it('resumes after its connection was cut, and misses nothing', async () => {
    const local = await start();
    const client = await login(local);
    const heard: string[] = [];
    client.on('messageCreate', ({ content }) => heard.push(content));
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    local.faults.killGateway();
    await expect.poll(() => local.online, { timeout: 5_000 }).toBe(false);
    await local.as(local.users.member.id).say('While you were away');
    await resumed;

    expect(heard).toEqual(['While you were away']);
    expect(local.gatewayLog).toEqual(['identify', 'ready', 'lost', 'resume', 'resumed']);
  });

  it('reconnects and resumes when it is asked to', async () => {
    const local = await start();
    const client = await login(local);
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    local.faults.reconnect();
    await resumed;

    expect(local.gatewayLog).toEqual([
      'identify',
      'ready',
      'reconnect',
      'closed 4200',
      'resume',
      'resumed',
    ]);
  });

  it('gives a connection up that answers no heartbeat', async () => {
    const local = await start({ heartbeatMs: 300 });
    const client = await login(local);
    const resumed = new Promise((resolve) => client.once('shardResume', resolve));
    local.faults.zombie(true);
    await expect.poll(() => local.gatewayLog, { timeout: 5_000 }).toContain('closed 4200');
    local.faults.zombie(false);
    await resumed;
  });

  it('gets the members of a guild that it asks for', async () => {
    const local = await start();
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers];
    const client = await login(local, { intents });
    const members = await client.guilds.cache.get(local.guildId)?.members.fetch();
    const found = await client.guilds.cache.get(local.guildId)?.members.fetch({ query: 'priya' });

    expect(members?.size).toBe(4);
    expect(found?.map(({ id }) => id)).toEqual([local.users.member.id]);
  });

  it('begins a new session when its own is declared invalid, and hears everything again', async () => {
    const local = await start();
    const client = await login(local);
    local.faults.invalidate();
    await expect
      .poll(() => local.gatewayLog.filter((line) => line === 'ready'), { timeout: 20_000 })
      .toHaveLength(2);
    const heard = new Promise((resolve) =>
      client.once('messageCreate', ({ content }) => resolve(content)),
    );
    await local.as(local.users.member.id).say('Again');
    expect(await heard).toBe('Again');
  });

  it('ends its session when it is destroyed', async () => {
    const local = await start();
    const client = await login(local);
    await client.destroy();

    await expect.poll(() => local.gatewayLog.at(-1), { timeout: 5_000 }).toBe('closed 1000');
    expect(local.online).toBe(false);
  });

  it('can be followed by another one', async () => {
    const local = await start({ identifyMs: 0 });
    await (await login(local)).destroy();
    const second = await login(local);

    expect(second.isReady()).toBe(true);
  });
});

describe('a connection', () => {
  it('says hello, acknowledges heartbeats, and numbers its events', async () => {
    const local = await start({ heartbeatMs: 1_000 });
    const client = await connect(local);
    const hello = await client.frame(({ op }) => op === 10);
    client.send({ op: 1, d: null });
    await client.frame(({ op }) => op === 11);
    client.send(identify(local.token));
    await client.frame(({ t }) => t === 'GUILD_CREATE');

    expect(hello.d).toEqual({ heartbeat_interval: 1_000 });
    expect(client.frames.filter(({ op }) => op === 0).map(({ t, s }) => [t, s])).toEqual([
      ['READY', 1],
      ['GUILD_CREATE', 2],
    ]);
  });

  it('replays what came after the number that a resume names', async () => {
    const local = await start();
    const first = await connect(local);
    first.send(identify(local.token));
    const ready = await first.frame(({ t }) => t === 'READY');
    await first.frame(({ t }) => t === 'GUILD_CREATE');
    await local.as(local.users.member.id).say('one');
    local.faults.killGateway();
    await first.closed;
    await local.as(local.users.member.id).say('two');
    const second = await connect(local);
    second.send(resume(local.token, ready.d?.['session_id'], 3));
    await second.frame(({ t }) => t === 'RESUMED');

    const events = second.frames.filter(({ op }) => op === 0);
    expect(events.map(({ t, s }) => [t, s])).toEqual([
      ['MESSAGE_CREATE', 4],
      ['RESUMED', 5],
    ]);
  });

  it('refuses to resume a session that it does not know', async () => {
    const local = await start();
    const client = await connect(local);
    client.send(resume(local.token, 'other', 1));

    expect((await client.frame(({ op }) => op === 9)).d).toBe(false);
  });

  it('closes on a resume from a number that was never sent', async () => {
    const local = await start();
    local.expectStatus(4007);
    const first = await connect(local);
    first.send(identify(local.token));
    const ready = await first.frame(({ t }) => t === 'READY');
    const second = await connect(local);
    second.send(resume(local.token, ready.d?.['session_id'], 99));

    expect(await second.closed).toBe('4007 Invalid seq.');
  });

  it('closes when no heartbeat comes, and stays open while they come', async () => {
    const local = await start({ silenceMs: 1_000, frozen: true });
    const [silent, alive] = [await connect(local), await connect(local)];
    local.expectStatus(4009);
    const heart = setInterval(() => alive.send({ op: 1, d: null }), 100);
    onTestFinished(() => clearInterval(heart));

    expect(await silent.closed).toBe('4009 No heartbeat came.');
    expect(local.gatewayLog.filter((words) => words === 'close 4009')).toHaveLength(1);
  });

  it('does not miss the heartbeats of a time that only passed here', async () => {
    const local = await start();
    const client = await login(local);
    local.faults.pass(24 * 60 * 60_000);

    expect(client.isReady()).toBe(true);
    expect(local.gatewayLog).toEqual(['identify', 'ready']);
  });

  it('is over with its session when no heartbeat comes', async () => {
    const local = await start({ silenceMs: 2_000 });
    const silent = await connect(local);
    silent.send(identify(local.token));
    const { d } = await silent.frame(({ t }) => t === 'READY');
    local.expectStatus(4009);
    await silent.closed;
    const second = await connect(local);
    second.send(resume(local.token, d?.['session_id'], 1));

    expect((await second.frame(({ op }) => op === 9)).d).toBe(false);
  });

  it('is told its shard', async () => {
    const local = await start();
    const client = await connect(local);
    client.send(identify(local.token, { shard: [1, 2] }));

    expect((await client.frame(({ t }) => t === 'READY')).d?.['shard']).toEqual([1, 2]);
  });

  it('goes offline for the page too when its session is declared invalid', async () => {
    const local = await start();
    await ready(local);
    const told: boolean[] = [];
    local.on((event) => event.kind === 'presence' && told.push(event.online));
    local.faults.invalidate();

    expect([local.online, ...told]).toEqual([false, false]);
  });

  it('may not identify twice within five seconds, but after them', async () => {
    const local = await start({ frozen: true });
    const first = await connect(local);
    first.send(identify(local.token));
    await first.frame(({ t }) => t === 'READY');
    const second = await connect(local);
    second.send(identify(local.token));
    expect((await second.frame(({ op }) => op === 9)).d).toBe(false);
    local.faults.pass(5_000);
    second.send(identify(local.token));
    await second.frame(({ t }) => t === 'READY');

    expect(local.gatewayLog).toEqual([
      'identify',
      'ready',
      'identify',
      'invalid session',
      'identify',
      'ready',
    ]);
  });

  it('ends at once when its session is declared invalid, and may identify again', async () => {
    const local = await start({ identifyMs: 0 });
    const client = await connect(local);
    client.send(identify(local.token));
    await client.frame(({ t }) => t === 'GUILD_CREATE');
    local.faults.invalidate();
    expect((await client.frame(({ op }) => op === 9)).d).toBe(false);
    client.send(identify(local.token));

    await expect
      .poll(() => client.frames.filter(({ t }) => t === 'READY'), { timeout: 5_000 })
      .toHaveLength(2);
  });

  it('is closed when the token is reset, and neither it nor a request gets in with the old one', async () => {
    const local = await start({ identifyMs: 0 });
    const old = local.token;
    const client = await connect(local);
    client.send(identify(old));
    await client.frame(({ t }) => t === 'READY');
    local.expectStatus(4004);
    local.faults.revokeToken();
    expect(await client.closed).toBe('4004 The token was reset.');

    local.expectStatus(4004);
    const second = await connect(local);
    second.send(identify(old));
    expect(await second.closed).toContain('4004');
    local.expectStatus(401);
    const headers = { authorization: `Bot ${old}` };
    expect((await fetch(`${local.apiBase}/v10/users/@me`, { headers })).status).toBe(401);
    const third = await connect(local);
    third.send(identify(local.token));
    await third.frame(({ t }) => t === 'READY');
  });

  it('gets its events late when the network is slow, and in their order', async () => {
    const local = await start({ frozen: true });
    const client = await connect(local);
    client.send(identify(local.token));
    await client.frame(({ t }) => t === 'GUILD_CREATE');
    local.faults.slowGateway(1_500);
    const member = local.as(local.users.member.id);
    for (const words of ['one', 'two']) await member.say(words);
    client.send({ op: 1, d: null });
    await client.frame(({ op }) => op === 11);
    const said = () => client.frames.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ s }) => s);
    expect(said()).toEqual([]);
    local.faults.pass(1_500);

    await expect.poll(said, { timeout: 5_000 }).toEqual([3, 4]);
  });

  it('lets nothing overtake the events that come late', async () => {
    const local = await start({ frozen: true });
    const client = await ready(local);
    await client.frame(({ t }) => t === 'GUILD_CREATE');
    const member = local.as(local.users.member.id);
    local.faults.slowGateway(1_500);
    await member.say('one');
    local.faults.slowGateway(0);
    await member.say('two');
    local.faults.pass(1_500);
    const said = () => client.frames.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ s }) => s);

    await expect.poll(said, { timeout: 5_000 }).toEqual([3, 4]);
  });

  it('refuses to resume when the sessions are forgotten', async () => {
    const local = await start();
    const first = await connect(local);
    first.send(identify(local.token));
    const ready = await first.frame(({ t }) => t === 'READY');
    local.faults.forgetSessions();
    const second = await connect(local);
    second.send(resume(local.token, ready.d?.['session_id'], 1));

    expect((await second.frame(({ op }) => op === 9)).d).toBe(false);
  });

  it.each([
    ['a wrong token', identify('wrong'), 4004],
    ['an intent that there is not', identify('', { intents: 2 ** 30 }), 4013],
    ['a shard outside of the count', identify('', { shard: [1, 1] }), 4010],
    ['compression', identify('', { compress: true }), 4012],
    ['anything before it identifies', { op: 3, d: {} }, 4003],
    ['a part of a shard', identify('', { shard: [0, 1.5] }), 4010],
    ['intents beyond 32 bits', identify('', { intents: 2 ** 33 }), 4013],
    ['no JSON', 'hello', 4002],
    ['an op that is none', { op: evil, d: {} }, 4002],
    ['intents that are no number', identify('', { intents: '513' }), 4002],
    ['intents that are anything', identify('wrong', { intents: evil }), 4002],
    ['no properties', identify('', { properties: undefined }), 4002],
    ['a presence that is none', identify('', { presence: { status: 'flying' } }), 4002],
    ['a session that is no text', { op: 6, d: { token: '', session_id: evil, seq: 1 } }, 4002],
    ['a seq that is no number', { op: 6, d: { token: '', session_id: 'x', seq: evil } }, 4002],
    ['more than 4096 bytes', { op: 1, d: 'x'.repeat(4096) }, 4002],
  ])('closes on %s', async (_what, frame, code) => {
    const local = await start();
    local.expectStatus(code);
    const client = await connect(local);
    const text = JSON.stringify(frame).replace('"token":""', `"token":"${local.token}"`);
    client.send(frame === 'hello' ? frame : text);

    expect(await client.closed).toMatch(new RegExp(`^${code} .+`));
  });

  it.each(['v=9&encoding=json', 'v=10&encoding=etf', 'v=10&encoding=json&compress=zlib-stream'])(
    'closes clearly on ?%s',
    async (query) => {
      const local = await start();
      local.expectStatus(4012);
      const client = await connect(local, query);

      expect(await client.closed).toBe('4012 Only v=10, encoding=json, without compress.');
    },
  );

  it('closes on a second identify, and on an op that it does not know', async () => {
    const local = await start({ identifyMs: 0 });
    for (const [frame, code] of [
      [identify(local.token), 4005],
      [{ op: 99, d: {} }, 4001],
    ] as const) {
      local.expectStatus(code);
      const client = await connect(local);
      client.send(identify(local.token));
      client.send(frame);
      expect(await client.closed).toContain(`${code}`);
    }
  });

  it.each([
    ['members of a guild that is none', { op: 8, d: { guild_id: evil, query: '', limit: 0 } }],
    ['a limit below zero', { op: 8, d: { guild_id: '1', query: '', limit: -1 } }],
    ['a presence that is none', { op: 3, d: 5 }],
    ['a status that is none', { op: 3, d: { ...PRESENCE, status: evil } }],
  ])('closes when it is asked for %s', async (_what, frame) => {
    const local = await start();
    local.expectStatus(4002);
    const client = await ready(local);
    client.send(frame);

    expect(await client.closed).toContain('4002');
  });

  it('takes a presence', async () => {
    const local = await start();
    const client = await ready(local);
    client.send({ op: 3, d: PRESENCE });
    client.send({ op: 1, d: null });

    await client.frame(({ op }) => op === 11);
  });

  it('tells of everyone only with the intent, and names whom it does not know', async () => {
    const local = await start({ identifyMs: 0 });
    const ask = async (intents: number, more: object) => {
      const client = await connect(local);
      client.send(identify(local.token, { intents }));
      await client.frame(({ t }) => t === 'READY');
      client.send({ op: 8, d: { guild_id: local.guildId, ...more } });
      client.send({ op: 1, d: null });
      await client.frame(({ op }) => op === 11);
      const { d } = client.frames.find(({ t }) => t === 'GUILD_MEMBERS_CHUNK') ?? { d: undefined };
      return d && [(d['members'] as unknown[]).length, d['not_found']];
    };

    expect(await ask(513, { query: '', limit: 0 })).toBe(undefined);
    expect(await ask(515, { query: '', limit: 0 })).toEqual([4, undefined]);
    expect(await ask(513, { query: 'Pri', limit: 0 })).toEqual([1, undefined]);
    const { id } = local.users.member;
    expect(await ask(513, { user_ids: [id, '1'], limit: 0 })).toEqual([1, ['1']]);
  });

  it('closes once on more than 120 events in 60 seconds, and hears nothing after that', async () => {
    const local = await start();
    local.expectStatus(4008);
    const client = await connect(local);
    for (let n = 0; n < 200; n += 1) client.send({ op: 1, d: null });

    expect(await client.closed).toContain('4008');
    expect(local.gatewayLog).toEqual(['close 4008']);
  });

  it('begins no session after it was closed', async () => {
    const local = await start();
    local.expectStatus(4004);
    const client = await connect(local);
    for (const token of ['wrong', local.token]) client.send(identify(token));

    expect(await client.closed).toContain('4004');
    expect(local.gatewayLog).toEqual(['identify', 'close 4004']);
  });

  it('closes on a resume where there is a session already', async () => {
    const local = await start({ identifyMs: 0 });
    local.expectStatus(4005);
    const first = await ready(local);
    const { d } = await first.frame(({ t }) => t === 'READY');
    const second = await ready(local);
    second.send(resume(local.token, d?.['session_id'], 1));

    expect(await second.closed).toContain('4005');
  });

  it('notes a close that nobody announced', async () => {
    const local = await startLocalDiscord();
    const client = await connect(local);
    client.send(identify('wrong'));
    await client.closed;
    await local.stop();

    expect(local.unexpected).toEqual([
      'The gateway closed a connection with 4004: Authentication failed.',
    ]);
  });

  it('sends a shard only the events of its guilds', async () => {
    const local = await start({ identifyMs: 0 });
    const shards = await Promise.all(
      [0, 1].map(async (id) => {
        const client = await connect(local);
        client.send(identify(local.token, { shard: [id, 2] }));
        return client.frame(({ t }) => t === 'READY');
      }),
    );
    const shard = Number((BigInt(local.guildId) >> 22n) % 2n);

    expect(shards[shard]?.d?.['guilds']).toHaveLength(1);
    expect(shards[1 - shard]?.d?.['guilds']).toHaveLength(0);
  });
});

import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DefaultRestOptions } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../src/commands/command.ts';
import { seedBytes } from '../seed.ts';
import { openDiscord, openHouse } from './house.ts';

const seed = { name: 'record.ris', bytes: seedBytes };

describe('starting', () => {
  test('registers the commands once: a second start sends no PUT', async () => {
    const discord = await openDiscord();
    const puts = (): number => discord.requests.filter(({ method }) => method === 'PUT').length;
    const house = await openHouse(discord);
    expect(puts()).toBe(1);
    await house.stop();
    await openHouse(discord, { dataDir: house.config.dataDir });
    expect(puts()).toBe(1);
  });

  test('with a wrong token ends with one sentence that says what to do, without the token', async () => {
    const discord = await openDiscord();
    discord.expectStatus(401);
    const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong.token';
    const opening = openHouse(discord, { token });
    await expect(opening).rejects.toThrow(Refusal);
    await expect(opening).rejects.toThrow(/does not accept DISCORD_TOKEN: copy the token again/);
    await expect(opening).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(token) }),
    );
  });

  test('with an intent that is switched off ends with one sentence that names it', async () => {
    const guilds = 1 | (1 << 9) | (1 << 12);
    const discord = await openDiscord({ allowedIntents: guilds });
    discord.expectStatus(4014);
    await expect(openHouse(discord, { watchChannels: 'all' })).rejects.toThrow(
      /tick “Message Content Intent”.*or leave WATCH_CHANNELS empty/,
    );
    await openHouse(discord, { watchChannels: [] });
  });

  test('with few starts left of today stays away, and says until when', async () => {
    const discord = await openDiscord();
    const limit = { total: 1000, remaining: 7, reset_after: 5_400_000, max_concurrency: 1 };
    const scarce = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ url: '', shards: 1, session_start_limit: limit }));
    }).listen(0, '127.0.0.1');
    await once(scarce, 'listening');
    onTestFinished(() => void scarce.close());
    const { port } = scarce.address() as AddressInfo;
    const opening = openHouse(discord, { apiBase: `http://127.0.0.1:${port}/api` });
    await expect(opening).rejects.toThrow(/allows 7 more starts today.*start me again in 2 h/);
    expect(discord.gatewayLog).toEqual([]);
  });

  test.each([
    [
      'has only errors',
      { kind: 'status', status: 502 },
      /in trouble \(status 502\): start again later/,
    ],
    ['hangs', { kind: 'late', ms: 2_000 }, /in trouble \(no answer\): start again later/],
  ] as const)('while Discord %s ends with one sentence', async (_, fault, words) => {
    const discord = await openDiscord();
    // discord.js asks four times, and waits for 15 s each time: here it is told to wait for less.
    const { timeout } = DefaultRestOptions;
    onTestFinished(() => void Object.assign(DefaultRestOptions, { timeout }));
    if (fault.kind === 'late') Object.assign(DefaultRestOptions, { timeout: 300 });
    discord.faults.next(/gateway\/bot/, fault, 4);
    if (fault.kind === 'status') for (let n = 0; n < 4; n += 1) discord.expectStatus(502);
    await expect(openHouse(discord)).rejects.toThrow(words);
  });

  test('where nobody listens ends with one sentence', async () => {
    const discord = await openDiscord();
    const nobody = { apiBase: 'http://127.0.0.1:9/api' };
    await expect(openHouse(discord, nobody)).rejects.toThrow(/can't be reached at 127\.0\.0\.1:9/);
  });
});

describe('a bad file gets a sentence, to the asker alone, and changes nothing', () => {
  test.each([
    ['empty', '', /is empty/],
    ['a web page', '<!doctype html><html><title>Sign in</title></html>', /is a web page/],
    ['binary', '\0\0\0\0MZ\0\0', /is not text/],
  ])('%s', async (_, content, words) => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const file = { name: 'search.ris', bytes: Buffer.from(content) };
    const { ephemeral, message } = await discord
      .as(discord.users.member.id)
      .slash('import', { file });
    expect(ephemeral).toBe(true);
    expect(message.content).toMatch(words);
    expect(await readdir(house.config.dataDir)).toEqual(['.lock']);
  });
});

describe('when something breaks', () => {
  test('a damaged library is refused, and not overwritten by an import', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    await owner.slash('import', { file: seed });
    await house.stop();
    const home = join(house.config.dataDir, `guild-${discord.guildId}`);
    const [journal = ''] = await readdir(home);
    await writeFile(join(home, journal), 'half a libr');

    const second = await openHouse(discord, { dataDir: house.config.dataDir });
    for (let time = 0; time < 2; time += 1) {
      const { ephemeral, message } = await owner.slash('import', { file: seed });
      expect(ephemeral).toBe(true);
      expect(message.content).toMatch(/can’t be read, so I touch nothing in it.*\([0-9a-f]{6}\)/);
    }
    expect(await readdir(home)).toEqual([journal]);
    expect(await readFile(join(home, journal), 'utf8')).toBe('half a libr');
    const errors = second.told.filter(({ level }) => level === 'error');
    expect(JSON.stringify(errors)).toContain('Put a good copy back');
  });

  test('a bug is logged with its cause under a short id, and the asker sees only the id', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    // The folder of the library is a file: an error that nobody foresaw.
    await writeFile(join(house.config.dataDir, `guild-${discord.guildId}`), '');
    const { message, ephemeral } = await owner.slash('import', { file: seed });
    expect(ephemeral).toBe(true);
    const [, id] = /\(([0-9a-f]{6})\)/.exec(message.content) ?? [];
    expect(message.content).not.toMatch(/ENOTDIR|EEXIST/);
    const event = house.told.find((line) => line['id'] === id);
    expect(JSON.stringify(event)).toMatch(/ENOTDIR|EEXIST/);
  });

  test('an answer that is late is announced in time, and arrives', async () => {
    const discord = await openDiscord({ frozen: false });
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const posted = await owner.say('slow', { files: [seed] });
    discord.faults.next(/GET \/attachments/, { kind: 'slow', ms: 2000 });
    const { message } = await owner.messageMenu('Import references', posted);
    expect(JSON.stringify(message.components)).toContain('1 added');
  });

  test.each(['reset', 'lost'] as const)(
    'an answer whose connection is cut (%s) is sent once more, and arrives once',
    async (kind) => {
      const discord = await openDiscord();
      await openHouse(discord);
      if (kind === 'lost') discord.expectStatus(400, /callback/);
      discord.faults.next(/POST .*\/callback/, { kind });
      const { state } = await discord.as(discord.users.owner.id).slash('help');
      expect(state).toBe('answered');
    },
  );

  test('an announcement whose connection is cut is followed by the answer in its place', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const empty = { name: 'empty.ris', bytes: Buffer.from(' ') };
    const posted = await owner.say('slow', { files: [seed, empty] });
    discord.expectStatus(400, /callback/);
    discord.faults.next(/GET \/attachments/, { kind: 'slow', ms: 2000 });
    discord.faults.next(/POST .*\/callback/, { kind: 'lost' });
    const { message } = await owner.messageMenu('Import references', posted);
    expect(JSON.stringify(message.components)).toContain('1 added');
    const answers = discord.requests.filter(({ path }) => path.includes('/webhooks/'));
    expect(answers.map(({ method }) => method)).toEqual(['PATCH']);
  });

  test('an answer that hangs on its way is sent again before the three seconds are over', async () => {
    const discord = await openDiscord({ frozen: false });
    await openHouse(discord);
    discord.faults.next(/POST .*\/callback/, { kind: 'late', ms: 6000 });
    const { state, message } = await discord.as(discord.users.owner.id).slash('help');
    expect([state, JSON.stringify(message.components)]).toEqual([
      'answered',
      expect.stringContaining('/cite'),
    ]);
  });

  test('a receipt that Discord has, though it answered by an error, does not come twice', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    discord.expectStatus(502);
    const fault = { kind: 'status', status: 502, handled: true } as const;
    discord.faults.next(/POST .*\/messages$/, fault);
    const posted = await owner.say('keep this', { files: [seed], mentionApp: true });
    await owner.waitForReply(posted);
    const tries = () =>
      discord.requests.filter(({ method, path }) => method === 'POST' && /messages$/.test(path));
    await expect.poll(() => tries().map(({ status }) => status)).toEqual([502, 200]);
    expect(discord.messages(discord.channelId)).toHaveLength(2);
  });

  test('a change of a message that is deleted meanwhile is told beside it', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const receipt = await owner.slash('import', { file: seed });
    discord.expectStatus(404, /callback/);
    discord.faults.next(/POST .*\/callback/, { kind: 'late', ms: 300 });
    await discord.heard();
    const undoing = owner.click(receipt.message, 'Undo');
    await owner.remove(receipt.message);
    const { state, message } = await undoing;
    expect([state, JSON.stringify(message.components)]).toEqual([
      'answered',
      expect.stringContaining('was undone by'),
    ]);
  });

  test('a token that is refused once is used on', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    discord.expectStatus(401);
    discord.faults.next(/POST .*\/messages$/, { kind: 'status', status: 401 });
    await owner.say('', { files: [seed], mentionApp: true });
    await expect.poll(() => JSON.stringify(house.told)).toContain('it is used on');
    const again = await owner.say('', { files: [seed], mentionApp: true });
    expect(JSON.stringify((await owner.waitForReply(again)).components)).toContain('1 the same');
  });

  test('a receipt whose connection is cut is sent once more: by message, and after a deferral', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    discord.faults.next(/POST .*\/messages$/, { kind: 'reset' });
    const posted = await owner.say('keep this', { files: [seed], mentionApp: true });
    expect(JSON.stringify((await owner.waitForReply(posted)).components)).toContain('1 added');

    discord.faults.next(/GET \/attachments/, { kind: 'slow', ms: 2000 });
    discord.faults.next(/PATCH .*@original/, { kind: 'reset' });
    const { message } = await owner.messageMenu('Import references', posted);
    expect(JSON.stringify(message.components)).toContain('1 the same');
  });

  test('a receipt that may not be posted is missed by the log, which names the rights', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    // View Channel alone.
    discord.allowApp(discord.channelId, 1n << 10n);
    discord.expectStatus(403);
    await discord.as(discord.users.owner.id).say('', { files: [seed], mentionApp: true });
    await expect
      .poll(() => JSON.stringify(house.told))
      .toContain('it needs View Channel, Send Messages');
  });

  test('a refused late answer is for the asker alone, though the announcement was for all', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    discord.faults.next(/GET \/ephemeral-attachments/, { kind: 'slow', ms: 2000 });
    const empty = { name: 'empty.ris', bytes: Buffer.from(' ') };
    const owner = discord.as(discord.users.owner.id);
    const outcome = await owner.slash('import', { file: empty });
    expect((await outcome.followUp()).content).toContain('is empty');
    expect(
      discord.messages(discord.channelId).every(({ onlyFor }) => onlyFor === owner.user.id),
    ).toBe(true);
  });

  test('while the library is damaged, typing offers nothing, at once', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const home = join(house.config.dataDir, `guild-${discord.guildId}`);
    await mkdir(home);
    await writeFile(join(home, 'library.json'), 'half a libr');
    expect(await discord.as(discord.users.owner.id).type('cite', 'work', 'li')).toEqual([]);
  });

  test('a connection that breaks is taken up again, and no command is lost on the way', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    await owner.slash('import', { file: seed });
    discord.faults.killGateway();
    await expect.poll(() => discord.gatewayLog, { timeout: 20_000 }).toContain('resumed');
    expect((await owner.slash('cite', { work: 'liapi' })).message.content).toContain('Liapi');
  });
});

test('nobody is pinged and no link unfolds, whatever stands in the answer', async () => {
  const discord = await openDiscord();
  await openHouse(discord);
  const owner = discord.as(discord.users.owner.id);
  await owner.waitForReply(await owner.say('', { files: [seed], mentionApp: true }));
  await owner.slash('cite', { work: 'liapi' });
  const sent = discord.requests.filter(
    ({ method, path }) => method === 'POST' && /callback|messages$/.test(path),
  );
  expect(sent).toHaveLength(2);
  for (const { body } of sent)
    expect(JSON.stringify(body)).toMatch(/"allowed_mentions":\{"parse":\[\]/);
  // SUPPRESS_EMBEDS, 1 << 2.
  expect(JSON.stringify(sent[1]?.body)).toMatch(/"flags":4\b/);
});

test('the token is nowhere in the log', async () => {
  const discord = await openDiscord();
  const house = await openHouse(discord);
  await discord.as(discord.users.owner.id).slash('import', { file: seed });
  expect(house.told.length).toBeGreaterThan(1);
  expect(JSON.stringify(house.told)).not.toContain(discord.token);
});

test('two hundred keystrokes at once are all answered, each with the work', async () => {
  const discord = await openDiscord();
  await openHouse(discord);
  const owner = discord.as(discord.users.owner.id);
  await owner.slash('import', { file: seed });
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      owner.type('cite', 'work', 'liapi'.slice(0, 1 + (at % 5))),
    ),
  );
  for (const choices of answers) expect(choices).toHaveLength(1);
});

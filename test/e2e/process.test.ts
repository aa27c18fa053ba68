import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { folder } from '../folder.ts';
import { seedBytes } from '../seed.ts';
import { openDiscord } from './house.ts';

const launcher = fileURLToPath(new URL('../../bin/ibid.js', import.meta.url));

/** Ibid as a process of its own, and what it has said so far. */
interface Child {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** `ibid start` in an empty folder, with these settings and no others; killed after the test. */
async function ibid(settings: Readonly<Record<string, string>>): Promise<Child> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [launcher, 'start'], {
    cwd: await folder(),
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, said: () => said, ended };
}

/** The settings that lead to a local Discord. */
const towards = ({ token, apiBase, cdnBase }: LocalDiscord) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_BASE: apiBase,
  DISCORD_CDN_BASE: cdnBase,
});

const says = (child: Child, words: RegExp): Promise<void> =>
  expect.poll(child.said, { timeout: 30_000, interval: 20 }).toMatch(words);

describe('on Discord, as a process of its own', () => {
  test('what was acknowledged is there after kill -9', async () => {
    const discord = await openDiscord();
    const settings = { ...towards(discord), DATA_DIR: await folder() };
    const first = await ibid(settings);
    await says(first, /open on Discord/);
    const owner = discord.as(discord.users.owner.id);
    const file = { name: 'record.ris', bytes: seedBytes };
    const { message } = await owner.slash('import', { file });
    first.process.kill('SIGKILL');
    await first.ended;
    expect(JSON.stringify(message.components)).toContain('1 added');

    const second = await ibid(settings);
    await says(second, /open on Discord/);
    expect((await owner.slash('cite', { work: 'liapi' })).message.content).toContain('Liapi, F.');
    const home = join(settings.DATA_DIR, `guild-${discord.guildId}`);
    // What was cited stands there as well, or half of it does.
    const names = (await readdir(home)).filter((name) => !name.includes('uses.json'));
    expect(names).toEqual(['journal-000001.jsonl']);
    expect(second.said()).not.toContain(discord.token);

    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('a second one on the same libraries ends with one sentence, and the first goes on', async () => {
    const discord = await openDiscord();
    const settings = { ...towards(discord), DATA_DIR: await folder() };
    await says(await ibid(settings), /open on Discord/);
    const second = await ibid(settings);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(
      /^Another Ibid \(process \d+ on host \S+, since \S+Z\) is at work with the libraries in .*\n$/,
    );
    const { message } = await discord.as(discord.users.owner.id).slash('help');
    expect(JSON.stringify(message.components)).toContain('Ibid');
  });

  test.each([
    [
      'READY does not come',
      ({ faults }: LocalDiscord) => faults.slowGateway(3_600_000),
      ({ gatewayLog }: LocalDiscord) => gatewayLog.includes('ready'),
    ],
    [
      'the first answer hangs',
      ({ faults }: LocalDiscord) => faults.next(/gateway\/bot/, { kind: 'late', ms: 30_000 }, 9),
      ({ requests }: LocalDiscord) => requests.length > 0,
    ],
  ])('it stops at the first SIGTERM while it waits for Discord: %s', async (_, hang, waits) => {
    const discord = await openDiscord();
    hang(discord);
    const child = await ibid({ ...towards(discord), DATA_DIR: await folder() });
    await expect.poll(() => waits(discord), { timeout: 30_000 }).toBe(true);
    child.process.kill('SIGTERM');
    expect(await child.ended).toBe(0);
    expect(child.said()).toContain('stopped before the desk was open');
  });

  test('a wrong token ends it with one sentence and an exit code', async () => {
    const discord = await openDiscord();
    discord.expectStatus(401);
    const child = await ibid({ ...towards(discord), DISCORD_TOKEN: 'a.wrong.token' });
    expect(await child.ended).toBe(1);
    expect(child.said()).toMatch(/^Discord does not accept DISCORD_TOKEN: .*\n$/);
  });
});

describe('the playground, without a token and without settings', () => {
  const address = (child: Child): string =>
    /http:\/\/127\.0\.0\.1:\d+\//.exec(child.said())?.[0] ?? '';

  async function act(child: Child, action: object): Promise<unknown> {
    const body = new FormData();
    body.set('action', JSON.stringify(action));
    const response = await fetch(`${address(child)}playground/act`, { method: 'POST', body });
    expect(response.status).toBe(200);
    return response.json();
  }

  const choices = (child: Child): Promise<unknown> =>
    act(child, { kind: 'type', command: 'cite', option: 'work', words: 'liapi', others: {} });

  test('has the seed record once; forgotten, it stays forgotten after a restart', async () => {
    const settings = { DATA_DIR: await folder(), PLAYGROUND_PORT: '0' };
    const first = await ibid(settings);
    await says(first, /http:/);
    expect(await choices(first)).toMatchObject({ choices: [{ value: 'liapi2025factors' }] });
    await act(first, { kind: 'slash', command: 'forget', options: { work: 'liapi2025factors' } });
    expect(await choices(first)).toEqual({ choices: [] });
    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
    // Apart from real libraries, in a folder of its own.
    expect(await readdir(settings.DATA_DIR)).toEqual(['playground']);

    const second = await ibid(settings);
    await says(second, /http:/);
    expect(await choices(second)).toEqual({ choices: [] });
  });

  test('a second one beside it takes another port, and libraries of its own', async () => {
    const settings = { DATA_DIR: await folder(), PLAYGROUND_PORT: '0' };
    const first = await ibid(settings);
    await says(first, /http:/);
    const second = await ibid(settings);
    await says(second, /http:/);
    await act(first, { kind: 'slash', command: 'forget', options: { work: 'liapi2025factors' } });
    expect(await choices(second)).toMatchObject({ choices: [{ value: 'liapi2025factors' }] });
    expect(await readdir(settings.DATA_DIR)).toEqual(['playground', 'playground-2']);
  });

  test('says in one sentence where it may not keep its libraries', async () => {
    const file = join(await folder(), 'file');
    await writeFile(file, '');
    const child = await ibid({ DATA_DIR: file, PLAYGROUND_PORT: '0' });
    expect(await child.ended).toBe(1);
    expect(child.said()).toMatch(
      /^The libraries can't be kept in .*\(ENOTDIR\)\. Set DATA_DIR to .*\n$/,
    );
  });

  test('takes the next free port when its own is taken, and says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const taken = server.address();
    const port = typeof taken === 'object' && taken ? taken.port : 0;
    const child = await ibid({ PLAYGROUND_PORT: String(port), DATA_DIR: await folder() });
    await says(child, new RegExp(`port ${port} is taken.*http://127\\.0\\.0\\.1:`));
    expect(address(child)).not.toContain(`:${port}/`);
    expect((await fetch(address(child))).status).toBe(200);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder } from '../folder.ts';

const launcher = fileURLToPath(new URL('../../bin/ibid.js', import.meta.url));
const pingBot = fileURLToPath(new URL('ping-bot.js', import.meta.url));

/** A process of this test, and what it has said so far. */
interface Child {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

async function run(argv: readonly string[], settings: Record<string, string> = {}): Promise<Child> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, argv, {
    cwd: await folder(),
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, said: () => said, ended };
}

const says = (child: Child, words: RegExp): Promise<void> =>
  expect.poll(child.said, { timeout: 30_000, interval: 20 }).toMatch(words);

/** `ibid discord`, and what it said of itself. */
async function open(): Promise<{
  child: Child;
  page: string;
  settings: Record<string, string>;
}> {
  const child = await run([launcher, 'discord', '--port', '0']);
  await says(child, /^DISCORD_TOKEN=.+\n/m);
  const lines = child.said().matchAll(/^(DISCORD_\w+)=(.+)$/gm);
  const page = /http:\/\/127\.0\.0\.1:\d+\//.exec(child.said())?.[0] ?? '';
  return {
    child,
    page,
    settings: Object.fromEntries([...lines].map(([, name, value]) => [name, value])),
  };
}

/** What the person does on the page, as the page sends it. */
async function act(page: string, action: object): Promise<Response> {
  const body = new FormData();
  body.set('action', JSON.stringify(action));
  return fetch(`${page}playground/act`, { method: 'POST', body });
}

async function messages(page: string): Promise<readonly APIMessage[]> {
  const state = await (await fetch(`${page}playground/state`)).json();
  return (state as { messages: readonly APIMessage[] }).messages;
}

const contents = async (page: string): Promise<readonly string[]> =>
  (await messages(page)).map(({ content }) => content);

describe('ibid discord', () => {
  it('is a Discord for a bot that nobody here wrote', async () => {
    const { child, page, settings } = await open();
    const bot = await run([pingBot], settings);
    await says(bot, /Ready! Logged in as Your Bot/);

    const typing = { kind: 'type', command: 'ping', option: 'size', words: 'l', others: {} };
    expect(await (await act(page, typing)).json()).toEqual({
      choices: [{ name: 'l!', value: 'large' }],
    });
    const ping = { kind: 'slash', command: 'ping', options: { size: 'large' } };
    expect((await act(page, ping)).status).toBe(200);
    await expect.poll(() => contents(page)).toEqual(['Pong, large!', 'Only you']);
    const [pong] = await messages(page);
    await act(page, { kind: 'click', message: pong?.id, customId: 'again' });
    await expect.poll(() => contents(page)).toEqual(['Pong again!', 'Only you']);
    const unknown = await act(page, { kind: 'slash', command: 'pong', options: {} });
    expect([unknown.status, await unknown.text()]).toEqual([
      422,
      'No command "pong" of type 1 is registered; offered here: ping.',
    ]);

    child.process.kill('SIGTERM');
    expect(await child.ended).toBe(0);
  });

  it('does not let a bot in with another token', async () => {
    const { settings } = await open();
    const bot = await run([pingBot], { ...settings, DISCORD_TOKEN: 'another.bot.token' });
    expect(await bot.ended).toBe(1);
    expect(bot.said()).toContain('An invalid token was provided');
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { askBot, login, start } from '../bot.ts';
import { connect, identify } from '../raw-client.ts';

/** What happened so far, in the order of the beginnings, in words. */
function words({ view }: LocalDiscord): readonly string[] {
  return [...view.after(0).happened]
    .sort((one, other) => one.place - other.place)
    .map((line) => {
      if (line.kind === 'frame') return `${line.frame.by}: ${line.frame.name}`;
      if (line.kind === 'missed') return `missed: ${line.asked.name}`;
      const { method, path, status } = line.request;
      return `${method} ${path.split('/')[3]} ${status}`;
    });
}

describe('Discord’s view', () => {
  it('has requests and the gateway in the order in which they began', async () => {
    const local = await start();
    await askBot(local, (interaction) => interaction.reply('Yes'));
    await local.as(local.users.member.id).slash('ask');
    await expect.poll(() => words(local).at(-2)).toBe('POST interactions 204');

    expect(words(local)).toEqual([
      'GET gateway 200',
      'discord: HELLO',
      'app: IDENTIFY',
      'discord: READY',
      'discord: GUILD_CREATE',
      'PUT applications 200',
      'discord: INTERACTION_CREATE',
      'POST interactions 204',
      'discord: MESSAGE_CREATE',
    ]);
  });

  it('says how long after its interaction an answer came, and of which time', async () => {
    const local = await start({ ackMs: 2_000, tokenMs: 60_000 });
    await askBot(local, async (interaction) => {
      await interaction.deferReply();
      await delay(60);
      await interaction.editReply('At last');
    });
    await local.as(local.users.member.id).slash('ask');

    const { requests } = local;
    expect(requests.map(({ since }) => since?.of)).toEqual([undefined, undefined, 2_000, 60_000]);
    expect(requests.at(-1)?.since?.ms).toBeGreaterThanOrEqual(60);
  });

  it('has the answer that nobody gave, and the late one as too late', async () => {
    const local = await start({ ackMs: 150 });
    local.expectStatus(404, /callback/);
    await askBot(local, async (interaction) => {
      await delay(250);
      await interaction.reply('Too late').catch((error: Error) => error);
    });
    await local.as(local.users.member.id).slash('ask');
    await expect.poll(() => words(local).at(-1)).toBe('POST interactions 404');

    expect(words(local).slice(-3)).toEqual([
      'discord: INTERACTION_CREATE',
      'missed: ask',
      'POST interactions 404',
    ]);
    expect(local.requests.at(-1)?.since?.ms).toBeGreaterThan(150);
  });

  it('says what an intent took out of an event', async () => {
    const local = await start();
    const { Guilds, GuildMessages } = GatewayIntentBits;
    await login(local, { intents: [Guilds, GuildMessages] });
    await local.as(local.users.member.id).say('Words', { mentionApp: true });
    await local.as(local.users.member.id).say('Words');

    const left = local.view
      .after(0)
      .happened.flatMap((line) =>
        line.kind === 'frame' && line.frame.name === 'MESSAGE_CREATE' ? [line.frame.without] : [],
      );
    expect(left).toEqual([undefined, 'without content: no MESSAGE_CONTENT intent']);
  });

  it('has closes by their code, lost connections, resumes, and counts heartbeats', async () => {
    const local = await start();
    local.expectStatus(4004);
    const wrong = await connect(local);
    wrong.send({ op: 1, d: null });
    wrong.send(identify('wrong'));
    await wrong.closed;
    const right = await connect(local);
    right.send(identify(local.token));
    const ready = await right.frame(({ t }) => t === 'READY');
    local.faults.killGateway();
    await right.closed;
    const back = await connect(local);
    const session = ready.d?.['session_id'];
    back.send({ op: 6, d: { token: local.token, session_id: session, seq: 2 } });
    await back.frame(({ t }) => t === 'RESUMED');
    local.faults.reconnect();
    local.faults.invalidate();
    back.close(1000);
    await back.closed;
    await expect.poll(() => words(local).at(-1)).toBe('app: CLOSE 1000');

    expect(words(local).filter((line) => !/HELLO|READY|GUILD/.test(line))).toEqual([
      'app: IDENTIFY',
      'discord: CLOSE 4004',
      'app: IDENTIFY',
      'app: CONNECTION LOST',
      'app: RESUME',
      'discord: RESUMED',
      'discord: RECONNECT',
      'discord: INVALID_SESSION',
      'app: CLOSE 1000',
    ]);
    expect(local.view.beats).toBe(1);
  });

  it('keeps the latest of what happened, and goes on counting', async () => {
    const local = await start();
    const client = await connect(local);
    client.send(identify(local.token));
    await client.frame(({ t }) => t === 'GUILD_CREATE');
    const before = local.view.after(0).next;
    const member = local.as(local.users.member.id);
    for (let count = 0; count < 600; count += 1) await member.say(`${count}`);

    const { next, happened } = local.view.after(0);
    expect(next).toBe(before + 600);
    expect(happened).toHaveLength(500);
    expect(local.view.after(next - 1).happened).toHaveLength(1);
    expect(local.view.after(next).happened).toEqual([]);
    // A page that was open before the playground was started anew.
    expect(local.view.after(next + 1).happened).toHaveLength(500);
  });
});

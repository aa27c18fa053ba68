import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { login, start } from '../bot.ts';
import { connect, identify } from '../raw-client.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
const files = [{ name: 'list.ris', bytes: new TextEncoder().encode('TY  - JOUR') }];

describe('without the MESSAGE_CONTENT intent', () => {
  /** What a client without it hears of what `act` does. */
  async function heard(act: (local: Awaited<ReturnType<typeof start>>) => Promise<unknown>) {
    const local = await start();
    const client = await login(local, { intents: [Guilds, GuildMessages, DirectMessages] });
    const last = new Promise<string>((resolve) =>
      client.on('messageCreate', ({ content, attachments, author }) => {
        if (!author.bot) resolve(`${content}|${attachments.size}`);
      }),
    );
    await act(local);
    return last;
  }

  it('words and files are taken away', async () => {
    expect(await heard((local) => local.as(local.users.member.id).say('Words', { files }))).toBe(
      '|0',
    );
  });

  it('words that mention the app are not', async () => {
    const words = await heard((local) =>
      local.as(local.users.member.id).say('Words', { files, mentionApp: true }),
    );

    expect(words).toMatch(/^<@\d+> Words\|1$/);
  });

  it('a reply with a ping to a plain message of the app is not', async () => {
    const local = await start();
    const client = await login(local, { intents: [Guilds, GuildMessages] });
    const replied = new Promise((resolve) =>
      client.on('messageCreate', ({ author, content }) => !author.bot && resolve(content)),
    );
    const channel = await client.channels.fetch(local.channelId);
    const own = channel?.isSendable() ? await channel.send('Mine') : undefined;
    await local.as(local.users.member.id).say('Yours', { replyTo: own?.id ?? '' });

    expect(await replied).toBe('Yours');
  });

  it('a reply to the answer of a command is taken away', async () => {
    const local = await start();
    const client = await login(local, { intents: [Guilds, GuildMessages] });
    client.on('interactionCreate', (asked) => {
      if (asked.isChatInputCommand()) void asked.reply('Mine');
    });
    const replied = new Promise((resolve) =>
      client.on('messageCreate', ({ author, content }) => !author.bot && resolve(content)),
    );
    await client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
    const member = local.as(local.users.member.id);
    const { message } = await member.slash('ask');
    await member.say('Yours', { replyTo: message });

    expect(await replied).toBe('');
  });
});

it('sends only what the intents ask for', async () => {
  const local = await start();
  const client = await connect(local);
  client.send(identify(local.token, { intents: Guilds | DirectMessages }));
  await client.frame(({ t }) => t === 'GUILD_CREATE');
  const { id } = local.users.member;
  await local.as(id).say('in the guild');
  await local.as(id, { dm: true }).say('to the app');
  const message = await client.frame(({ t }) => t === 'MESSAGE_CREATE');

  expect(message.d?.['content']).toBe('to the app');
});

it('gives no other members along without the intent for presences', async () => {
  const local = await start({ identifyMs: 0 });
  const members = async (intents: number) => {
    const client = await connect(local);
    client.send(identify(local.token, { intents }));
    const guild = await client.frame(({ t }) => t === 'GUILD_CREATE');
    return guild.d?.['members'];
  };

  expect(await members(Guilds)).toHaveLength(1);
  expect(await members(Guilds | GatewayIntentBits.GuildPresences)).toHaveLength(4);
});

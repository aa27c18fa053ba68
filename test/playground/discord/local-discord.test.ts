import { expect, it } from 'vitest';
import { text } from '../../../src/playground/discord/rest/http.ts';
import { startLocalDiscord } from '../../../src/playground/discord/start-local-discord.ts';
import { askBot, login, start } from './bot.ts';

it('lets an unmodified client log in, and gives it its guild', async () => {
  const local = await start();
  const client = await login(local);
  const names = client.guilds.cache.get(local.guildId)?.channels.cache.map((one) => one.name);

  expect(client.user.id).toBe(local.applicationId);
  expect(names).toEqual(['general', 'papers']);
  expect(local.gatewayLog).toEqual(['identify', 'ready']);
  expect(local.online).toBe(true);
});

it('has the same ids after a restart', async () => {
  const ids = async () => {
    const local = await startLocalDiscord();
    await local.stop();
    const { applicationId, guildId, channelId, users } = local;
    const people = Object.values(users).map(({ id }) => id);
    return [applicationId, guildId, channelId, local.dmChannelId(users.member.id), ...people];
  };
  const first = await ids();

  expect(await ids()).toEqual(first);
  expect(new Set(first).size).toBe(first.length);
  expect(first.every((id) => /^\d{17,19}$/.test(id))).toBe(true);
});

it('rejects with EADDRINUSE when the port is taken', async () => {
  const { port } = await start();

  await expect(startLocalDiscord({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('lets a page answer from the same port', async () => {
  const local = await start({
    elsewhere: (self) => (ask) => text(`${ask.path} at ${self.origin}`),
  });
  const answer = await fetch(`${local.origin}/page`);

  expect(await answer.text()).toBe(`/page at ${local.origin}`);
});

it('frees its port again when its page cannot be opened', async () => {
  const { port } = await startLocalDiscord().then(async (local) => {
    await local.stop();
    return local;
  });
  const elsewhere = () => {
    throw new Error('No page.');
  };
  await expect(startLocalDiscord({ port, elsewhere })).rejects.toThrow('No page.');

  expect((await start({ port })).port).toBe(port);
});

it('tells the page what happens, in order', async () => {
  const local = await start();
  const told: string[] = [];
  const off = local.on((event) => {
    told.push('state' in event ? `${event.kind} ${event.state}` : event.kind);
  });
  await askBot(local, async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply('Found');
  });
  await local.as(local.users.member.id).slash('ask');
  off();
  await local.as(local.users.member.id).say('later');

  expect(told).toEqual([
    'presence',
    'commands',
    'interaction sent',
    'messageCreate',
    'interaction thinking',
    'messageUpdate',
    'interaction done',
  ]);
});

it('has room for a second guild, which a connected client joins', async () => {
  const local = await start();
  const client = await login(local);
  const joined = new Promise((resolve) => client.once('guildCreate', ({ name }) => resolve(name)));
  const guild = local.addGuild({ name: 'Second Lab' });

  expect(await joined).toBe('Second Lab');
  expect(local.guilds().map(({ name }) => name)).toEqual(['Integrated Care Lab', 'Second Lab']);
  expect(guild.channels.every(({ id }) => local.messages(id).length === 0)).toBe(true);
});

it('lets only who installed the app for themselves use it in a guild without it', async () => {
  const local = await start();
  const seen: unknown[] = [];
  const client = await login(local);
  client.on('interactionCreate', async (interaction) => {
    seen.push(interaction.guildId, interaction.inCachedGuild(), interaction.guild);
    if (interaction.isChatInputCommand()) await interaction.reply('Here');
  });
  const foreign = local.addGuild({ installed: false });
  await client.application.commands.set([
    { name: 'own', description: 'For me', integrationTypes: [1], contexts: [0] },
    { name: 'theirs', description: 'For guilds', integrationTypes: [0], contexts: [0] },
  ]);
  const member = local.as(local.users.member.id, { guildId: foreign.id });
  const { message } = await member.slash('own');

  expect(seen).toEqual([foreign.id, false, null]);
  expect(message.interaction_metadata?.authorizing_integration_owners).toEqual({
    1: local.users.member.id,
  });
  await expect(member.slash('theirs')).rejects.toThrow('its integration_types are [0]');
});

import { GatewayIntentBits as Intents, type Message, type TextChannel } from 'discord.js';
import { expect, it } from 'vitest';
import type { LocalDiscord } from '../../../../../src/playground/discord/local-discord.ts';
import { login, start } from '../../bot.ts';
import { put, send } from '../../wire.ts';

/** A plain client with a channel of its own. */
async function plain(more: readonly number[] = []) {
  const local = await start();
  const intents = [Intents.Guilds, Intents.GuildMessages, Intents.MessageContent, ...more];
  const client = await login(local, { intents });
  const channel = (await client.channels.fetch(local.channelId)) as TextChannel;
  return { local, client, channel };
}

/** The app may do only this in the first channel. */
const only = (local: LocalDiscord, permissions: bigint) =>
  local.allowApp(local.channelId, permissions | (1n << 10n) | (1n << 16n));

it('pins messages, and gives the last one first', async () => {
  const { local, client, channel } = await plain();
  const updated = new Promise((resolve) => client.once('channelPinsUpdate', resolve));
  const [one, two] = [await channel.send('one'), await channel.send('two')];
  await one.pin();
  await updated;
  local.faults.pass(1_000);
  await two.pin();
  const words = async () =>
    (await channel.messages.fetchPins()).items.map(({ message }) => message.content);

  expect(await words()).toEqual(['two', 'one']);
  expect(one.pinned).toBe(true);
  await two.unpin();
  expect(await words()).toEqual(['one']);
  const old = await client.rest.get(`/channels/${channel.id}/pins`);
  expect(old).toMatchObject([{ content: 'one', pinned: true }]);
});

it('gives pins by pages', async () => {
  const { local, channel } = await plain();
  for (const words of ['one', 'two', 'three']) {
    await (await channel.send(words)).pin();
    local.faults.pass(5_000);
  }
  const first = await channel.messages.fetchPins({ limit: 2 });
  const before = first.items.at(-1)?.pinnedAt ?? 0;
  const rest = await channel.messages.fetchPins({ before });

  expect([first.hasMore, rest.hasMore]).toEqual([true, false]);
  expect(rest.items.map(({ message }) => message.content)).toEqual(['one']);
});

it('tells who reacted, and takes reactions away', async () => {
  const { local, client, channel } = await plain([Intents.GuildMessageReactions]);
  const gone: string[] = [];
  client.on('messageReactionRemove', ({ emoji }) => gone.push(`one ${emoji.name}`));
  client.on('messageReactionRemoveEmoji', ({ emoji }) => gone.push(`emoji ${emoji.name}`));
  client.on('messageReactionRemoveAll', () => gone.push('all'));
  const said = await channel.send('x');
  const left = () =>
    local
      .messages(channel.id)
      .at(-1)
      ?.message.reactions?.map(({ emoji }) => emoji.name);
  for (const emoji of ['👍', '📚', '🐛', '🎉']) await said.react(emoji);
  const [up, books] = ['👍', '📚'].map((emoji) => said.reactions.cache.get(emoji));

  expect((await up?.users.fetch())?.map(({ id }) => id)).toEqual([client.user.id]);
  await up?.users.remove(client.user.id);
  expect(left()).toEqual(['📚', '🐛', '🎉']);
  await books?.remove();
  expect(left()).toEqual(['🐛', '🎉']);
  await said.reactions.removeAll();
  expect(left()).toEqual([]);
  await expect.poll(() => gone).toEqual(['one 👍', 'emoji 📚', 'all']);
});

it('deletes many messages at once, and tells of them once', async () => {
  const { local, client, channel } = await plain();
  const told = new Promise<number>((resolve) => {
    client.once('messageDeleteBulk', ({ size }) => resolve(size));
  });
  const sent: Message[] = [];
  for (const words of ['one', 'two', 'three']) sent.push(await channel.send(words));
  await channel.bulkDelete(sent.slice(0, 2));

  expect(await told).toBe(2);
  expect(local.messages(channel.id).map(({ message }) => message.content)).toEqual(['three']);
});

it('deletes none of many in direct messages, nor if one is older than two weeks', async () => {
  const local = await start({ frozen: true });
  const member = local.as(local.users.member.id);
  const { id } = await member.say('old');
  const dm = local.dmChannelId(local.users.member.id);
  const messages = [id, '1'];
  local.faults.pass(15 * 24 * 60 * 60_000);
  for (const status of [400, 400]) local.expectStatus(status);

  expect(await send(local, 'POST', `/channels/${dm}/messages/bulk-delete`, { messages })).toBe(
    50003,
  );
  expect(
    await send(local, 'POST', `/channels/${local.channelId}/messages/bulk-delete`, { messages }),
  ).toBe(50034);
  expect(member.messages()).toHaveLength(1);
});

it.each([
  ['PUT', 'messages/pins/ID', 1n << 51n],
  ['DELETE', 'pins/ID', 1n << 51n],
  ['DELETE', 'messages/ID/reactions', 1n << 13n],
  ['DELETE', 'messages/ID/reactions/x', 1n << 13n],
  ['POST', 'messages/bulk-delete', 1n << 13n],
])('lets only who may %s %s', async (method, path, right) => {
  const local = await start();
  const { id } = await local.as(local.users.member.id).say('x');
  const route = `/channels/${local.channelId}/${path.replace('ID', id)}`;
  const body = method === 'POST' ? { messages: ['1', '2'] } : undefined;
  only(local, right);
  expect(await send(local, method, route, body)).toBe(204);
  only(local, 0n);
  local.expectStatus(403);

  expect(await send(local, method, route, body)).toBe(50013);
});

it('lists and finds members, and lists everyone only with the intent', async () => {
  const { local, client } = await plain([Intents.GuildMembers]);
  const guild = await client.guilds.fetch(local.guildId);
  const pages = [await guild.members.list({ limit: 3 })];
  pages.push(await guild.members.list({ limit: 3, after: pages[0]?.lastKey() ?? '' }));

  expect(pages.map(({ size }) => size)).toEqual([3, 1]);
  const found = await guild.members.search({ query: 'Priya', limit: 10 });
  expect([...found.keys()]).toEqual([local.users.member.id]);
  const without = await start({ allowedIntents: Intents.Guilds });
  without.expectStatus(403);
  expect(await send(without, 'GET', `/guilds/${local.guildId}/members`, undefined)).toBe(50001);
});

it('deletes many of this moment, whatever time has passed, each once and by its id', async () => {
  const local = await start();
  local.faults.pass(15 * 24 * 60 * 60_000);
  const member = local.as(local.users.member.id);
  const [one, two] = [await member.say('one'), await member.say('two')];
  const remove = (...messages: readonly unknown[]) =>
    send(local, 'POST', `/channels/${local.channelId}/messages/bulk-delete`, { messages });
  for (const status of [400, 400]) local.expectStatus(status);

  expect(await remove(one.id, {})).toBe(50035);
  expect(await remove(one.id, one.id)).toBe(50035);
  expect(await remove(one.id, two.id)).toBe(204);
  expect(member.messages()).toEqual([]);
});

it('has empty lists of what a bot looks for at its start, and there is none of', async () => {
  const { local, client } = await plain();
  const guild = await client.guilds.fetch(local.guildId);
  const [command] = await client.application.commands
    .set([{ name: 'ask', description: 'Ask' }])
    .then((commands) => [...commands.values()]);
  local.expectStatus(404);

  expect((await guild.invites.fetch()).size).toBe(0);
  expect((await guild.emojis.fetch()).size).toBe(0);
  expect((await guild.channels.fetchActiveThreads()).threads.size).toBe(0);
  expect((await guild.commands.permissions.fetch({})).size).toBe(0);
  await expect(command?.permissions.fetch({ guild: guild.id })).rejects.toThrow(
    'Unknown application command permissions',
  );
});

it('lists the guilds of the app, and no emojis of its own', async () => {
  const { local, client } = await plain();
  local.addGuild({ name: 'Elsewhere', installed: false });

  expect((await client.guilds.fetch()).map(({ name }) => name)).toEqual(['Integrated Care Lab']);
  expect((await client.application.emojis.fetch()).size).toBe(0);
});

it('says in the answer of a menu whose menu it was', async () => {
  const local = await start();
  const client = await login(local);
  await put(local, [{ type: 3, name: 'Look' }]);
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) await interaction.reply('Seen');
  });
  const member = local.as(local.users.member.id);
  const said = await member.say('x');
  const { message } = await member.messageMenu('Look', said);

  expect(message).toMatchObject({ type: 23, message_reference: { message_id: said.id } });
});

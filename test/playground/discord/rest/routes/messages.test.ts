import { type Client, Partials, PermissionFlagsBits, type TextChannel } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../../../src/playground/discord/local-discord.ts';
import { login, start } from '../../bot.ts';
import { connect, identify } from '../../raw-client.ts';
import { call, ready as raw, send } from '../../wire.ts';

const { ViewChannel, SendMessages, AttachFiles, ReadMessageHistory } = PermissionFlagsBits;

async function textChannel(client: Client, local: LocalDiscord): Promise<TextChannel> {
  const channel = await client.channels.fetch(local.channelId);
  if (!channel?.isTextBased() || channel.isDMBased()) throw new Error('No text channel');
  return channel as TextChannel;
}

async function ready() {
  const local = await start();
  const client = await login(local);
  return { local, client, channel: await textChannel(client, local) };
}

it('brings a message with its file to the app, and the reply back', async () => {
  const { local, client } = await ready();
  client.on('messageCreate', async (message) => {
    if (message.author.bot) return;
    const file = message.attachments.first();
    const text = await (await fetch(file?.url ?? '')).text();
    await message.reply({
      content: `${message.content} ${file?.name} ${text}`,
      files: [{ attachment: Buffer.from('out'), name: 'out.bib' }],
    });
  });
  const member = local.as(local.users.member.id);
  const files = [{ name: 'in.ris', bytes: new TextEncoder().encode('in') }];
  const said = await member.say('Please', { files });
  const reply = await member.waitForReply(said);

  expect(reply).toMatchObject({ type: 19, content: 'Please in.ris in' });
  expect(reply.mentions.map(({ id }) => id)).toEqual([local.users.member.id]);
  expect(await (await fetch(reply.attachments[0]?.url ?? '')).text()).toBe('out');
});

it('pings nobody when the app allows no mentions', async () => {
  const { local, channel } = await ready();
  const said = await local.as(local.users.member.id).say('Hello');
  await channel.send({
    content: `<@${local.users.owner.id}> @everyone`,
    reply: { messageReference: said.id },
    allowedMentions: { parse: [] },
  });
  const [, sent] = local.as(local.users.owner.id).messages();

  expect(sent).toMatchObject({ mentions: [], mention_everyone: false });
});

it('answers a direct message', async () => {
  const local = await start();
  // Without the partial, discord.js drops the messages of channels that it has not seen yet.
  const client = await login(local, { partials: [Partials.Channel] });
  client.on('messageCreate', async (message) => {
    if (!message.author.bot) await message.reply(`${message.channel.isDMBased()}`);
  });
  const person = local.as(local.users.member.id, { dm: true });

  expect((await person.waitForReply(await person.say('Hi'))).content).toBe('true');
});

it('writes to a person first', async () => {
  const { local, client } = await ready();
  await client.users.send(local.users.owner.id, 'News');

  expect(local.as(local.users.owner.id, { dm: true }).messages()[0]?.content).toBe('News');
});

it('lists, edits and deletes', async () => {
  const { local, channel } = await ready();
  const first = await channel.send('One');
  await channel.send('Two');
  await first.edit('First');
  const last = await channel.messages.fetch({ limit: 1 });
  await last.first()?.delete();
  const events = local.as(local.users.member.id).messages();

  expect(last.map(({ content }) => content)).toEqual(['Two']);
  expect(events).toMatchObject([{ content: 'First' }]);
});

it('tells the app of a reaction, which is no edit', async () => {
  const local = await start();
  const client = await connect(local);
  client.send(identify(local.token, { intents: 1 | 512 | 1024 }));
  await client.frame(({ t }) => t === 'READY');
  const { id } = await local.as(local.users.member.id).say('Look');
  const route = `/channels/${local.channelId}/messages/${id}/reactions/%F0%9F%93%9A/@me`;
  expect(await send(local, 'PUT', route, {})).toBe(204);
  await client.frame(({ t }) => t === 'MESSAGE_REACTION_ADD');

  expect(client.frames.some(({ t }) => t === 'MESSAGE_UPDATE')).toBe(false);
});

it('shows reactions and typing', async () => {
  const { local, channel } = await ready();
  const told: string[] = [];
  local.on(({ kind }) => told.push(kind));
  const message = await channel.send('x');
  await channel.sendTyping();
  await message.react('📚');
  await message.react('📚');

  expect(told).toEqual(['messageCreate', 'typing', 'messageUpdate']);
  expect(local.messages(local.channelId)[0]?.message.reactions).toMatchObject([
    { count: 1, me: true, emoji: { name: '📚' } },
  ]);
});

describe('the messages of a channel', () => {
  const listed = async (local: LocalDiscord, query: (ids: readonly string[]) => string) => {
    const member = local.as(local.users.member.id);
    const ids: string[] = [];
    for (const word of ['a', 'b', 'c', 'd', 'e']) ids.push((await member.say(word)).id);
    const route = `/channels/${local.channelId}/messages`;
    const found: APIMessage[] = await call(local, 'GET', `${route}?${query(ids)}`);
    return found.map(({ content }) => content).join('');
  };

  it.each<[string, (ids: readonly string[]) => string, string]>([
    ['the youngest', () => 'limit=2', 'ed'],
    ['those before one', ([, , c]) => `before=${c}`, 'ba'],
    ['the next before one', ([, , c]) => `before=${c}&limit=1`, 'b'],
    ['the next after one', ([a]) => `after=${a}&limit=2`, 'cb'],
    ['one itself', ([, b]) => `around=${b}&limit=1`, 'b'],
    ['those around one', ([, , c]) => `around=${c}&limit=3`, 'dcb'],
  ])('are asked for: %s', async (_what, query, found) => {
    expect(await listed(await start(), query)).toBe(found);
  });

  it('are none for who may not read what was said before', async () => {
    const local = await start();
    local.allowApp(local.channelId, ViewChannel);

    expect(await listed(local, () => 'limit=5')).toBe('');
  });
});

it('says nothing to an app of a channel that it does not see', async () => {
  const local = await start();
  const client = await raw(local);
  local.allowApp(local.channelId, SendMessages);
  const member = local.as(local.users.member.id);
  await member.remove(await member.say('secret'));
  local.allowApp(local.channelId, ViewChannel);
  await member.say('open');
  await client.frame(({ t }) => t === 'MESSAGE_CREATE');

  expect(client.frames.flatMap(({ t }) => (t?.startsWith('MESSAGE') ? [t] : []))).toEqual([
    'MESSAGE_CREATE',
  ]);
});

it('gives back what was sent by the same nonce, where that is enforced', async () => {
  const local = await start();
  const route = `/channels/${local.channelId}/messages`;
  const send = (more: object): Promise<APIMessage> =>
    call(local, 'POST', route, { content: 'x', nonce: '1', ...more });
  const first = await send({ enforce_nonce: true });

  expect((await send({ enforce_nonce: true })).id).toBe(first.id);
  expect((await send({ enforce_nonce: true, nonce: '2' })).id).not.toBe(first.id);
  expect((await send({})).id).not.toBe(first.id);
  expect(local.messages(local.channelId)).toHaveLength(3);
  // "In the past few minutes"
  local.faults.pass(6 * 60_000);
  expect((await send({ enforce_nonce: true })).id).not.toBe(first.id);
});

it('replies to nothing of another channel', async () => {
  const local = await start();
  const { id: message_id } = await local.as(local.users.member.id).say('x');
  const route = `/channels/${local.channelId}/messages`;
  const reply = (channel_id: string | undefined) =>
    send(local, 'POST', route, { content: 'y', message_reference: { message_id, channel_id } });
  local.expectStatus(400);

  expect(await reply(local.channelId)).toBe(200);
  expect(await reply(local.guilds()[0]?.channels[1]?.id)).toBe(50035);
});

it('sets and takes away SUPPRESS_EMBEDS, and keeps the other flags', async () => {
  const local = await start();
  const route = `/channels/${local.channelId}/messages`;
  const body = { flags: (1 << 15) | 4, components: [{ type: 10, content: 'x' }] };
  const { id }: APIMessage = await call(local, 'POST', route, body);
  const edit = async (flags: number) =>
    ((await call(local, 'PATCH', `${route}/${id}`, { flags })) as APIMessage).flags;

  expect([await edit(0), await edit(4), await edit(4096)]).toEqual([
    1 << 15,
    (1 << 15) | 4,
    1 << 15,
  ]);
});

describe('refuses', () => {
  const refused = async (
    act: (channel: TextChannel, local: LocalDiscord) => Promise<unknown>,
    status: number,
    allowed?: bigint,
  ) => {
    const { local, channel } = await ready();
    local.expectStatus(status);
    if (allowed !== undefined) local.allowApp(local.channelId, allowed);
    return act(channel, local).then(
      () => 'was accepted',
      (error: { code: number }) => error.code,
    );
  };

  it('a channel that the app does not see, with 50001', async () => {
    expect(await refused((channel) => channel.send('x'), 403, SendMessages)).toBe(50001);
  });

  it('words without Send Messages, with 50013', async () => {
    expect(await refused((channel) => channel.send('x'), 403, ViewChannel)).toBe(50013);
  });

  it('files without Attach Files, with 50013', async () => {
    const files = [Buffer.from('x')];
    const allowed = ViewChannel | SendMessages;
    expect(await refused((channel) => channel.send({ files }), 403, allowed)).toBe(50013);
  });

  it('embeds without Embed Links, with 50013', async () => {
    const allowed = ViewChannel | SendMessages | AttachFiles;
    const embeds = [{ title: 't' }];
    expect(await refused((channel) => channel.send({ embeds }), 403, allowed)).toBe(50013);
  });

  it('the deletion of the message of another, with 50013', async () => {
    const act = async (channel: TextChannel, local: LocalDiscord) =>
      channel.messages.delete((await local.as(local.users.member.id).say('x')).id);
    expect(await refused(act, 403, ViewChannel | ReadMessageHistory)).toBe(50013);
  });

  it('the edit of the message of another, with 50005', async () => {
    const act = async (channel: TextChannel, local: LocalDiscord) =>
      channel.messages.edit((await local.as(local.users.member.id).say('x')).id, 'y');
    expect(await refused(act, 403)).toBe(50005);
  });

  it('a message that is not there, with 10008', async () => {
    expect(await refused((channel, local) => channel.messages.fetch(local.guildId), 404)).toBe(
      10008,
    );
  });

  it('a channel that is not there, with 10003', async () => {
    expect(await refused(({ client }, local) => client.channels.fetch(local.guildId), 404)).toBe(
      10003,
    );
  });

  it('a message of 2001 characters, with 50035', async () => {
    expect(await refused((channel) => channel.send('x'.repeat(2001)), 400)).toBe(50035);
  });

  it('an empty message, with 50006', async () => {
    expect(await refused((channel) => channel.send({ content: '' }), 400)).toBe(50006);
  });

  it('a reply to nothing, with 50035', async () => {
    const reply = { messageReference: '1196242344345600999' };
    expect(await refused((channel) => channel.send({ content: 'x', reply }), 400)).toBe(50035);
  });

  it('a file that is too large, with 40005', async () => {
    const local = await start({ attachmentSizeLimit: 10 });
    const channel = await textChannel(await login(local), local);
    local.expectStatus(413);

    await expect(channel.send({ files: [Buffer.from('x'.repeat(11))] })).rejects.toMatchObject({
      code: 40005,
    });
  });
});

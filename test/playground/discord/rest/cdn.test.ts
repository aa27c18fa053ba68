import { describe, expect, it } from 'vitest';
import { Clock } from '../../../../src/playground/discord/clock.ts';
import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import { Cdn } from '../../../../src/playground/discord/rest/cdn.ts';
import { bot, login, start } from '../bot.ts';

const bytes = new TextEncoder().encode('TY  - JOUR\r\nER  - \r\n');

/** A file that a member posted, and its address. */
async function posted(name: string, options: Parameters<typeof start>[0] = {}) {
  const local = await start(options);
  const member = local.as(local.users.member.id);
  const { attachments } = await member.say('', { files: [{ name, bytes }] });
  const [attachment] = attachments;
  if (!attachment) throw new Error('No attachment');
  return { local, member, attachment };
}

it('gives a file back byte for byte', async () => {
  const { local, attachment } = await posted('list.ris');
  const answer = await fetch(attachment.url);

  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  expect(attachment.url).toMatch(
    new RegExp(
      `^${local.cdnBase}/attachments/\\d+/\\d+/list.ris\\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]{64}&$`,
    ),
  );
  expect(attachment.size).toBe(bytes.byteLength);
});

it.each([
  ['list.ris', undefined],
  ['list.txt', 'text/plain; charset=utf-8'],
  ['LIST.TXT', 'text/plain; charset=utf-8'],
  ['page.html', 'text/html; charset=utf-8'],
])('makes of %s the type %s', async (name, type) => {
  expect((await posted(name)).attachment.content_type).toBe(type);
});

it('cleans the name of a file, and keeps the old one as its title', async () => {
  const { attachment } = await posted('My Library (2025).ris');

  expect(attachment).toMatchObject({
    filename: 'My_Library_2025_.ris',
    title: 'My Library (2025)',
  });
});

describe('answers 404', () => {
  const gone = async (address: (url: URL) => void) => {
    const { local, attachment } = await posted('list.ris');
    local.expectStatus(404);
    const url = new URL(attachment.url);
    address(url);
    const answer = await fetch(url);
    return [answer.status, await answer.text()];
  };
  const answer = [404, 'This content is no longer available.'];

  it('to an address without its signature', async () => {
    expect(await gone((url) => url.searchParams.delete('hm'))).toEqual(answer);
  });

  it('to an address whose time was changed', async () => {
    expect(await gone((url) => url.searchParams.set('ex', 'ffffffff'))).toEqual(answer);
  });

  it('to the name of another file', async () => {
    expect(
      await gone((url) => {
        url.pathname += 'x';
      }),
    ).toEqual(answer);
  });

  it('after the time of an address, until the message is fetched again', async () => {
    const { local, member, attachment } = await posted('list.ris', { frozen: true });
    local.expectStatus(404);
    local.faults.pass(LIMITS.addressMs.max + 1_000);
    const fresh = member.messages()[0]?.attachments[0]?.url ?? '';

    expect((await fetch(attachment.url)).status).toBe(404);
    expect((await fetch(fresh)).status).toBe(200);
  });
});

it('keeps the whole name of a file without an ending as its title', async () => {
  expect((await posted('my file')).attachment.title).toBe('my file');
});

it('gives a file back whose name is dots alone', async () => {
  const { attachment } = await posted('..');

  expect((await fetch(attachment.url)).status).toBe(200);
});

describe('lets a file go', () => {
  it('with its message, by whomever that is deleted', async () => {
    const { local, member, attachment } = await posted('list.ris');
    const [message] = member.messages();
    await member.remove(message?.id ?? '');
    local.expectStatus(404);

    expect((await fetch(attachment.url)).status).toBe(404);
  });

  it('that an edit leaves out, and keeps the other', async () => {
    const local = await start();
    const channel = await (await login(local)).channels.fetch(local.channelId);
    if (!channel?.isSendable()) throw new Error('No channel');
    const files = ['one.ris', 'two.ris'].map((name) => ({ attachment: Buffer.from(bytes), name }));
    const message = await channel.send({ files });
    const [one, two] = [...message.attachments.values()];
    await message.edit({ attachments: two ? [two] : [] });
    local.expectStatus(404);

    expect((await fetch(one?.url ?? '')).status).toBe(404);
    expect((await fetch(two?.url ?? '')).status).toBe(200);
  });

  it('that came with a command, when its address is over', () => {
    const clock = new Clock(true);
    const cdn = new Cdn('http://127.0.0.1:1', clock, 1_000);
    const lent = cdn.lend('1', '2', { name: 'list.ris', bytes });
    const statusOf = (url: string) => {
      const { pathname: path, search, searchParams } = new URL(url);
      const query = Object.fromEntries(searchParams);
      const read = () => Promise.resolve(Buffer.alloc(0));
      return cdn.answer({ method: 'GET', path, search, query, headers: {}, read }).status;
    };
    const again = () => cdn.refresh({ attachments: [lent] }).attachments[0]?.url ?? '';
    clock.pass(999);
    expect(statusOf(again())).toBe(200);
    clock.pass(1);

    expect(statusOf(again())).toBe(404);
  });
});

it('gives the files of commands an address of their own kind', async () => {
  const local = await start();
  const seen: unknown[] = [];
  const options = [{ type: 11, name: 'file', description: 'File', required: true }];
  await bot(local, [{ name: 'import', description: 'Import', options }], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { url, ephemeral, name } = interaction.options.getAttachment('file', true);
    seen.push(new URL(url).pathname.split('/')[1], ephemeral, name);
    await interaction.reply('Got it');
  });
  await local.as(local.users.member.id).slash('import', { file: { name: 'list.ris', bytes } });

  expect(seen).toEqual(['ephemeral-attachments', true, 'list.ris']);
});

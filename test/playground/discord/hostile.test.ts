import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { startLocalDiscord } from '../../../src/playground/discord/start-local-discord.ts';
import { asked, put, ready, send } from './wire.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What JSON can say in the place of anything: the first has a `toString` that is no function. */
const hostile: readonly Json[] = [
  { toString: 1, valueOf: 1 },
  { length: 1e9 },
  [],
  [null],
  null,
  -1,
  1e308,
  '',
  '__proto__',
  '99999999999999999999999',
];

/** The value with each of its inner values replaced, one after the other. */
function* spoilt(value: Json, by: Json): Generator<Json> {
  yield by;
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries())
      for (const bad of spoilt(inner, by)) yield value.with(index, bad);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value))
      for (const bad of spoilt(inner, by)) yield { ...value, [name]: bad };
  }
}

const all = (value: Json): Json[] => hostile.flatMap((by) => [...spoilt(value, by)]);

const button = { type: 2, id: 3, style: 1, label: 'Go', custom_id: 'go', emoji: { name: '📚' } };
const select = {
  type: 3,
  custom_id: 'which',
  min_values: 1,
  max_values: 1,
  options: [{ label: 'A', value: 'a', description: 'A', default: true }],
};
const media = { url: 'https://a.b/c.png' };
const embed = {
  title: 't',
  url: 'https://a.b',
  timestamp: '2025-07-10',
  color: 1,
  footer: { text: 'x', icon_url: 'https://a.b' },
  author: { name: 'x', url: 'https://a.b' },
  image: media,
  fields: [{ name: 'n', value: 'v', inline: true }],
};
const message = {
  content: 'x',
  embeds: [embed],
  components: [
    { type: 1, components: [button] },
    { type: 1, components: [select] },
  ],
  allowed_mentions: { parse: ['everyone'], users: ['1'], replied_user: true },
  attachments: [{ id: '0', description: 'x' }],
  message_reference: { type: 0, message_id: '1', fail_if_not_exists: false },
  flags: 4,
  tts: false,
  nonce: 'x',
  enforce_nonce: true,
};
const text = { type: 10, content: 'x' };
const card = {
  flags: 1 << 15,
  components: [
    { type: 9, components: [text], accessory: { type: 11, media, description: 'x' } },
    { type: 12, items: [{ media, spoiler: true }] },
    { type: 17, accent_color: 1, components: [text, { type: 14, spacing: 1 }] },
    { type: 13, file: { url: 'attachment://x.ris' } },
  ],
};
const option = {
  type: 4,
  name: 'page',
  name_localizations: { de: 'seite' },
  description: 'Page',
  required: true,
  min_value: 1,
  max_value: 9,
  choices: [{ name: 'one', value: 1 }],
};
const command = {
  type: 1,
  name: 'cite',
  description: 'Cite',
  default_member_permissions: '8',
  contexts: [0],
  integration_types: [0],
  options: [
    {
      type: 2,
      name: 'g',
      description: 'g',
      options: [{ type: 1, name: 's', description: 's', options: [option] }],
    },
    { type: 11, name: 'file', description: 'f', file_types: ['.ris'] },
    { type: 7, name: 'where', description: 'w', channel_types: [0] },
    { type: 3, name: 'text', description: 't', min_length: 1, max_length: 2 },
  ],
};
const label = (component: Json) => ({ type: 18, label: 'x', description: 'x', component });
const modal = {
  custom_id: 'm',
  title: 'M',
  components: [
    label({ type: 4, custom_id: 'a', style: 1, value: 'x', min_length: 1, max_length: 2 }),
    label({ ...select, disabled: false, required: true }),
    label({ type: 19, custom_id: 'c', min_values: 1, max_values: 2, file_types: ['.ris'] }),
    label({ type: 22, custom_id: 'd', options: [{ label: 'x', value: 'x' }] }),
    { type: 1, components: [{ type: 4, custom_id: 'e', style: 1 }] },
  ],
};

describe('whatever JSON comes,', () => {
  let local: LocalDiscord;
  beforeAll(async () => {
    local = await startLocalDiscord({ frozen: true });
  });
  afterAll(() => local.stop());

  /** Nothing may break by it; it is only refused, or taken. */
  const expectAnswers = async (method: string, route: string, bodies: readonly Json[]) => {
    const broken: unknown[] = [];
    for (const body of bodies) {
      // The rates are not meant here.
      local.faults.pass(5_000);
      const code = await send(local, method, route, body);
      if (code >= 500 && code < 600) broken.push({ body, why: local.requests.at(-1)?.answer });
    }
    expect(broken).toEqual([]);
  };

  it.each([
    ['a message', message],
    ['a card', card],
  ])('%s is posted or refused', async (_what, body) => {
    await expectAnswers('POST', `/channels/${local.channelId}/messages`, all(body));
  });

  it('a message is changed or not', async () => {
    const first = local.messages(local.channelId).find(({ message }) => message.author.bot);
    const route = `/channels/${local.channelId}/messages/${first?.message.id}`;
    await expectAnswers('PATCH', route, all(message));
  });

  it('commands are registered or not, and the person is still offered what there is', async () => {
    const route = `/applications/${local.applicationId}/commands`;
    await expectAnswers('PUT', route, all([command]));
    await expectAnswers('POST', route, all(command));
    const member = local.as(local.users.member.id);
    for (const { name } of member.commands()) await member.slash(name).catch(() => undefined);
  });

  it('an interaction is answered or not', async () => {
    await put(local, [{ name: 'ask', description: 'Ask' }]);
    const client = await ready(local);
    const ask = () =>
      asked(local, () => local.as(local.users.member.id, { waitMs: 1 }).slash('ask'), client);
    let waiting = await ask();
    for (const body of all({ type: 9, data: modal })) {
      const code = await waiting.answer(body);
      expect([code, body]).not.toEqual([500, body]);
      // Who was refused may answer again.
      if (code === 204) waiting = await ask();
    }
  });

  it('a channel of direct messages is opened or not', async () => {
    await expectAnswers('POST', '/users/@me/channels', all({ recipient_id: '1' }));
  });
});

it('is answered by 50109 where it has more than 64 levels', async () => {
  const local = await startLocalDiscord({ frozen: true });
  const headers = { authorization: `Bot ${local.token}`, 'content-type': 'application/json' };
  const post = async (levels: number) => {
    const inside = '['.repeat(levels - 1) + ']'.repeat(levels - 1);
    const body = `{"content":"x","nobody knows":${inside}}`;
    const url = `${local.apiBase}/v10/channels/${local.channelId}/messages`;
    const answer = await fetch(url, { method: 'POST', headers, body });
    return [answer.status, ((await answer.json()) as { code?: number }).code];
  };

  expect(await post(64)).toEqual([200, undefined]);
  expect(await post(65)).toEqual([400, 50109]);
  expect(await post(100_000)).toEqual([400, 50109]);
  await local.stop();
});

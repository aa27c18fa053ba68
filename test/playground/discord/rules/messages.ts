import { post } from '../wire.ts';
import { pair } from './pair.ts';

const message = pair(post);
const PARTS = 'components/reference';
const MESSAGE = 'resources/message';
const V2 = 1 << 15;

const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: 'go',
  ...more,
});
const link = (more: object = {}) => ({
  type: 2,
  style: 5,
  label: 'DOI',
  url: 'https://doi.org',
  ...more,
});
const option = (value: string, more: object = {}) => ({ label: value, value, ...more });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 'which',
  options: [option('a'), option('b')],
  ...more,
});
const people = (default_values: unknown) => ({ type: 5, custom_id: 'who', default_values });
const text = (content = 'x') => ({ type: 10, content });
const plain = (...parts: object[]) => ({ content: 'x', components: parts });
const card = (...parts: object[]) => ({ flags: V2, components: parts });
const embed = (more: object) => ({ embeds: [{ title: 't', ...more }] });
const section = (more: object = {}) => ({
  type: 9,
  components: [text()],
  accessory: button(),
  ...more,
});

const BUTTON = `${PARTS}#button-button-structure`;
const SELECT = `${PARTS}#string-select-string-select-structure`;
const MENTIONS = `${MESSAGE}#allowed-mentions-object`;

const nowhere = { message_id: '1', channel_id: '2', fail_if_not_exists: false };

/** Files with these numbers. */
function files(...numbers: readonly number[]): FormData {
  const form = new FormData();
  for (const n of numbers) form.append(`files[${n}]`, new Blob(['x']), 'list.ris');
  return form;
}

/** The same message with `allowed_mentions` that are this or that. */
const allowing = (rule: string, good: unknown, bad: unknown, at: string) =>
  message(
    rule,
    MENTIONS,
    { content: 'x', allowed_mentions: good },
    { content: 'x', allowed_mentions: bad },
    `allowed_mentions${at}`,
  );

/** The same message with a field that is this or that. */
const having = (rule: string, name: string, good: unknown, bad: unknown, at: string) =>
  message(
    rule,
    `${MESSAGE}#create-message-jsonform-params`,
    { content: 'x', [name]: good },
    { content: 'x', [name]: bad },
    `${name}${at}`,
  );

/** What a message may hold. */
export const messageRules = [
  message(
    'a message has something in it',
    'topics/opcodes-and-status-codes#json',
    { content: 'x' },
    { content: ' ' },
    50006,
  ),
  message('a message is an object', `${MESSAGE}#create-message`, { content: 'x' }, [{}], ''),
  message(
    'content is a text',
    `${MESSAGE}#create-message`,
    { content: 'x' },
    { content: 7 },
    'content',
  ),
  message(
    'only an answer to an interaction is ephemeral',
    `${MESSAGE}#message-object-message-flags`,
    { content: 'x', flags: 4 },
    { content: 'x', flags: 64 },
    'flags',
  ),
  message(
    'kinds of mentions are known ones',
    MENTIONS,
    { content: 'x', allowed_mentions: { parse: ['users'] } },
    { content: 'x', allowed_mentions: { parse: ['people'] } },
    'allowed_mentions.parse.0',
  ),
  message(
    'users are parsed or named, not both',
    MENTIONS,
    { content: 'x', allowed_mentions: { parse: ['roles'], users: ['1'] } },
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
  ),
  message(
    'an embed has something in it',
    `${MESSAGE}#embed-object`,
    embed({}),
    { embeds: [{}] },
    'embeds.0.description',
  ),
  message(
    'a field has a value',
    `${MESSAGE}#embed-object-embed-field-structure`,
    embed({ fields: [{ name: 'n', value: 'v' }] }),
    embed({ fields: [{ name: 'n', value: ' ' }] }),
    'embeds.0.fields.0.value',
  ),
  message(
    'a link of an embed is of the web',
    `${MESSAGE}#embed-object`,
    embed({ url: 'https://a.b' }),
    embed({ url: 'file:///etc/hosts' }),
    'embeds.0.url',
  ),
  message(
    'a time is one',
    `${MESSAGE}#embed-object`,
    embed({ timestamp: '2025-07-10T00:00:00Z' }),
    embed({ timestamp: 'soon' }),
    'embeds.0.timestamp',
  ),
  message(
    'a button stands in a row',
    `${PARTS}#action-row`,
    plain(row(button())),
    plain(button()),
    'components.0.type',
  ),
  message(
    'a select has its row for itself',
    `${PARTS}#action-row`,
    plain(row(select()), row(button())),
    plain(row(select(), button())),
    'components.0.components',
  ),
  message(
    'a custom_id is there once, disabled or not',
    `${PARTS}#anatomy-of-a-component-custom-id`,
    plain(row(button(), button({ custom_id: 'b' }))),
    plain(row(button(), button({ disabled: true }))),
    'components.0.components.1.custom_id',
  ),
  message(
    'a button has a label or an emoji',
    BUTTON,
    plain(row(button({ label: undefined, emoji: { name: '📋' } }))),
    plain(row(button({ label: undefined }))),
    'components.0.components.0',
  ),
  message(
    'a button has a style',
    BUTTON,
    plain(row(button({ style: 4 }))),
    plain(row(button({ style: undefined }))),
    'components.0.components.0.style',
  ),
  message(
    'an emoji is a picture',
    BUTTON,
    plain(row(button({ emoji: { name: '📚' } }))),
    plain(row(button({ emoji: { name: ':books:' } }))),
    'components.0.components.0.emoji.name',
  ),
  message(
    'a link has no custom_id',
    BUTTON,
    plain(row(link())),
    plain(row(link({ custom_id: 'go' }))),
    'components.0.components.0.custom_id',
  ),
  message(
    'a button that is no link has a custom_id',
    BUTTON,
    plain(row(button())),
    plain(row(button({ custom_id: undefined }))),
    'components.0.components.0.custom_id',
  ),
  message(
    'a button that is no link has no url',
    BUTTON,
    plain(row(button())),
    plain(row(button({ url: 'https://a.b' }))),
    'components.0.components.0.url',
  ),
  message(
    'values of a select differ',
    SELECT,
    plain(row(select())),
    plain(row(select({ options: [option('a'), option('a')] }))),
    'components.0.components.0.options.1.value',
  ),
  message(
    'what is chosen beforehand is of the kind of the select',
    SELECT,
    plain(row(people([{ id: '1', type: 'user' }]))),
    plain(row(people([{ id: '1', type: 'role' }]))),
    'components.0.components.0.default_values.0.type',
  ),
  message(
    'what is chosen beforehand is named by its id',
    SELECT,
    plain(row(people([{ id: '1', type: 'user' }]))),
    plain(row(people([{ type: 'user' }]))),
    'components.0.components.0.default_values.0.id',
  ),
  message(
    'not more is chosen beforehand than may be',
    SELECT,
    plain(row(people([{ id: '1', type: 'user' }]))),
    plain(
      row(
        people([
          { id: '1', type: 'user' },
          { id: '2', type: 'user' },
        ]),
      ),
    ),
    'components.0.components.0.default_values',
  ),
  message(
    'options have defaults of their own',
    SELECT,
    plain(row(select({ options: [option('a', { default: true })] }))),
    plain(row(select({ default_values: [{ id: '1', type: 'user' }] }))),
    'components.0.components.0.default_values',
  ),
  message(
    'a select takes no more values than it has',
    SELECT,
    plain(row(select({ max_values: 2 }))),
    plain(row(select({ max_values: 3 }))),
    'components.0.components.0.max_values',
  ),
  message(
    'a select takes at least what it takes at most',
    SELECT,
    plain(row(select({ min_values: 1 }))),
    plain(row(select({ min_values: 2 }))),
    'components.0.components.0.min_values',
  ),
  message(
    'no more options are chosen beforehand than may be',
    SELECT,
    plain(row(select({ options: [option('a', { default: true }), option('b')] }))),
    plain(
      row(select({ options: [option('a', { default: true }), option('b', { default: true })] })),
    ),
    'components.0.components.0.options',
  ),
  message(
    'only a string select has options',
    `${PARTS}#user-select`,
    plain(row({ type: 5, custom_id: 'who' })),
    plain(row(select({ type: 5 }))),
    'components.0.components.0.options',
  ),
  message(
    'a card needs its flag',
    'components/overview',
    card(text()),
    plain(text()),
    'components.0.type',
  ),
  message(
    'a card has no content',
    'components/overview',
    card(text()),
    {
      ...card(text()),
      content: 'x',
    },
    'content',
  ),
  message(
    'a card has no embeds',
    'components/overview',
    card(text()),
    {
      ...card(text()),
      ...embed({}),
    },
    'embeds',
  ),
  message(
    'a section has an accessory',
    `${PARTS}#section`,
    card(section()),
    card(section({ accessory: undefined })),
    'components.0.accessory',
  ),
  message(
    'a section has only texts',
    `${PARTS}#section`,
    card(section()),
    card(section({ components: [button({ custom_id: 'b' })] })),
    'components.0.components.0.type',
  ),
  message(
    'a container stands in no container',
    `${PARTS}#container`,
    card({ type: 17, components: [text()] }),
    card({ type: 17, components: [{ type: 17, components: [text()] }] }),
    'components.0.components.0.type',
  ),
  message(
    'ids of components differ',
    `${PARTS}#anatomy-of-a-component`,
    card({ ...text(), id: 1 }, { ...text(), id: 2 }),
    card({ ...text(), id: 1 }, { ...text(), id: 1 }),
    'components.1.id',
  ),
  message(
    'a picture is of the web, or was uploaded',
    `${PARTS}#unfurled-media-item`,
    card({ type: 12, items: [{ media: { url: 'https://a.b/c.png' } }] }),
    card({ type: 12, items: [{ media: { url: 'attachment://c.png' } }] }),
    'components.0.items.0.media.url',
  ),
  message(
    'an attachment that is described was sent',
    'reference#uploading-files',
    { content: 'x', attachments: [] },
    { content: 'x', attachments: [{ id: '0', description: 'x' }] },
    'attachments.0.id',
  ),
  message(
    'a reply replies to something',
    `${MESSAGE}#message-reference`,
    { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
    { content: 'x', message_reference: { message_id: '1' } },
    'message_reference',
  ),
  message(
    'an emoji is one picture',
    BUTTON,
    plain(row(button({ emoji: { name: '1️⃣' } }))),
    plain(row(button({ emoji: { name: '📚📚' } }))),
    'components.0.components.0.emoji.name',
  ),
  message(
    'a premium button has no label',
    BUTTON,
    plain(row({ type: 2, style: 6, sku_id: '1' })),
    plain(row({ type: 2, style: 6, sku_id: '1', label: 'Buy' })),
    'components.0.components.0.label',
  ),
  message(
    'blanks around a custom_id count',
    `${PARTS}#anatomy-of-a-component-custom-id`,
    plain(row(button({ custom_id: `${'x'.repeat(99)} ` }))),
    plain(row(button({ custom_id: `${'x'.repeat(100)} ` }))),
    'components.0.components.0.custom_id',
  ),
  message(
    'blanks around a label count',
    BUTTON,
    plain(row(button({ label: `${'x'.repeat(79)} ` }))),
    plain(row(button({ label: `${'x'.repeat(80)} ` }))),
    'components.0.components.0.label',
  ),
  message(
    'blanks around a text of an embed do not',
    `${MESSAGE}#embed-object-embed-limits`,
    embed({ title: `${'x'.repeat(256)} ` }),
    embed({ title: 'x'.repeat(257) }),
    'embeds.0.title',
  ),
  message(
    'a time has a year, a month and a day',
    `${MESSAGE}#embed-object`,
    embed({ timestamp: '2025-07-10' }),
    embed({ timestamp: '2' }),
    'embeds.0.timestamp',
  ),
  message(
    'a time is a text',
    `${MESSAGE}#embed-object`,
    embed({ timestamp: '2025-07-10T00:00:00+02:00' }),
    embed({ timestamp: 5 }),
    'embeds.0.timestamp',
  ),
  message(
    'an id of 0 is none, and may come again',
    `${PARTS}#anatomy-of-a-component`,
    card({ ...text(), id: 0 }, { ...text(), id: 0 }),
    card({ ...text(), id: 7 }, { ...text(), id: 0 }, { ...text(), id: 7 }),
    'components.2.id',
  ),
  allowing('mentions are an object', { parse: [] }, 'none', ''),
  allowing('a list is none', { roles: [] }, [], ''),
  allowing(
    'a reply pings or does not',
    { replied_user: true },
    { replied_user: 'x' },
    '.replied_user',
  ),
  allowing('nobody is mentioned twice', { users: ['1', '2'] }, { users: ['1', '1'] }, '.users.1'),
  allowing('mentioned people are ids', { users: ['1'] }, { users: ['priya'] }, '.users.0'),
  having('a nonce is a text or a number', 'nonce', 7, {}, ''),
  having('a nonce has at most 64 bits', 'nonce', 2 ** 62, 1e30, ''),
  having('flags have 32 bits', 'flags', 4, 2 ** 33 + 4, ''),
  having('no voice message is sent here', 'flags', 4096, 8192, ''),
  having('no poll is sent here', 'poll', null, { question: { text: 'Who?' } }, ''),
  having('no sticker is sent here', 'sticker_ids', [], ['1'], '.0'),
  having('stickers are a list', 'sticker_ids', null, 5, ''),
  having('no theme is shared here', 'shared_client_theme', null, {}, ''),
  having('a reply says to what', 'message_reference', null, {}, '.message_id'),
  having('it says so in an object', 'message_reference', null, 'x', ''),
  having(
    'nothing is forwarded here',
    'message_reference',
    nowhere,
    { ...nowhere, type: 1 },
    '.type',
  ),
  message(
    'every file has a number of its own',
    'reference#uploading-files',
    files(0, 1),
    files(0, 0),
    'attachments',
  ),
];

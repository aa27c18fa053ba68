import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../src/playground/discord/api-error.ts';
import { Clock } from '../../../../src/playground/discord/clock.ts';
import {
  checkMessage,
  fileName,
  type MessageRules,
  refuseEmpty,
} from '../../../../src/playground/discord/validate/messages.ts';
import { blankMessage } from '../../../../src/playground/discord/world/message-payload.ts';
import { World } from '../../../../src/playground/discord/world/state.ts';
import { wrongs } from '../wrongs.ts';

const world = new World(new Clock());
const existing = (more: Partial<APIMessage>): APIMessage => ({
  ...blankMessage(world, world.newId(), world.app),
  ...more,
});
const check = (body: unknown, rules: Partial<MessageRules> = {}) =>
  wrongs(body, (field) => checkMessage(field, { interaction: false, files: [], ...rules }));
const ids = (count: number) => Array.from({ length: count }, (_, n) => `${n}`);
const uploads = (count: number) => ids(count).map((n) => ({ n, name: `${n}.ris` }));
const attached = { id: '9', filename: 'old.ris', size: 1, url: '', proxy_url: '' };
const card = { flags: MessageFlags.IsComponentsV2 };
const text = { type: 10, content: 'Words' };

describe('accepts', () => {
  it.each<[string, unknown, Partial<MessageRules>]>([
    ['2000 characters', { content: 'x'.repeat(2000) }, {}],
    ['2000 emoji, which are one character each', { content: '📚'.repeat(2000) }, {}],
    ['an ephemeral answer', { content: 'x', flags: 64 }, { interaction: true }],
    [
      'ten files with descriptions',
      { attachments: ids(10).map((id) => ({ id, description: 'x'.repeat(1024) })) },
      { files: uploads(10) },
    ],
    [
      'a kept attachment',
      { attachments: [{ id: '9' }] },
      { existing: existing({ attachments: [attached] }) },
    ],
    ['nobody mentioned', { content: 'x', allowed_mentions: { parse: [] } }, {}],
    [
      'mentions of all users and of some roles',
      { content: 'x', allowed_mentions: { parse: ['users'], roles: ['1'] } },
      {},
    ],
    ['a card', { ...card, components: [text] }, {}],
    [
      'a file in a card',
      { ...card, components: [{ type: 13, file: { url: 'attachment://my_list.ris' } }] },
      { files: [{ n: '0', name: 'my list.ris' }] },
    ],
    [
      'an edit of a card without repeating the flag',
      { components: [text] },
      { existing: existing(card) },
    ],
    [
      'a message that becomes a card and gives its content up',
      { ...card, content: null, embeds: [], components: [text] },
      { existing: existing({ content: 'x' }) },
    ],
    [
      'an edit that repeats the flags there were',
      { content: 'x', flags: 64 },
      { existing: existing({ flags: 64 }) },
    ],
    ['fields that nobody knows', { content: 'x', enforce_nonce: false, wave: {} }, {}],
  ])('%s', (_what, body, rules) => {
    expect(check(body, rules)).toEqual([]);
  });
});

describe('refuses', () => {
  it.each<[string, unknown, Partial<MessageRules>, string]>([
    ['2001 characters', { content: 'x'.repeat(2001) }, {}, 'content[BASE_TYPE_MAX_LENGTH]'],
    ['content that is a number', { content: 7 }, {}, 'content[STRING_TYPE_CONVERT]'],
    ['tts that is a word', { content: 'x', tts: 'no' }, {}, 'tts[BOOLEAN_TYPE_CONVERT]'],
    [
      'a nonce of 26 characters',
      { content: 'x', nonce: 'n'.repeat(26) },
      {},
      'nonce[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an ephemeral message outside interactions',
      { content: 'x', flags: 64 },
      {},
      'flags[BASE_TYPE_CHOICES]',
    ],
    [
      'a flag that only Discord sets',
      { content: 'x', flags: MessageFlags.Loading },
      { interaction: true },
      'flags[BASE_TYPE_CHOICES]',
    ],
    [
      'components of a card without its flag',
      { components: [text] },
      {},
      'components[0].type[BASE_TYPE_CHOICES]',
    ],
    [
      'a card with content',
      { ...card, content: 'x', components: [text] },
      {},
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'a card with embeds',
      { ...card, embeds: [{ title: 't' }], components: [text] },
      {},
      'embeds[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'a card with a poll',
      { ...card, poll: {}, components: [text] },
      {},
      'poll[BASE_TYPE_FORBIDDEN]',
    ],
    [
      'a card with stickers',
      { ...card, sticker_ids: ['1'], components: [text] },
      {},
      'sticker_ids[0][BASE_TYPE_FORBIDDEN]',
    ],
    [
      'an edit that gives a card content',
      { content: 'x' },
      { existing: existing(card) },
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      'a message that becomes a card and keeps its content',
      { ...card, components: [text] },
      { existing: existing({ content: 'x' }) },
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    ['eleven files', { content: 'x' }, { files: uploads(11) }, 'attachments[BASE_TYPE_MAX_LENGTH]'],
    [
      'a description of 1025 characters',
      { attachments: [{ id: '0', description: 'x'.repeat(1025) }] },
      { files: uploads(1) },
      'attachments[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an attachment without its file',
      { attachments: [{ id: '1' }] },
      { files: uploads(1) },
      'attachments[0].id[ATTACHMENT_NOT_FOUND]',
    ],
    [
      'an attachment that the edit takes away',
      {
        ...card,
        attachments: [],
        components: [{ type: 13, file: { url: 'attachment://old.ris' } }],
      },
      { existing: existing({ attachments: [attached] }) },
      'components[0].file.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]',
    ],
    [
      'mentions of an unknown kind',
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      {},
      'allowed_mentions.parse[0][BASE_TYPE_CHOICES]',
    ],
    [
      'mentions of all users and of some',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      {},
      'allowed_mentions[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ],
    [
      'mentions of 101 users',
      { content: 'x', allowed_mentions: { users: ids(101) } },
      {},
      'allowed_mentions.users[BASE_TYPE_MAX_LENGTH]',
    ],
  ])('%s', (_what, body, rules, where) => {
    expect(check(body, rules)).toEqual([where]);
  });

  it('a body that is no object', () => {
    expect(check('words')).toEqual(['[DICT_TYPE_CONVERT]']);
  });
});

describe('an empty message', () => {
  const isEmpty = (body: unknown, rules: Parameters<typeof refuseEmpty>[1] = { files: [] }) => {
    try {
      refuseEmpty(body, rules);
      return false;
    } catch (error) {
      if (error instanceof ApiError && error.body.code === 50006) return true;
      throw error;
    }
  };

  it.each<[string, unknown, Parameters<typeof refuseEmpty>[1]]>([
    ['nothing', {}, { files: [] }],
    ['spaces', { content: '  \n' }, { files: [] }],
    ['empty lists', { content: null, embeds: [], components: [] }, { files: [] }],
    [
      'an edit that takes the only words away',
      { content: '' },
      { files: [], existing: existing({ content: 'x' }) },
    ],
    [
      'an edit that takes the only file away',
      { attachments: [] },
      { files: [], existing: existing({ attachments: [attached] }) },
    ],
  ])('is one with %s', (_what, body, rules) => {
    expect(isEmpty(body, rules)).toBe(true);
  });

  it.each<[string, unknown, Parameters<typeof refuseEmpty>[1]]>([
    ['words', { content: 'x' }, { files: [] }],
    ['an embed', { embeds: [{}] }, { files: [] }],
    ['components', { components: [text] }, { files: [] }],
    ['a file', {}, { files: uploads(1) }],
    [
      'what it had before the edit',
      { components: [] },
      { files: [], existing: existing({ content: 'x' }) },
    ],
  ])('is not one with %s', (_what, body, rules) => {
    expect(isEmpty(body, rules)).toBe(false);
  });
});

it('names a file as Discord does', () => {
  expect(fileName('Müller & Söhne (2025).ris')).toBe('Müller_Söhne_2025_.ris');
  expect(fileName('')).toBe('unknown');
});

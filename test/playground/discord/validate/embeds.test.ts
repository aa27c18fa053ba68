import { describe, expect, it } from 'vitest';
import { checkEmbeds } from '../../../../src/playground/discord/validate/embeds.ts';
import { wrongs } from '../wrongs.ts';

const check = (embeds: unknown) => wrongs({ embeds }, (body) => checkEmbeds(body.at('embeds')));
const text = (length: number) => 'x'.repeat(length);
const fields = (count: number) => Array.from({ length: count }, () => ({ name: 'n', value: 'v' }));

describe('accepts', () => {
  it.each([
    ['no embeds', undefined],
    ['null, as an edit takes them away', null],
    ['ten of them', Array.from({ length: 10 }, () => ({ title: 't' }))],
    ['a title of 256 characters', [{ title: text(256) }]],
    ['256 characters of two UTF-16 units each', [{ title: '𝒳'.repeat(256) }]],
    ['a description of 4096 characters', [{ description: text(4096) }]],
    ['25 fields', [{ fields: fields(25) }]],
    ['spaces around a text that is long enough without them', [{ title: `  ${text(256)}  ` }]],
    ['6000 characters together', [{ description: text(4000) }, { description: text(2000) }]],
    ['an image alone', [{ image: { url: 'attachment://cover.png' } }]],
    [
      'a link, a colour and a time',
      [
        {
          title: 't',
          url: 'https://doi.org/10.1/x',
          color: 0xffffff,
          timestamp: '2025-07-10T00:00:00Z',
        },
      ],
    ],
  ])('%s', (_what, embeds) => {
    expect(check(embeds)).toEqual([]);
  });
});

describe('refuses', () => {
  it.each([
    [
      'eleven embeds',
      Array.from({ length: 11 }, () => ({ title: 't' })),
      'embeds[BASE_TYPE_MAX_LENGTH]',
    ],
    ['an embed that is a text', ['t'], 'embeds[0][DICT_TYPE_CONVERT]'],
    ['an empty embed', [{}], 'embeds[0].description[BASE_TYPE_REQUIRED]'],
    ['a title of 257 characters', [{ title: text(257) }], 'embeds[0].title[BASE_TYPE_MAX_LENGTH]'],
    [
      'a description of 4097',
      [{ description: text(4097) }],
      'embeds[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    ['26 fields', [{ fields: fields(26) }], 'embeds[0].fields[BASE_TYPE_MAX_LENGTH]'],
    [
      'a field without value',
      [{ fields: [{ name: 'n' }] }],
      'embeds[0].fields[0].value[BASE_TYPE_REQUIRED]',
    ],
    [
      'a field with an empty name',
      [{ fields: [{ name: ' ', value: 'v' }] }],
      'embeds[0].fields[0].name[BASE_TYPE_REQUIRED]',
    ],
    [
      'a field name of 257',
      [{ fields: [{ name: text(257), value: 'v' }] }],
      'embeds[0].fields[0].name[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a field value of 1025',
      [{ fields: [{ name: 'n', value: text(1025) }] }],
      'embeds[0].fields[0].value[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a footer of 2049',
      [{ footer: { text: text(2049) } }],
      'embeds[0].footer.text[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an author of 257',
      [{ author: { name: text(257) } }],
      'embeds[0].author.name[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      '6001 characters together',
      [{ description: text(4000) }, { description: text(2001) }],
      'embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ],
    [
      'a link without scheme',
      [{ title: 't', url: 'doi.org/10.1/x' }],
      'embeds[0].url[URL_TYPE_INVALID_URL]',
    ],
    [
      'a link to a file',
      [{ title: 't', url: 'file:///etc/hosts' }],
      'embeds[0].url[URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'a colour that is none',
      [{ title: 't', color: 0x1000000 }],
      'embeds[0].color[NUMBER_TYPE_MAX]',
    ],
    [
      'a time that is none',
      [{ title: 't', timestamp: 'yesterday' }],
      'embeds[0].timestamp[DATE_TIME_TYPE_PARSE]',
    ],
  ])('%s', (_what, embeds, where) => {
    expect(check(embeds)).toEqual([where]);
  });
});

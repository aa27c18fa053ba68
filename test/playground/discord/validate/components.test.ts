import { describe, expect, it } from 'vitest';
import { checkComponents } from '../../../../src/playground/discord/validate/components.ts';
import { wrongs } from '../wrongs.ts';

const check = (components: unknown, v2 = false) =>
  wrongs({ components }, (body) =>
    checkComponents(body.at('components'), { v2, files: ['list.ris'] }),
  );
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Copy',
  custom_id: 'copy',
  ...more,
});
const link = (more: object = {}) => ({
  type: 2,
  style: 5,
  label: 'DOI',
  url: 'https://doi.org/10.1/x',
  ...more,
});
const option = (value: string, more: object = {}) => ({ label: value, value, ...more });
const select = (more: object = {}) => ({
  type: 3,
  custom_id: 'which',
  options: [option('a'), option('b')],
  ...more,
});
const text = (content: unknown = 'Words') => ({ type: 10, content });
const section = (more: object = {}) => ({
  type: 9,
  components: [text()],
  accessory: button(),
  ...more,
});

describe('in a plain message, accepts', () => {
  it.each([
    ['no components', undefined],
    [
      'five rows of five buttons',
      times(5, (r) => row(...times(5, (b) => button({ custom_id: `${r}.${b}` })))),
    ],
    ['a link button', [row(link())]],
    ['a button with an emoji alone', [row(button({ label: undefined, emoji: { name: '📋' } }))]],
    ['a select of 25 options', [row(select({ options: times(25, (n) => option(`${n}`)) }))]],
    ['a select of users', [row({ type: 5, custom_id: 'who' })]],
    ['a custom_id of 100 characters', [row(button({ custom_id: 'x'.repeat(100) }))]],
  ])('%s', (_what, components) => {
    expect(check(components)).toEqual([]);
  });
});

describe('in a plain message, refuses', () => {
  const at = 'components[0].components[0]';
  it.each([
    [
      'six rows',
      times(6, (r) => row(button({ custom_id: `${r}` }))),
      'components[BASE_TYPE_MAX_LENGTH]',
    ],
    ['a button without a row', [button()], 'components[0].type[BASE_TYPE_CHOICES]'],
    ['a text display', [text()], 'components[0].type[BASE_TYPE_CHOICES]'],
    ['an empty row', [row()], 'components[0].components[BASE_TYPE_BAD_LENGTH]'],
    [
      'six buttons in a row',
      [row(...times(6, (b) => button({ custom_id: `${b}` })))],
      'components[0].components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a select beside a button',
      [row(select(), button())],
      'components[0].components[COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    [
      'the same custom_id twice, even disabled',
      [row(button(), button({ disabled: true }))],
      'components[0].components[1].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'a custom_id of 101 characters',
      [row(button({ custom_id: 'x'.repeat(101) }))],
      `${at}.custom_id[BASE_TYPE_BAD_LENGTH]`,
    ],
    ['an empty custom_id', [row(button({ custom_id: '' }))], `${at}.custom_id[BASE_TYPE_REQUIRED]`],
    [
      'a button without custom_id',
      [row(button({ custom_id: undefined }))],
      `${at}.custom_id[BASE_TYPE_REQUIRED]`,
    ],
    [
      'a button without style',
      [row(button({ style: undefined, custom_id: undefined }))],
      `${at}.style[BASE_TYPE_REQUIRED]`,
    ],
    [
      'a label of 81 characters',
      [row(button({ label: 'x'.repeat(81) }))],
      `${at}.label[BASE_TYPE_MAX_LENGTH]`,
    ],
    [
      'neither label nor emoji',
      [row(button({ label: undefined }))],
      `${at}[BUTTON_COMPONENT_INVALID]`,
    ],
    [
      'a link with a custom_id',
      [row(link({ custom_id: 'x' }))],
      `${at}.custom_id[BASE_TYPE_FORBIDDEN]`,
    ],
    ['a link without url', [row(link({ url: undefined }))], `${at}.url[BASE_TYPE_REQUIRED]`],
    [
      'a url of 513 characters',
      [row(link({ url: `https://a.b/${'x'.repeat(501)}` }))],
      `${at}.url[BASE_TYPE_MAX_LENGTH]`,
    ],
    ['a mailto link', [row(link({ url: 'mailto:a@b.c' }))], `${at}.url[URL_TYPE_INVALID_SCHEME]`],
    [
      'a url on a plain button',
      [row(button({ url: 'https://a.b' }))],
      `${at}.url[BASE_TYPE_FORBIDDEN]`,
    ],
    [
      'a word as emoji',
      [row(button({ emoji: { name: ':books:' } }))],
      `${at}.emoji.name[BUTTON_COMPONENT_INVALID_EMOJI]`,
    ],
    [
      'a select without options',
      [row(select({ options: [] }))],
      `${at}.options[BASE_TYPE_BAD_LENGTH]`,
    ],
    [
      '26 options',
      [row(select({ options: times(26, (n) => option(`${n}`)) }))],
      `${at}.options[BASE_TYPE_BAD_LENGTH]`,
    ],
    [
      'the same value twice',
      [row(select({ options: [option('a'), option('a')] }))],
      `${at}.options[1].value[SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]`,
    ],
    [
      'an option label of 101',
      [row(select({ options: [option('a', { label: 'x'.repeat(101) })] }))],
      `${at}.options[0].label[BASE_TYPE_BAD_LENGTH]`,
    ],
    [
      'an option value of 101',
      [row(select({ options: [option('x'.repeat(101), { label: 'x' })] }))],
      `${at}.options[0].value[BASE_TYPE_BAD_LENGTH]`,
    ],
    [
      'an option description of 101',
      [row(select({ options: [option('a', { description: 'x'.repeat(101) })] }))],
      `${at}.options[0].description[BASE_TYPE_MAX_LENGTH]`,
    ],
    [
      'a placeholder of 151',
      [row(select({ placeholder: 'x'.repeat(151) }))],
      `${at}.placeholder[BASE_TYPE_MAX_LENGTH]`,
    ],
    [
      'more max_values than options',
      [row(select({ max_values: 3 }))],
      `${at}.max_values[SELECT_COMPONENT_MAX_VALUES]`,
    ],
    [
      'min_values above max_values',
      [row(select({ min_values: 2 }))],
      `${at}.min_values[SELECT_COMPONENT_MIN_VALUES]`,
    ],
    [
      'more defaults than max_values',
      [row(select({ options: [option('a', { default: true }), option('b', { default: true })] }))],
      `${at}.options[SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES]`,
    ],
    [
      'options on a select of users',
      [row(select({ type: 5 }))],
      `${at}.options[BASE_TYPE_FORBIDDEN]`,
    ],
  ])('%s', (_what, components, where) => {
    expect(check(components)).toEqual([where]);
  });
});

describe('in a Components V2 message, accepts', () => {
  it.each([
    [
      'every kind of part',
      [
        {
          type: 17,
          accent_color: 0x5865f2,
          components: [
            text(),
            { type: 14, divider: true, spacing: 2 },
            section(),
            row(button({ custom_id: 'b' })),
          ],
        },
        {
          type: 12,
          items: [{ media: { url: 'https://a.b/c.png' }, description: 'x'.repeat(1024) }],
        },
        { type: 13, file: { url: 'attachment://list.ris' } },
        section({ accessory: { type: 11, media: { url: 'attachment://list.ris' } } }),
      ],
    ],
    ['forty of them, counting nested ones', [{ type: 17, components: times(39, () => text('x')) }]],
    ['4000 characters together', [text('x'.repeat(2000)), text('x'.repeat(2000))]],
  ])('%s', (_what, components) => {
    expect(check(components, true)).toEqual([]);
  });
});

describe('in a Components V2 message, refuses', () => {
  it.each([
    [
      '41 parts, counting nested ones',
      [{ type: 17, components: times(40, () => text('x')) }],
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'an accessory as the 41st',
      [...times(38, () => text('x')), section({ components: [text('x')] })],
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      '4001 characters together',
      [text('x'.repeat(2000)), text('x'.repeat(2001))],
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    ['an empty text', [text('')], 'components[0].content[BASE_TYPE_REQUIRED]'],
    [
      'a section without accessory',
      [section({ accessory: undefined })],
      'components[0].accessory[BASE_TYPE_REQUIRED]',
    ],
    [
      'a section of four texts',
      [section({ components: times(4, () => text()) })],
      'components[0].components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a button in a section',
      [section({ components: [button({ custom_id: 'x' })] })],
      'components[0].components[0].type[BASE_TYPE_CHOICES]',
    ],
    [
      'a container in a container',
      [{ type: 17, components: [{ type: 17, components: [text()] }] }],
      'components[0].components[0].type[BASE_TYPE_CHOICES]',
    ],
    [
      'an empty container',
      [{ type: 17, components: [] }],
      'components[0].components[BASE_TYPE_MIN_LENGTH]',
    ],
    [
      'eleven pictures',
      [{ type: 12, items: times(11, () => ({ media: { url: 'https://a.b/c.png' } })) }],
      'components[0].items[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a picture description of 1025',
      [
        {
          type: 12,
          items: [{ media: { url: 'https://a.b/c.png' }, description: 'x'.repeat(1025) }],
        },
      ],
      'components[0].items[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a file from the web',
      [{ type: 13, file: { url: 'https://a.b/list.ris' } }],
      'components[0].file.url[URL_TYPE_INVALID_SCHEME]',
    ],
    [
      'a file that was not uploaded',
      [{ type: 13, file: { url: 'attachment://other.ris' } }],
      'components[0].file.url[UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND]',
    ],
    [
      'a colour that is none',
      [{ type: 17, accent_color: 2 ** 24, components: [text()] }],
      'components[0].accent_color[NUMBER_TYPE_MAX]',
    ],
    [
      'a spacing of 3',
      [text(), { type: 14, spacing: 3 }],
      'components[1].spacing[NUMBER_TYPE_MAX]',
    ],
    [
      'the same id twice',
      [
        { ...text(), id: 7 },
        { ...text(), id: 7 },
      ],
      'components[1].id[COMPONENT_ID_DUPLICATED]',
    ],
  ])('%s', (_what, components, where) => {
    expect(check(components, true)).toEqual([where]);
  });

  it('answers 500 for text of too many bytes, as Discord does without documenting it', () => {
    expect(check([text('引'.repeat(3_400))], true)).toEqual(['500']);
    expect(check([text('引'.repeat(3_300))], true)).toEqual([]);
  });
});

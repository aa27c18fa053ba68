import { describe, expect, it } from 'vitest';
import { checkCommands } from '../../../../src/playground/discord/validate/commands.ts';
import { wrongs } from '../wrongs.ts';

const check = (...commands: unknown[]) => wrongs(commands, checkCommands);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const command = (more: object = {}) => ({ name: 'cite', description: 'Cite a work', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'work', description: 'The work', ...more });
const asked = (more: object) => command({ options: [option(more)] });
const choice = (name: string, value: unknown = name) => ({ name, value });
const menu = (more: object = {}) => ({ type: 3, name: 'Import references', ...more });
/** 20 options of 10 choices: with a description of 46 characters, 8000 in all. */
const big = (description: number) =>
  command({
    description: 'x'.repeat(description),
    options: times(20, (o) =>
      option({
        name: `option${o}`,
        description: 'x'.repeat(100),
        choices: times(10, (c) => choice(`${c}${'x'.repeat(27)}`, `${c}`)),
      }),
    ),
  });

describe('accepts', () => {
  it.each([
    ['a slash command', [command()]],
    ['a name in another script', [command({ name: 'référence' }), command({ name: '引用' })]],
    ['a menu command with spaces and capitals', [menu({ description: '' })]],
    ['the same name in different types', [command({ name: 'cite' }), menu({ name: 'cite' })]],
    [
      'required before optional options',
      [command({ options: [option({ required: true }), option({ name: 'style' })] })],
    ],
    ['autocomplete', [asked({ autocomplete: true, required: true })]],
    ['25 choices', [asked({ choices: times(25, (n) => choice(`${n}`)) })]],
    [
      'subcommands and a group of them',
      [
        command({
          options: [
            { type: 1, name: 'add', description: 'Add', options: [option()] },
            {
              type: 2,
              name: 'list',
              description: 'Lists',
              options: [{ type: 1, name: 'all', description: 'All' }],
            },
          ],
        }),
      ],
    ],
    ['permissions as a text of digits', [command({ default_member_permissions: '8192' })]],
    ['nobody but administrators', [command({ default_member_permissions: '0' })]],
    [
      'every context with a user install',
      [command({ contexts: [0, 1, 2], integration_types: [0, 1] })],
    ],
    [
      'a translation',
      [
        command({
          name_localizations: { de: 'zitieren' },
          description_localizations: { de: 'Zitiere ein Werk' },
        }),
      ],
    ],
    ['a range of numbers', [asked({ type: 4, min_value: 1, max_value: 25 })]],
    ['a range of lengths', [asked({ min_length: 0, max_length: 6000 })]],
    ['file types', [asked({ type: 11, file_types: ['.ris', 'image'] })]],
    ['15 commands of the message menu', times(15, (n) => menu({ name: `Import ${n}` }))],
    ['8000 characters', [big(46)]],
  ])('%s', (_what, commands) => {
    expect(check(...commands)).toEqual([]);
  });
});

describe('refuses', () => {
  const at = '[0].options[0]';
  it.each([
    [
      'a capital in the name',
      [command({ name: 'Cite' })],
      '[0].name[APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'a space in the name',
      [command({ name: 'cite work' })],
      '[0].name[APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'a name of 33 characters',
      [command({ name: 'x'.repeat(33) })],
      '[0].name[BASE_TYPE_BAD_LENGTH]',
    ],
    ['no name', [command({ name: undefined })], '[0].name[BASE_TYPE_REQUIRED]'],
    [
      'no description',
      [command({ description: undefined })],
      '[0].description[BASE_TYPE_REQUIRED]',
    ],
    ['an empty description', [command({ description: '' })], '[0].description[BASE_TYPE_REQUIRED]'],
    [
      'a description of 101 characters',
      [command({ description: 'x'.repeat(101) })],
      '[0].description[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a description on a menu command',
      [menu({ description: 'x' })],
      '[0].description[APPLICATION_COMMAND_DESCRIPTION]',
    ],
    ['options on a menu command', [menu({ options: [] })], '[0].options[BASE_TYPE_FORBIDDEN]'],
    ['a type that there is not', [command({ type: 9 })], '[0].type[BASE_TYPE_CHOICES]'],
    [
      'the same command twice',
      [command(), command()],
      '[1].name[APPLICATION_COMMANDS_DUPLICATE_NAME]',
    ],
    [
      '16 commands of the message menu',
      times(16, (n) => menu({ name: `Import ${n}` })),
      '[BASE_TYPE_MAX_LENGTH]',
    ],
    ['101 slash commands', times(101, (n) => command({ name: `c${n}` })), '[BASE_TYPE_MAX_LENGTH]'],
    [
      '26 options',
      [command({ options: times(26, (n) => option({ name: `o${n}` })) })],
      '[0].options[BASE_TYPE_MAX_LENGTH]',
    ],
    ['an option without type', [asked({ type: undefined })], `${at}.type[BASE_TYPE_REQUIRED]`],
    [
      'an option with a capital',
      [asked({ name: 'Work' })],
      `${at}.name[APPLICATION_COMMAND_INVALID_NAME]`,
    ],
    [
      'an option without description',
      [asked({ description: '' })],
      `${at}.description[BASE_TYPE_REQUIRED]`,
    ],
    [
      'the same option twice',
      [command({ options: [option(), option()] })],
      '[0].options[1].name[APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
    ],
    [
      'required after optional',
      [command({ options: [option(), option({ name: 'style', required: true })] })],
      '[0].options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
    ],
    [
      'a subcommand beside an option',
      [command({ options: [option(), { type: 1, name: 'add', description: 'Add' }] })],
      '[0].options[1].type[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
    ],
    [
      'a subcommand in a subcommand',
      [
        command({
          options: [
            {
              type: 1,
              name: 'add',
              description: 'Add',
              options: [{ type: 1, name: 'more', description: 'More' }],
            },
          ],
        }),
      ],
      `${at}.options[0].type[BASE_TYPE_CHOICES]`,
    ],
    [
      '26 choices',
      [asked({ choices: times(26, (n) => choice(`${n}`)) })],
      `${at}.choices[BASE_TYPE_MAX_LENGTH]`,
    ],
    [
      'choices and autocomplete',
      [asked({ choices: [choice('apa')], autocomplete: true })],
      `${at}.choices[APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE]`,
    ],
    [
      'choices of an attachment',
      [asked({ type: 11, choices: [choice('apa', 1)] })],
      `${at}[APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]`,
    ],
    [
      'the same choice twice',
      [asked({ choices: [choice('apa', 'a'), choice('apa', 'b')] })],
      `${at}.choices[1].name[APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS]`,
    ],
    [
      'a choice value of 101 characters',
      [asked({ choices: [choice('apa', 'x'.repeat(101))] })],
      `${at}.choices[0].value[BASE_TYPE_BAD_LENGTH]`,
    ],
    [
      'a number as the value of a text',
      [asked({ choices: [choice('apa', 7)] })],
      `${at}.choices[0].value[STRING_TYPE_CONVERT]`,
    ],
    ['a range of a text', [asked({ min_value: 1 })], `${at}.min_value[BASE_TYPE_FORBIDDEN]`],
    [
      'a length of a number',
      [asked({ type: 4, max_length: 3 })],
      `${at}.max_length[BASE_TYPE_FORBIDDEN]`,
    ],
    [
      'a range upside down',
      [asked({ type: 10, min_value: 2, max_value: 1 })],
      `${at}.min_value[APPLICATION_COMMAND_OPTIONS_MIN_VALUE]`,
    ],
    [
      'lengths upside down',
      [asked({ min_length: 2, max_length: 1 })],
      `${at}.min_length[APPLICATION_COMMAND_OPTIONS_MIN_LENGTH]`,
    ],
    ['a length of 6001', [asked({ max_length: 6001 })], `${at}.max_length[NUMBER_TYPE_MAX]`],
    [
      'a file type without dot',
      [asked({ type: 11, file_types: ['ris'] })],
      `${at}.file_types[0][BASE_TYPE_CHOICES]`,
    ],
    [
      'a language that there is not',
      [command({ name_localizations: { tlh: 'x' } })],
      '[0].name_localizations.tlh[BASE_TYPE_CHOICES]',
    ],
    [
      'a translated name with a space',
      [command({ name_localizations: { de: 'werk zitieren' } })],
      '[0].name_localizations.de[APPLICATION_COMMAND_INVALID_NAME]',
    ],
    [
      'a context that there is not',
      [command({ contexts: [3] })],
      '[0].contexts[0][BASE_TYPE_CHOICES]',
    ],
    [
      'private channels without user install',
      [command({ contexts: [2] })],
      '[0].contexts[APPLICATION_COMMAND_INVALID_CONTEXT]',
    ],
    [
      'no way to install it',
      [command({ integration_types: [] })],
      '[0].integration_types[BASE_TYPE_MIN_LENGTH]',
    ],
    [
      'permissions that are no number',
      [command({ default_member_permissions: 'MANAGE' })],
      '[0].default_member_permissions[NUMBER_TYPE_COERCE]',
    ],
    ['8001 characters', [big(47)], '[0][APPLICATION_COMMAND_TOO_LARGE]'],
  ])('%s', (_what, commands, where) => {
    expect(check(...commands)).toEqual([where]);
  });
});

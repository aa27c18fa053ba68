import { put } from '../wire.ts';
import { pair } from './pair.ts';

const commands = pair((local, body) => put(local, body as unknown[]));
const COMMAND = 'interactions/application-commands';
const NAMING = `${COMMAND}#application-command-object-application-command-naming`;
const OPTION = `${COMMAND}#application-command-object-application-command-option-structure`;

const command = (more: object = {}) => ({ name: 'cite', description: 'Cite', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'work', description: 'Work', ...more });
const asked = (more: object = {}) => [command({ options: [option(more)] })];
const menu = (more: object = {}) => ({ type: 3, name: 'Import references', ...more });
const choice = (name: string, value: unknown = name) => ({ name, value });
const sub = (more: object = {}) => ({ type: 1, name: 'add', description: 'Add', ...more });

/** The same command with this or that; `at` is the field, where it is not the one that is given. */
const one = (rule: string, good: object, bad: object, at = Object.keys(bad)[0]) =>
  commands(rule, COMMAND, [command(good)], [command(bad)], `0.${at}`);

/** The same of its option. */
const ofOption = (rule: string, good: object, bad: object, at: string) =>
  commands(rule, OPTION, asked(good), asked(bad), `0.options.0.${at}`);

/** What commands may be. */
export const commandRules = [
  commands('a name is in lower case', NAMING, [command()], [command({ name: 'Cite' })], '0.name'),
  commands(
    'a name is one word, of any script',
    NAMING,
    [command({ name: '引用' })],
    [command({ name: 'cite work' })],
    '0.name',
  ),
  commands(
    'a name has letters and digits',
    NAMING,
    [command({ name: "l'œuvre_2" })],
    [command({ name: 'cite!' })],
    '0.name',
  ),
  commands(
    'a menu command may be called as it likes',
    NAMING,
    [menu()],
    [menu({ name: '' })],
    '0.name',
  ),
  commands(
    'a translated name is a name',
    `${COMMAND}#localization`,
    [command({ name_localizations: { de: 'zitieren' } })],
    [command({ name_localizations: { de: 'werk zitieren' } })],
    '0.name_localizations.de',
  ),
  commands(
    'a translation is for a known language',
    'reference#locales',
    [command({ description_localizations: { de: 'Zitiere' } })],
    [command({ description_localizations: { tlh: 'x' } })],
    '0.description_localizations.tlh',
  ),
  commands(
    'a slash command has a description',
    COMMAND,
    [command()],
    [{ name: 'cite' }],
    '0.description',
  ),
  commands(
    'a menu command has none',
    COMMAND,
    [menu()],
    [menu({ description: 'x' })],
    '0.description',
  ),
  commands(
    'a menu command has no options',
    COMMAND,
    [menu()],
    [menu({ options: [] })],
    '0.options',
  ),
  commands(
    'names differ within a type',
    `${COMMAND}#registering-a-command`,
    [command(), menu({ name: 'cite' })],
    [command(), command()],
    '1.name',
  ),
  commands(
    'names of options differ',
    OPTION,
    [command({ options: [option(), option({ name: 'style' })] })],
    [command({ options: [option(), option()] })],
    '0.options.1.name',
  ),
  commands(
    'required options come first',
    OPTION,
    [command({ options: [option({ required: true }), option({ name: 'style' })] })],
    [command({ options: [option(), option({ name: 'style', required: true })] })],
    '0.options.1',
  ),
  commands(
    'an option has choices or autocomplete',
    OPTION,
    asked({ autocomplete: true }),
    asked({ autocomplete: true, choices: [choice('apa')] }),
    '0.options.0.choices',
  ),
  commands(
    'only texts and numbers have choices',
    OPTION,
    asked({ type: 4, choices: [choice('one', 1)] }),
    asked({ type: 6, choices: [choice('one', '1')] }),
    '0.options.0',
  ),
  commands(
    'a choice is of the type of its option',
    OPTION,
    asked({ choices: [choice('apa')] }),
    asked({ choices: [choice('apa', 7)] }),
    '0.options.0.choices.0.value',
  ),
  commands(
    'names of choices differ',
    OPTION,
    asked({ choices: [choice('a'), choice('b')] }),
    asked({ choices: [choice('a', '1'), choice('a', '2')] }),
    '0.options.0.choices.1.name',
  ),
  commands(
    'only numbers have a least value',
    OPTION,
    asked({ type: 4, min_value: 1 }),
    asked({ min_value: 1 }),
    '0.options.0.min_value',
  ),
  commands(
    'only texts have a least length',
    OPTION,
    asked({ min_length: 1 }),
    asked({ type: 4, min_length: 1 }),
    '0.options.0.min_length',
  ),
  commands(
    'the least value is not above the most',
    OPTION,
    asked({ type: 10, min_value: 1, max_value: 1 }),
    asked({ type: 10, min_value: 2, max_value: 1 }),
    '0.options.0.min_value',
  ),
  commands(
    'the least length is not above the most',
    OPTION,
    asked({ min_length: 1, max_length: 1 }),
    asked({ min_length: 2, max_length: 1 }),
    '0.options.0.min_length',
  ),
  commands(
    'a file type is a group, or begins with a dot',
    'reference#file-type-filtering',
    asked({ type: 11, file_types: ['.ris', 'image'] }),
    asked({ type: 11, file_types: ['ris'] }),
    '0.options.0.file_types.0',
  ),
  commands(
    'only attachments have file types',
    'reference#file-type-filtering',
    asked({ type: 11, file_types: ['.ris'] }),
    asked({ file_types: ['.ris'] }),
    '0.options.0.file_types.0',
  ),
  commands(
    'subcommands stand beside no options',
    `${COMMAND}#subcommands-and-subcommand-groups`,
    [command({ options: [sub({ options: [option()] })] })],
    [command({ options: [sub(), option()] })],
    '0.options.0.type',
  ),
  commands(
    'subcommands stand in no subcommand',
    `${COMMAND}#subcommands-and-subcommand-groups`,
    [command({ options: [{ ...sub(), type: 2, options: [sub()] }] })],
    [command({ options: [sub({ options: [sub()] })] })],
    '0.options.0.options.0.type',
  ),
  commands(
    'private channels need an install by the person',
    `${COMMAND}#interaction-contexts`,
    [command({ contexts: [2], integration_types: [1] })],
    [command({ contexts: [2], integration_types: [0] })],
    '0.contexts',
  ),
  commands(
    'permissions are digits',
    `${COMMAND}#permissions`,
    [command({ default_member_permissions: '8192' })],
    [command({ default_member_permissions: 'MANAGE' })],
    '0.default_member_permissions',
  ),
  one('blanks around a name are none of it', { name: 'cite' }, { name: ' cite ' }, 'name'),
  one('nor is a line feed', { name: 'cite' }, { name: 'cite\n' }, 'name'),
  one('translations are an object', { name_localizations: {} }, { name_localizations: 'x' }),
  one('a list is none', { description_localizations: null }, { description_localizations: [] }),
  one('dm_permission is true or false', { dm_permission: false }, { dm_permission: 'x' }),
  ...['', '0x10', '1e3'].map((bad) =>
    one(
      `permissions are never "${bad}"`,
      { default_member_permissions: '16' },
      { default_member_permissions: bad },
    ),
  ),
  one('contexts differ', { contexts: [0, 1] }, { contexts: [0, 0] }, 'contexts.1'),
  one(
    'so do installs',
    { integration_types: [0] },
    { integration_types: [0, 0] },
    'integration_types.1',
  ),
  ofOption('an option has no blanks around its name', { name: 'w' }, { name: ' w' }, 'name'),
  ofOption(
    'a least value is a number',
    { type: 4, min_value: 1 },
    { type: 4, min_value: 'abc' },
    'min_value',
  ),
  ofOption(
    'that of an integer is one',
    { type: 10, min_value: 1.5 },
    { type: 4, min_value: 1.5 },
    'min_value',
  ),
  ofOption(
    'a most value is a number',
    { type: 10, max_value: -2 },
    { type: 10, max_value: {} },
    'max_value',
  ),
  ofOption(
    'types of channels are known',
    { type: 7, channel_types: [0] },
    { type: 7, channel_types: [99] },
    'channel_types.0',
  ),
  ofOption(
    'only a channel has them',
    { type: 7, channel_types: [5] },
    { channel_types: [5] },
    'channel_types.0',
  ),
  ofOption(
    'digits are no number',
    { type: 4, choices: [choice('5', 5)] },
    { type: 4, choices: [choice('5', '5')] },
    'choices.0.value',
  ),
];

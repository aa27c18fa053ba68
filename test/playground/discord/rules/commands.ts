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

/** What commands may be. */
export const commandRules = [
  commands('a name is in lower case', NAMING, [command()], [command({ name: 'Cite' })]),
  commands(
    'a name is one word, of any script',
    NAMING,
    [command({ name: '引用' })],
    [command({ name: 'cite work' })],
  ),
  commands(
    'a name has letters and digits',
    NAMING,
    [command({ name: "l'œuvre_2" })],
    [command({ name: 'cite!' })],
  ),
  commands('a menu command may be called as it likes', NAMING, [menu()], [menu({ name: '' })]),
  commands(
    'a translated name is a name',
    `${COMMAND}#localization`,
    [command({ name_localizations: { de: 'zitieren' } })],
    [command({ name_localizations: { de: 'werk zitieren' } })],
  ),
  commands(
    'a translation is for a known language',
    'reference#locales',
    [command({ description_localizations: { de: 'Zitiere' } })],
    [command({ description_localizations: { tlh: 'x' } })],
  ),
  commands('a slash command has a description', COMMAND, [command()], [{ name: 'cite' }]),
  commands('a menu command has none', COMMAND, [menu()], [menu({ description: 'x' })]),
  commands('a menu command has no options', COMMAND, [menu()], [menu({ options: [] })]),
  commands(
    'names differ within a type',
    `${COMMAND}#registering-a-command`,
    [command(), menu({ name: 'cite' })],
    [command(), command()],
  ),
  commands(
    'names of options differ',
    OPTION,
    [command({ options: [option(), option({ name: 'style' })] })],
    [command({ options: [option(), option()] })],
  ),
  commands(
    'required options come first',
    OPTION,
    [command({ options: [option({ required: true }), option({ name: 'style' })] })],
    [command({ options: [option(), option({ name: 'style', required: true })] })],
  ),
  commands(
    'an option has choices or autocomplete',
    OPTION,
    asked({ autocomplete: true }),
    asked({ autocomplete: true, choices: [choice('apa')] }),
  ),
  commands(
    'only texts and numbers have choices',
    OPTION,
    asked({ type: 4, choices: [choice('one', 1)] }),
    asked({ type: 6, choices: [choice('one', '1')] }),
  ),
  commands(
    'a choice is of the type of its option',
    OPTION,
    asked({ choices: [choice('apa')] }),
    asked({ choices: [choice('apa', 7)] }),
  ),
  commands(
    'names of choices differ',
    OPTION,
    asked({ choices: [choice('a'), choice('b')] }),
    asked({ choices: [choice('a', '1'), choice('a', '2')] }),
  ),
  commands(
    'only numbers have a least value',
    OPTION,
    asked({ type: 4, min_value: 1 }),
    asked({ min_value: 1 }),
  ),
  commands(
    'only texts have a least length',
    OPTION,
    asked({ min_length: 1 }),
    asked({ type: 4, min_length: 1 }),
  ),
  commands(
    'the least value is not above the most',
    OPTION,
    asked({ type: 10, min_value: 1, max_value: 1 }),
    asked({ type: 10, min_value: 2, max_value: 1 }),
  ),
  commands(
    'the least length is not above the most',
    OPTION,
    asked({ min_length: 1, max_length: 1 }),
    asked({ min_length: 2, max_length: 1 }),
  ),
  commands(
    'a file type is a group, or begins with a dot',
    'reference#file-type-filtering',
    asked({ type: 11, file_types: ['.ris', 'image'] }),
    asked({ type: 11, file_types: ['ris'] }),
  ),
  commands(
    'only attachments have file types',
    'reference#file-type-filtering',
    asked({ type: 11, file_types: ['.ris'] }),
    asked({ file_types: ['.ris'] }),
  ),
  commands(
    'subcommands stand beside no options',
    `${COMMAND}#subcommands-and-subcommand-groups`,
    [command({ options: [sub({ options: [option()] })] })],
    [command({ options: [sub(), option()] })],
  ),
  commands(
    'subcommands stand in no subcommand',
    `${COMMAND}#subcommands-and-subcommand-groups`,
    [command({ options: [{ ...sub(), type: 2, options: [sub()] }] })],
    [command({ options: [sub({ options: [sub()] })] })],
  ),
  commands(
    'private channels need an install by the person',
    `${COMMAND}#interaction-contexts`,
    [command({ contexts: [2], integration_types: [1] })],
    [command({ contexts: [2], integration_types: [0] })],
  ),
  commands(
    'permissions are digits',
    `${COMMAND}#permissions`,
    [command({ default_member_permissions: '8192' })],
    [command({ default_member_permissions: 'MANAGE' })],
  ),
];

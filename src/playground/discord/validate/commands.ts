import { ApplicationCommandType } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { isRecord } from '../record.ts';
import type { Field } from './field.ts';
import { checkDescription, checkNames } from './names.ts';
import { checkOptions } from './options.ts';
import { distinct, unique } from './validate.ts';

const { ChatInput, User, Message, PrimaryEntryPoint } = ApplicationCommandType;

/** How many commands of a type an application may have, per scope. */
export const COUNTS: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  [ChatInput, LIMITS.chatCommands.max],
  [User, LIMITS.userCommands.max],
  [Message, LIMITS.messageCommands.max],
  [PrimaryEntryPoint, LIMITS.entryPoints.max],
]);

const TOO_LARGE = `Command exceeds maximum size of ${LIMITS.commandCharacters.max}`;

/** All commands of a scope at once: the body of a bulk overwrite. */
export function checkCommands(list: Field): void {
  const commands = list.list();
  for (const command of commands) checkCommand(command);
  for (const [type, most] of COUNTS) {
    const those = commands.filter((command) => typeOf(command) === type);
    if (those.length > most)
      list.wrong('BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length (type ${type}).`);
    unique(those, 'name', 'APPLICATION_COMMANDS_DUPLICATE_NAME');
  }
}

function typeOf(command: Field): unknown {
  return command.at('type').value ?? ChatInput;
}

/** One command. */
export function checkCommand(command: Field): void {
  const type = command.at('type');
  if (!type.empty && type.oneOf([...COUNTS.keys()].map(Number)) === undefined) return;
  const chat = typeOf(command) === ChatInput;
  checkNames(command, chat, LIMITS.commandName);
  if (chat) {
    checkDescription(command, LIMITS.commandDescription);
    checkOptions(command, 0);
  } else {
    command.at('options').absent('Context menu commands cannot have options');
    if (command.at('description').text() !== '')
      command.at('description').wrong('APPLICATION_COMMAND_DESCRIPTION');
  }
  command.at('default_member_permissions').integer();
  for (const name of ['nsfw', 'dm_permission']) command.at(name).boolean();
  checkPlaces(command);
  if (longest(command.value) > LIMITS.commandCharacters.max)
    command.wrong('APPLICATION_COMMAND_TOO_LARGE', TOO_LARGE);
}

/** Where the command can be used (application-commands#contexts). */
function checkPlaces(command: Field): void {
  const contexts = command.at('contexts').list({ min: 1 });
  for (const context of contexts) context.oneOf([0, 1, 2]);
  const types = command.at('integration_types').list({ min: 1 });
  for (const type of types) type.oneOf([0, 1]);
  for (const list of [contexts, types]) distinct(list, 'SET_TYPE_ALREADY_CONTAINS_VALUE');
  const userInstall = types.some(({ value }) => value === 1);
  if (contexts.some(({ value }) => value === 2) && !userInstall)
    command.at('contexts').wrong('APPLICATION_COMMAND_INVALID_CONTEXT');
}

/** The characters of names, descriptions and values in a command, the longest translation counted. */
function longest(value: unknown): number {
  if (!isRecord(value)) return 0;
  const texts = ['name', 'description'].map((name) => {
    const map = value[`${name}_localizations`];
    const all = [value[name], ...(isRecord(map) ? Object.values(map) : [])];
    return Math.max(0, ...all.map((text) => (typeof text === 'string' ? [...text].length : 0)));
  });
  const inner = ['options', 'choices'].flatMap((name) => {
    const list = value[name];
    return Array.isArray(list) ? list.map(longest) : [];
  });
  const chosen = value['value'];
  const own = typeof chosen === 'string' || typeof chosen === 'number' ? `${chosen}`.length : 0;
  return [...texts, ...inner].reduce((sum, length) => sum + length, own);
}

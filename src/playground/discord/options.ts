import { extname } from 'node:path';
import type {
  APIApplicationCommandAttachmentOption,
  APIApplicationCommandBasicOption,
  APIApplicationCommandIntegerOption,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandNumberOption,
  APIApplicationCommandStringOption,
  APIAttachment,
  APIInteractionDataResolved,
  InteractionType,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { Impossible, type LocalFile, type Options, type OptionValue } from './actor.ts';
import { guildPayload, memberPayload } from './guilds.ts';
import { LIMITS } from './limits.ts';
import type { World } from './state.ts';

/** What the values are turned into payloads with. */
export interface OptionContext {
  readonly world: World;
  readonly guildId: string | undefined;
  /** Uploads the file of an attachment option. Throws `Impossible` when it is too large. */
  readonly upload: (file: LocalFile) => APIAttachment;
}

/** A filled-in option. */
export type Filled =
  APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>;

/** The filled-in options, and what the ids in them mean. */
export interface OptionData {
  readonly options: Filled[];
  readonly resolved: APIInteractionDataResolved;
}

/** Fills in the options of a command. Throws `Impossible` for what the client would not send. */
export function fillIn(
  context: OptionContext,
  definitions: readonly APIApplicationCommandBasicOption[],
  values: Options,
): OptionData {
  const known = definitions.map(({ name }) => name);
  const stray = Object.keys(values).find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new Impossible(
      `There is no option "${stray}"; there are: ${known.join(', ') || 'none'}.`,
    );
  const resolved: APIInteractionDataResolved = {};
  const options = definitions.flatMap((definition) => {
    const value = values[definition.name];
    return value === undefined ? [] : [fillOne(context, definition, value, resolved)];
  });
  return { options, resolved };
}

/** Throws `Impossible` when a required option is not filled in. */
export function requireAll(
  definitions: readonly APIApplicationCommandBasicOption[],
  values: Options,
): void {
  for (const { name, required } of definitions)
    if (required && values[name] === undefined)
      throw new Impossible(`The option "${name}" is required.`);
}

function fillOne(
  context: OptionContext,
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  resolved: APIInteractionDataResolved,
): Filled {
  const { name, type } = option;
  switch (type) {
    case Type.String:
      return { name, type, value: text(option, value) };
    case Type.Integer:
    case Type.Number:
      return { name, type, value: number(option, value) };
    case Type.Boolean:
      if (typeof value !== 'boolean') throw takes(name, 'true or false');
      return { name, type, value };
    case Type.Attachment: {
      if (typeof value !== 'object') throw takes(name, 'a file');
      const attachment = context.upload(allowedFile(name, option.file_types, value));
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
      return { name, type, value: attachment.id };
    }
    default:
      if (typeof value !== 'string') throw takes(name, 'an id');
      resolve(context, type, value, resolved);
      return { name, type, value };
  }
}

function takes(name: string, what: string): Impossible {
  return new Impossible(`The option "${name}" takes ${what}.`);
}

function text(option: APIApplicationCommandStringOption, value: OptionValue): string {
  const { name, choices, min_length = 0, max_length = LIMITS.optionMaxLength.max } = option;
  if (typeof value !== 'string' || value === '') throw takes(name, 'a text');
  const length = [...value].length;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    throw takes(name, `one of: ${choices.map((choice) => choice.value).join(', ')}`);
  if (length < min_length || length > max_length)
    throw takes(name, `${min_length} to ${max_length} characters`);
  return value;
}

function number(
  option: APIApplicationCommandIntegerOption | APIApplicationCommandNumberOption,
  value: OptionValue,
): number {
  const { name, type, choices } = option;
  if (typeof value !== 'number' || (type === Type.Integer && !Number.isInteger(value)))
    throw takes(name, 'a number');
  const { min_value = value, max_value = value } = option;
  if (choices?.length && !choices.some((choice) => choice.value === value))
    throw takes(name, `one of: ${choices.map((choice) => choice.value).join(', ')}`);
  if (value < min_value || value > max_value) throw takes(name, `${min_value} to ${max_value}`);
  return value;
}

/** The client greys out files of other types ("file_types", August 2026). */
export function allowedFile(
  name: string,
  file_types: APIApplicationCommandAttachmentOption['file_types'],
  file: LocalFile,
): LocalFile {
  const extension = extname(file.name).toLowerCase();
  const fits = (type: string) => type === extension || file.type?.startsWith(`${type}/`) === true;
  if (file_types?.length && !file_types.some(fits))
    throw new Impossible(`"${name}" takes only files of: ${file_types.join(', ')}.`);
  return file;
}

/** Adds what the id of a user, role or channel means. Throws `Impossible` for an unknown one. */
export function resolve(
  { world, guildId }: Pick<OptionContext, 'world' | 'guildId'>,
  type: Type.User | Type.Role | Type.Channel | Type.Mentionable,
  id: string,
  resolved: APIInteractionDataResolved,
): void {
  const guild = guildId === undefined ? undefined : world.guild(guildId);
  const users = [world.app, ...Object.values(world.users)];
  const user =
    type === Type.User || type === Type.Mentionable ? users.find((u) => u.id === id) : undefined;
  const role =
    guild && (type === Type.Role || type === Type.Mentionable)
      ? guildPayload(world, guild).roles.find((r) => r.id === id)
      : undefined;
  const channel = type === Type.Channel ? guild?.channels.find((c) => c.id === id) : undefined;
  if (user) resolved.users = { ...resolved.users, [id]: user };
  if (user && guild) {
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberPayload(world, guild, id);
    const permissions = world.permissions(id).toString();
    resolved.members = { ...resolved.members, [id]: { ...member, permissions } };
  }
  if (role) resolved.roles = { ...resolved.roles, [id]: role };
  if (channel) {
    const permissions = world.channel(id).appPermissions.toString();
    resolved.channels = { ...resolved.channels, [id]: { ...channel, type: 0, permissions } };
  }
  if (!user && !role && !channel) throw new Impossible(`There is nothing with the id ${id} here.`);
}

import { extname } from 'node:path';
import type {
  APIApplicationCommandAttachmentOption,
  APIApplicationCommandBasicOption,
  APIApplicationCommandIntegerOption,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandNumberOption,
  APIApplicationCommandStringOption,
  APIInteractionDataResolved,
  InteractionType,
} from 'discord-api-types/v10';
import { ChannelType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { Impossible, type LocalFile, type Options, type OptionValue } from '../actor.ts';
import { LIMITS } from '../limits.ts';
import { resolve } from './resolved.ts';
import { type Seat, upload } from './seat.ts';

/** A filled-in option. */
export type Filled =
  APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand>;

/** Fills in the options of a command. Throws `Impossible` for what the client would not send. */
export function fillIn(
  seat: Seat,
  definitions: readonly APIApplicationCommandBasicOption[],
  values: Options,
) {
  const known = definitions.map(({ name }) => name);
  const stray = Object.keys(values).find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new Impossible(
      `There is no option "${stray}"; there are: ${known.join(', ') || 'none'}.`,
    );
  const resolved: APIInteractionDataResolved = {};
  const options = definitions.flatMap((definition) => {
    const value = values[definition.name];
    return value === undefined ? [] : [fillOne(seat, definition, value, resolved)];
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
  seat: Seat,
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
      const attachment = upload(seat.parts, allowedFile(name, option.file_types, value));
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachment };
      return { name, type, value: attachment.id };
    }
    default:
      if (typeof value !== 'string') throw takes(name, 'an id');
      if (type === Type.Channel) refuseChannels(name, option.channel_types ?? []);
      resolve(seat, type, value, resolved);
      return { name, type, value };
  }
}

function takes(name: string, what: string): Impossible {
  return new Impossible(`The option "${name}" takes ${what}.`);
}

function text(option: APIApplicationCommandStringOption, value: OptionValue): string {
  const { name, choices, min_length = 0, max_length = LIMITS.optionMaxLength.max } = option;
  if (typeof value !== 'string' || value === '') throw takes(name, 'a text');
  refuseStray(name, choices, value);
  const length = [...value].length;
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
  refuseStray(name, choices, value);
  const { min_value = value, max_value = value } = option;
  if (value < min_value || value > max_value) throw takes(name, `${min_value} to ${max_value}`);
  return value;
}

/** All channels here are text channels: an option for others offers none. */
function refuseChannels(name: string, types: readonly ChannelType[]): void {
  if (types.length > 0 && !types.includes(ChannelType.GuildText))
    throw takes(name, `a channel of the types ${types}`);
}

/** Where there are choices, the client takes nothing else. */
function refuseStray(
  name: string,
  choices: readonly { readonly value: OptionValue }[] | undefined,
  value: OptionValue,
): void {
  const offered = choices?.map((choice) => choice.value) ?? [];
  if (offered.length > 0 && !offered.includes(value))
    throw takes(name, `one of: ${offered.join(', ')}`);
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

import type {
  APIApplicationCommandInteractionDataBasicOption,
  APIInteractionDataResolved,
  APIMessage,
  APIMessageComponentInteraction,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import {
  ApplicationCommandType as CommandType,
  ApplicationCommandOptionType as OptionType,
  InteractionType as Type,
} from 'discord-api-types/v10';
import { Impossible, type ModalFields, type Options } from '../actor.ts';
import type { Interaction, Opening } from '../interactions/interaction.ts';
import type { Scene } from '../world/scene.ts';
import type { LocalMessage } from '../world/state.ts';
import { submission } from './modal-fields.ts';
import { findCommand, leafOf } from './offered.ts';
import { type Filled, fillIn, requireAll } from './options.ts';
import { resolve } from './resolved.ts';
import type { Seat } from './seat.ts';

/** What opens an interaction, but for who acts, and where. */
export type Act = Omit<Opening, keyof Scene>;

/** A slash command, sent. Throws `Impossible`. */
export function sendCommand(seat: Seat, name: string, values: Options): Act {
  const { known, leaf } = chatCommand(seat, name);
  requireAll(leaf.definitions, values);
  const { options, resolved } = fillIn(seat, leaf.definitions, values);
  const data = { ...known, options: leaf.wrap(options), resolved };
  return { name, build: (base) => ({ ...base, type: Type.ApplicationCommand, data }) };
}

/** Words typed into an option that has autocomplete. Throws `Impossible`. */
export function typeInto(
  seat: Seat,
  name: string,
  option: string,
  words: string,
  others: Options,
): Act {
  const { known, leaf } = chatCommand(seat, name);
  const typed = leaf.definitions.find((definition) => definition.name === option);
  if (!typed || !('autocomplete' in typed) || !typed.autocomplete)
    throw new Impossible(`The option "${option}" of /${name} has no autocomplete.`);
  const { options, resolved } = fillIn(seat, leaf.definitions, others);
  const focused = { name: option, type: typed.type, value: words, focused: true };
  const data = { ...known, options: leaf.wrap([...options.map(asTyped), focused]), resolved };
  return {
    name,
    focusedType: typed.type,
    build: (base) => ({ ...base, type: Type.ApplicationCommandAutocomplete, data }),
  };
}

/** While a command is being typed, its numbers are still texts. */
function asTyped(
  option: Filled,
): APIApplicationCommandInteractionDataBasicOption<Type.ApplicationCommandAutocomplete> {
  const number = option.type === OptionType.Integer || option.type === OptionType.Number;
  return number ? { ...option, value: String(option.value) } : option;
}

function chatCommand(seat: Seat, name: string) {
  const [first = '', ...words] = name.split(' ');
  const command = findCommand(seat.parts.world, seat, CommandType.ChatInput, first);
  const known = { id: command.id, name: command.name, type: CommandType.ChatInput } as const;
  return { known, leaf: leafOf(command, words) };
}

/** A command of the menu of a message. Throws `Impossible`. */
export function pickFromMenu(seat: Seat, name: string, stored: LocalMessage): Act {
  const { id } = findCommand(seat.parts.world, seat, CommandType.Message, name);
  const message = seat.parts.cdn.refresh(stored.message);
  const resolved = { messages: { [message.id]: message } };
  const data = { id, name, type: CommandType.Message, target_id: message.id, resolved } as const;
  return { name, build: (base) => ({ ...base, type: Type.ApplicationCommand, data }) };
}

/** A command of the menu of a person. Throws `Impossible`. */
export function pickFromPerson(seat: Seat, name: string, target_id: string): Act {
  const { id } = findCommand(seat.parts.world, seat, CommandType.User, name);
  const found: APIInteractionDataResolved = {};
  resolve(seat, OptionType.User, target_id, found);
  const resolved = { users: {}, ...found };
  const data = { id, name, type: CommandType.User, target_id, resolved } as const;
  return { name, build: (base) => ({ ...base, type: Type.ApplicationCommand, data }) };
}

/** A used button or select menu; `use` finds it on the message. Throws `Impossible`. */
export function useComponent(
  { parts }: Seat,
  source: LocalMessage,
  use: (message: APIMessage) => APIMessageComponentInteraction['data'],
): Act {
  const message = parts.cdn.refresh(source.message);
  const data = use(message);
  return {
    name: data.custom_id,
    source,
    build: (base) => ({ ...base, type: Type.MessageComponent, data, message }),
  };
}

/** Throws `Impossible` for a value that is chosen twice; the same file may be. */
function refuseTwice(name: string, values: string | readonly unknown[]): void {
  const chosen = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
  if (new Set(chosen).size < chosen.length)
    throw new Impossible(`"${name}" takes each value once.`);
}

/** A filled-in modal. Throws `Impossible`. */
export function submit(
  seat: Seat,
  opener: Interaction,
  modal: APIModalInteractionResponseCallbackData,
  fields: ModalFields,
): Act {
  if (opener.userId !== seat.user.id) throw new Impossible('That modal is open for somebody else.');
  // What was not answered leaves the modal open, to be sent again.
  if (opener.submission && opener.submission.phase !== 'missed')
    throw new Impossible('That modal was sent already.');
  for (const [name, value] of Object.entries(fields)) refuseTwice(name, value);
  const data = submission(seat, modal, fields);
  const { source } = opener.opening;
  const shown = source ? { message: seat.parts.cdn.refresh(source.message) } : {};
  return {
    name: modal.custom_id,
    opener,
    ...(source ? { source } : {}),
    build: (base) => ({ ...base, type: Type.ModalSubmit, data, ...shown }),
  };
}

import type {
  APIApplicationCommandInteractionDataBasicOption,
  APIInteraction,
} from 'discord-api-types/v10';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import { Impossible, type Options } from './actor.ts';
import type { Interaction, Opening } from './interaction.ts';
import { submission } from './modal-fields.ts';
import { findCommand } from './offered.ts';
import { type Filled, fillIn, type OptionContext, requireAll } from './options.ts';
import type { Parts } from './parts.ts';
import type { Scene } from './scene.ts';
import { guildIdOf, type LocalMessage } from './state.ts';
import { leafOf } from './subcommands.ts';
import { chooseValues, pressButton } from './use-component.ts';

const { ChatInput, Message } = ApplicationCommandType;

/** What opens an interaction, but for who acts, and where. */
export type Act = Omit<Opening, keyof Scene>;

/** The parts of a local Discord, one person in a channel, and how they upload a file. */
export interface Seat {
  readonly parts: Parts;
  readonly scene: Scene;
  readonly upload: OptionContext['upload'];
}

/** A slash command, sent. Throws `Impossible`. */
export function sendCommand(seat: Seat, name: string, options: Options): Act {
  const { command, leaf, context } = chatCommand(seat, name);
  requireAll(leaf.definitions, options);
  const filled = fillIn(context, leaf.definitions, options);
  const known = { id: command.id, name: command.name, type: ChatInput } as const;
  const data = { ...known, options: leaf.wrap(filled.options), resolved: filled.resolved };
  return {
    name,
    build: (base) => ({ ...base, type: InteractionType.ApplicationCommand, data }),
  };
}

/** Words typed into an option that has autocomplete. Throws `Impossible`. */
export function typeInto(
  seat: Seat,
  name: string,
  option: string,
  words: string,
  others: Options,
): Act {
  const { command, leaf, context } = chatCommand(seat, name);
  const typed = leaf.definitions.find((definition) => definition.name === option);
  if (!typed || !('autocomplete' in typed) || !typed.autocomplete)
    throw new Impossible(`The option "${option}" of /${name} has no autocomplete.`);
  const { options, resolved } = fillIn(context, leaf.definitions, others);
  const focused = { name: option, type: typed.type, value: words, focused: true };
  const known = { id: command.id, name: command.name, type: ChatInput } as const;
  const data = { ...known, options: leaf.wrap([...options.map(asTyped), focused]), resolved };
  return {
    name,
    focusedType: typed.type,
    build: (base) => ({ ...base, type: InteractionType.ApplicationCommandAutocomplete, data }),
  };
}

/** While a command is being typed, its numbers are still texts. */
function asTyped(
  option: Filled,
): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommandAutocomplete> {
  const number =
    option.type === ApplicationCommandOptionType.Integer ||
    option.type === ApplicationCommandOptionType.Number;
  return number ? { ...option, value: String(option.value) } : option;
}

function chatCommand({ parts: { world }, scene, upload }: Seat, name: string) {
  const [first = '', ...words] = name.split(' ');
  const command = findCommand(world, scene, ChatInput, first);
  const context = { world, guildId: guildIdOf(scene.channel), upload };
  return { command, leaf: leafOf(command, words), context };
}

/** A command of the menu of a message. Throws `Impossible`. */
export function pickFromMenu({ parts, scene }: Seat, name: string, stored: LocalMessage): Act {
  const command = findCommand(parts.world, scene, Message, name);
  const message = parts.messages.fetch(stored);
  const data = {
    id: command.id,
    name,
    type: Message,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  } as const;
  return {
    name,
    build: (base) => ({ ...base, type: InteractionType.ApplicationCommand, data }),
  };
}

/** A pressed button. Throws `Impossible`. */
export function press({ parts }: Seat, stored: LocalMessage, wanted: string): Act {
  const message = parts.messages.fetch(stored);
  const data = pressButton(message, wanted);
  return useComponent(stored, data.custom_id, (base) => ({
    ...base,
    type: InteractionType.MessageComponent,
    data,
    message,
  }));
}

/** Chosen values of a select menu. Throws `Impossible`. */
export function choose(
  { parts }: Seat,
  stored: LocalMessage,
  customId: string,
  values: readonly string[],
): Act {
  const message = parts.messages.fetch(stored);
  const data = chooseValues(parts.world, message, customId, values);
  return useComponent(stored, customId, (base) => ({
    ...base,
    type: InteractionType.MessageComponent,
    data,
    message,
  }));
}

function useComponent(source: LocalMessage, name: string, build: Opening['build']): Act {
  return { name, source, build };
}

/** A filled-in modal. Throws `Impossible`. */
export function submit(
  { parts, scene, upload }: Seat,
  opener: Interaction,
  modal: Parameters<typeof submission>[0],
  fields: Parameters<typeof submission>[1],
): Act {
  const context = { world: parts.world, guildId: guildIdOf(scene.channel), upload };
  const data = submission(modal, fields, context);
  const { source } = opener.opening;
  const message = source && parts.messages.fetch(source);
  return {
    name: modal.custom_id,
    opener,
    ...(source ? { source } : {}),
    build: (base): APIInteraction => ({
      ...base,
      type: InteractionType.ModalSubmit,
      data,
      ...(message ? { message } : {}),
    }),
  };
}

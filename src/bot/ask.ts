import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type Channel,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Ask, Asker, AskFile, Press, Spot, Suggest } from '../commands/command.ts';
import { pressed } from '../commands/custom-id.ts';
import type { Where } from '../data/place.ts';
import { askFile } from './attachments.ts';
import type { Answerable, Asked } from './deliver.ts';

/** What interactions and messages alike tell of where they come from. */
interface Told {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: Pick<Channel, 'isThread'> | null;
}

/**
 * Where something was asked. By ids from Discord, never by `interaction.guild`, which is null where
 * Ibid was added by a person instead of a server. A channel that discord.js does not know may be a
 * thread of any other, and is not told.
 */
export function whereOf({ guildId, channelId, channel }: Told, userId: string): Where {
  const parentId = channel?.isThread() ? channel.parentId : undefined;
  const isKnown = channel !== null && parentId !== null;
  return {
    guildId: guildId ?? undefined,
    channelId: isKnown ? (channelId ?? undefined) : undefined,
    parentId: parentId ?? undefined,
    userId,
  };
}

function asker({ user, memberPermissions, guildId }: BaseInteraction): Asker {
  // Nobody else is in a direct message, and the library there is the person's own.
  const may = (right: bigint): boolean =>
    guildId === null || memberPermissions?.has(right) === true;
  return {
    id: user.id,
    mayManage: may(PermissionFlagsBits.ManageMessages),
    mayRule: may(PermissionFlagsBits.ManageGuild),
  };
}

/** What every question carries. */
function questionOf(interaction: BaseInteraction, spot: Spot): Omit<Press, 'arguments' | 'values'> {
  return { ...spot, asker: asker(interaction), uploadLimit: interaction.attachmentSizeLimit };
}

/** A typed command, or one from the Apps menu, as a question. */
export function askOf(interaction: Asked, spot: Spot, origins: readonly string[]): Ask {
  const question = questionOf(interaction, spot);
  if (interaction.isMessageContextMenuCommand()) {
    const { attachments, url } = interaction.targetMessage;
    const files = attachments.map((attachment) => askFile(attachment, origins));
    return { ...question, options: {}, files, message: url };
  }
  const options: Record<string, string> = {};
  const files: AskFile[] = [];
  for (const { name, type, value, attachment } of typedIn(interaction)) {
    if (type === ApplicationCommandOptionType.String) options[name] = String(value);
    if (attachment) files.push(askFile(attachment, origins));
  }
  return { ...question, options, files, ...subcommandIn(interaction) };
}

type Typed = Pick<AutocompleteInteraction, 'options'> | ChatInputCommandInteraction;

function subOf({ options: { data } }: Typed): CommandInteractionOption | undefined {
  return data[0]?.type === ApplicationCommandOptionType.Subcommand ? data[0] : undefined;
}

function subcommandIn(interaction: Typed): { readonly subcommand?: string } {
  const sub = subOf(interaction);
  return sub ? { subcommand: sub.name } : {};
}

/** The options, of the subcommand where there is one. */
function typedIn(interaction: Typed): readonly CommandInteractionOption[] {
  const sub = subOf(interaction);
  return sub ? (sub.options ?? []) : interaction.options.data;
}

/** The words typed so far, as a question. */
export function suggestOf(interaction: AutocompleteInteraction, spot: Spot): Suggest {
  const { name, value } = interaction.options.getFocused(true);
  const others: Record<string, string> = {};
  for (const option of typedIn(interaction)) {
    if (typeof option.value === 'string' && !option.focused) others[option.name] = option.value;
  }
  const question = { ...questionOf(interaction, spot), ...subcommandIn(interaction) };
  return { ...question, option: name, words: value, others };
}

/** A pressed button or a chosen entry, as a question; `undefined` when its custom id is not ours. */
export function pressOf(
  interaction: Extract<Answerable, { customId: string }>,
  spot: Spot,
): (Press & { readonly action: string }) | undefined {
  const component = pressed(interaction.customId);
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  return component && { ...questionOf(interaction, spot), ...component, values };
}

/** A posted message with files, as if its author had asked to import them. */
export function askOfMessage(message: Message, files: readonly AskFile[], spot: Spot): Ask {
  const { author, url } = message;
  return {
    ...spot,
    asker: { id: author.id, mayManage: false, mayRule: false },
    options: {},
    files,
    message: url,
    // Discord took the file already; the limit that is left is Ibid's own.
    uploadLimit: Number.POSITIVE_INFINITY,
  };
}

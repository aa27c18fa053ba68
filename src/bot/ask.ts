import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type BaseInteraction,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Ask, Asker, AskFile, Press, Suggest } from '../commands/command.ts';
import { pressed } from '../commands/custom-id.ts';
import type { Desk } from '../data/desk.ts';
import type { Place } from '../data/desks.ts';
import { askFile } from './attachments.ts';
import type { Answerable, Asked } from './deliver.ts';

/**
 * Whose library: the server's, or the person's own where there is none. By ids from Discord, never
 * by `interaction.guild`, which is null where Ibid was added by a person instead of a server.
 */
export function placeOf({ guildId }: Pick<BaseInteraction, 'guildId'>, userId: string): Place {
  return guildId === null ? { kind: 'user', id: userId } : { kind: 'guild', id: guildId };
}

function asker({ user, memberPermissions, guildId }: BaseInteraction): Asker {
  return {
    id: user.id,
    // Nobody else is in a direct message, and the library there is the person's own.
    mayManage:
      guildId === null || memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true,
  };
}

/** A typed command, or one from the Apps menu, as a question. */
export function askOf(interaction: Asked, desk: Desk, origins: readonly string[]): Ask {
  const question = {
    desk,
    asker: asker(interaction),
    uploadLimit: interaction.attachmentSizeLimit,
  };
  if (interaction.isMessageContextMenuCommand()) {
    const { attachments, url } = interaction.targetMessage;
    const files = attachments.map((attachment) => askFile(attachment, origins));
    return { ...question, options: {}, files, message: url };
  }
  const options: Record<string, string> = {};
  const files: AskFile[] = [];
  for (const { name, type, value, attachment } of interaction.options.data) {
    if (type === ApplicationCommandOptionType.String) options[name] = String(value);
    if (attachment) files.push(askFile(attachment, origins));
  }
  return { ...question, options, files };
}

/** The words typed so far, as a question. */
export function suggestOf(interaction: AutocompleteInteraction, desk: Desk): Suggest {
  const { name, value } = interaction.options.getFocused(true);
  return { desk, asker: asker(interaction), option: name, words: value };
}

/** A pressed button or a chosen entry, as a question; `undefined` when its custom id is not ours. */
export function pressOf(
  interaction: Extract<Answerable, { customId: string }>,
  desk: Desk,
): (Press & { readonly action: string }) | undefined {
  const component = pressed(interaction.customId);
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  return component && { desk, asker: asker(interaction), ...component, values };
}

/** A posted message with files, as if its author had asked to import them. */
export function askOfMessage(message: Message, files: readonly AskFile[], desk: Desk): Ask {
  const { author, url } = message;
  return {
    desk,
    asker: { id: author.id, mayManage: false },
    options: {},
    files,
    message: url,
    // Discord took the file already; the limit that is left is Ibid's own.
    uploadLimit: Number.POSITIVE_INFINITY,
  };
}

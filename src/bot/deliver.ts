import {
  AttachmentBuilder,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Answer } from '../commands/command.ts';
import { acknowledge, onceMore } from './acknowledge.ts';

/** A command that was asked: by typing it, or from the Apps menu of a message. */
export type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Whatever is to be answered by a message. */
export type Answerable = Asked | MessageComponentInteraction;

type CardOrQuiet = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** A card, or text whose links do not unfold into previews: a reference ends in its DOI. */
const form = ({ card }: Answer): CardOrQuiet =>
  card ? MessageFlags.IsComponentsV2 : MessageFlags.SuppressEmbeds;

const parts = ({ content, components = [], files = [] }: Answer) => ({
  ...(content === undefined ? {} : { content }),
  components,
  files: files.map((file) => new AttachmentBuilder(bytesOf(file.content), { name: file.name })),
});

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
}

/** The answer as a message of its own, in reply to a message. */
export function asMessage(answer: Answer): ReturnType<typeof parts> & { flags: CardOrQuiet } {
  return { ...parts(answer), flags: form(answer) };
}

const asReply = (answer: Answer): InteractionReplyOptions => ({
  ...parts(answer),
  flags: answer.to === 'asker' ? [form(answer), MessageFlags.Ephemeral] : [form(answer)],
});

/** The answer in place of a message: what was attached there goes, unless it comes again. */
const asEdit = (answer: Answer): InteractionEditReplyOptions => ({
  ...parts(answer),
  attachments: [],
  flags: form(answer),
});

/** Tells Discord that the answer will come, and for whom, as far as that is known. */
export async function defer(interaction: Answerable, to: Answer['to']): Promise<void> {
  const sent = (): void => {
    interaction.deferred = true;
  };
  if (interaction.isMessageComponent()) {
    await acknowledge(interaction, () => interaction.deferUpdate(), sent);
    return;
  }
  const flags = to === 'asker' ? { flags: MessageFlags.Ephemeral as const } : {};
  await acknowledge(interaction, () => interaction.deferReply(flags), sent);
}

/** A second try finds nothing to delete where only the word of the first got lost. */
function unlessGone(error: unknown): void {
  const gone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
  if (!gone) throw error;
}

/** Sends an answer that was not announced before. */
async function respond(interaction: Answerable, answer: Answer): Promise<void> {
  const sent = (): void => {
    interaction.replied = true;
  };
  const send =
    answer.replaces && interaction.isMessageComponent()
      ? () => interaction.update(asEdit(answer))
      : () => interaction.reply(asReply(answer));
  await acknowledge(interaction, send, sent);
}

/**
 * Sends the answer to whom it is for. Who sees an announced answer is fixed by the announcement
 * (Discord docs, receiving and responding), so one for somebody else takes its place.
 */
export async function deliver(interaction: Answerable, answer: Answer): Promise<void> {
  if (!interaction.deferred) {
    await respond(interaction, answer);
  } else if (interaction.isMessageComponent()) {
    const message = (): Promise<unknown> =>
      answer.replaces
        ? interaction.editReply(asEdit(answer))
        : interaction.followUp(asReply(answer));
    await onceMore(message);
  } else if (interaction.ephemeral === (answer.to === 'asker')) {
    await onceMore(() => interaction.editReply(asEdit(answer)));
  } else {
    await onceMore(() => interaction.deleteReply().catch(unlessGone));
    await onceMore(() => interaction.followUp(asReply(answer)));
  }
}

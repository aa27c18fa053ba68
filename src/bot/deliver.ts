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
import { acknowledge, type Came, persist } from './acknowledge.ts';

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
export async function defer(
  interaction: Answerable,
  to: Answer['to'],
  at: Came['at'],
): Promise<void> {
  const came = { id: interaction.id, at };
  if (interaction.isMessageComponent()) {
    await acknowledge(
      came,
      () => interaction.deferUpdate(),
      () => {
        interaction.deferred = true;
      },
    );
    return;
  }
  const ephemeral = to === 'asker';
  const flags = ephemeral ? { flags: MessageFlags.Ephemeral as const } : {};
  const sent = (): void => {
    interaction.deferred = true;
    interaction.ephemeral = ephemeral;
  };
  await acknowledge(came, () => interaction.deferReply(flags), sent);
}

/** Is the message gone that was to be changed, or deleted? Somebody may have deleted it meanwhile. */
const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;

/** Does `first`, or, where the message that it means is gone, `instead`. */
async function unlessGone(
  first: () => Promise<unknown>,
  instead: () => Promise<unknown>,
): Promise<void> {
  try {
    await first();
  } catch (error) {
    if (!isGone(error)) throw error;
    await instead();
  }
}

/** Sends an answer that was not announced before. */
async function respond(interaction: Answerable, answer: Answer, at: Came['at']): Promise<void> {
  const send = (how: () => Promise<unknown>): Promise<void> =>
    acknowledge({ id: interaction.id, at }, how, () => {
      interaction.replied = true;
    });
  const reply = (): Promise<void> => send(() => interaction.reply(asReply(answer)));
  if (answer.replaces && interaction.isMessageComponent())
    await unlessGone(() => send(() => interaction.update(asEdit(answer))), reply);
  else await reply();
}

/**
 * Sends the answer to whom it is for; `at` is when the question came. Who sees an announced answer
 * is fixed by the announcement (Discord docs, receiving and responding), so one for somebody else
 * takes its place.
 */
export async function deliver(
  interaction: Answerable,
  answer: Answer,
  at: Came['at'],
): Promise<void> {
  const followUp = (): Promise<void> => persist(() => interaction.followUp(asReply(answer)));
  const edit = (): Promise<void> => persist(() => interaction.editReply(asEdit(answer)));
  if (!interaction.deferred) {
    await respond(interaction, answer, at);
  } else if (interaction.isMessageComponent()) {
    await (answer.replaces ? unlessGone(edit, followUp) : followUp());
  } else if (interaction.ephemeral === (answer.to === 'asker')) {
    await edit();
  } else {
    // A second try finds nothing to delete where only the word of the first got lost.
    await persist(() =>
      unlessGone(
        () => interaction.deleteReply(),
        async () => undefined,
      ),
    );
    await followUp();
  }
}

import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  type Message,
  type MessageComponentInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import { type Answer, type Choice, Refusal } from '../commands/command.ts';
import type { Log } from '../log.ts';
import { acknowledge, inTime, persist, within } from './acknowledge.ts';
import { askOf, pressOf, suggestOf, whereOf } from './ask.ts';
import { atDesk } from './at-desk.ts';
import { type Answerable, type Asked, asMessage, defer, deliver } from './deliver.ts';
import type { Hall } from './hall.ts';
import { answerTo } from './messages.ts';
import { type About, safely } from './safely.ts';

const outdated = 'That button is from an earlier version of me. Ask again with a command, please.';

/** Answers a question, whatever happens, and says so in the log. */
async function answer(
  interaction: Answerable,
  to: Answer['to'],
  work: () => Promise<Answer>,
  log: Log,
  about: About,
): Promise<void> {
  const begun = performance.now();
  try {
    const given = await inTime(safely(work, log, about), () => defer(interaction, to, begun));
    await deliver(interaction, given, begun);
    log.info({ ...about, ms: Math.round(performance.now() - begun) }, 'answered');
  } catch (err) {
    // The work itself may be done and saved; nobody can be told, so the log must say whose it was.
    log.error({ ...about, err }, 'the answer did not get through');
  }
}

function ask(interaction: Asked, hall: Hall): Promise<void> {
  const { commandName, guildId, user } = interaction;
  const command = hall.commands.find(({ data }) => data.name === commandName);
  const about = { command: commandName, server: guildId, user: user.id };
  const work = async (): Promise<Answer> => {
    if (!command)
      throw new Refusal('I no longer know this command. Type `/help` for those I know.');
    return atDesk(hall, whereOf(interaction, user.id), (spot) =>
      command.answer(askOf(interaction, spot, hall.config.attachmentOrigins)),
    );
  };
  return answer(interaction, command?.to ?? 'asker', work, hall.log, about);
}

function press(interaction: MessageComponentInteraction, hall: Hall): Promise<void> {
  const { customId, guildId, user } = interaction;
  const about = { press: customId, server: guildId, user: user.id };
  const work = (): Promise<Answer> =>
    atDesk(hall, whereOf(interaction, user.id), (spot) => {
      const question = pressOf(interaction, spot);
      const react = question && hall.presses[question.action];
      if (!react) throw new Refusal(outdated);
      return react(question);
    });
  return answer(interaction, 'asker', work, hall.log, about);
}

/** How long choices may take, in milliseconds: what comes after 3,000 is not shown any more. */
const typingPatience = 2000;

/** Choices while typing: it can't be deferred, and a failed one shows no more than an empty list. */
async function suggest(interaction: AutocompleteInteraction, hall: Hall): Promise<void> {
  const at = performance.now();
  const command = hall.commands.find(({ data }) => data.name === interaction.commandName);
  const choices = (): Promise<readonly Choice[]> =>
    atDesk(
      hall,
      whereOf(interaction, interaction.user.id),
      (spot) => command?.suggest?.(suggestOf(interaction, spot)) ?? [],
    );
  const made = choices().catch((err: unknown) => {
    hall.log.error({ command: interaction.commandName, err }, 'no choices');
    return [];
  });
  const given = await within(made, typingPatience);
  if (!given) hall.log.warn({ command: interaction.commandName }, 'choices took too long');
  await acknowledge({ id: interaction.id, at }, () => interaction.respond([...(given ?? [])]));
}

/** Answers an interaction of any kind that Ibid can get. */
export async function onInteraction(interaction: Interaction, hall: Hall): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction, hall);
  else if (interaction.isChatInputCommand()) await ask(interaction, hall);
  else if (interaction.isMessageContextMenuCommand()) await ask(interaction, hall);
  else if (interaction.isMessageComponent()) await press(interaction, hall);
}

/** Discord's words for "not here": View Channel, or one of the rights to write, is missing. */
const notHere: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

/** Answers a posted message, if it asks something of Ibid. */
export async function onMessage(message: Message, hall: Hall): Promise<void> {
  const { log } = hall;
  const work = answerTo(message, hall);
  if (!work) return;
  const { guildId, channelId, author } = message;
  const about = { message: message.id, server: guildId, channel: channelId, user: author.id };
  const given = await safely(work, log, about);
  try {
    // By its nonce Discord knows an answer that comes again because the word of the first got lost.
    const once = { nonce: message.id, enforceNonce: true };
    await persist(() => message.reply({ ...asMessage(given), ...once }));
    log.info(about, 'answered');
  } catch (error) {
    if (!(error instanceof DiscordAPIError && notHere.includes(error.code))) throw error;
    const rights = 'View Channel, Send Messages, Attach Files and Read Message History';
    log.warn(about, `did what was asked, but may not say so in this channel: it needs ${rights}`);
  }
}

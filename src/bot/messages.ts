import type { Message } from 'discord.js';
import { type Answer, Refusal } from '../commands/command.ts';
import { importFiles } from '../commands/import.ts';
import type { Config } from '../config.ts';
import { askOfMessage, whereOf } from './ask.ts';
import { atDesk } from './at-desk.ts';
import { askFile } from './attachments.ts';
import type { Hall } from './hall.ts';

const hint =
  'Give me a file of references with the message (`.ris`, `.bib`, `.nbib` …), or type `/help` to see what I can do.';

/** Names that only files of references have; `.txt` and `.json` may be anything. */
const referenceFile = /\.(?:ris|bib|nbib|enw|ciw)$/i;

/** Was this said to Ibid? In a direct message, or with an @mention of it. */
function addressed({ guildId, mentions, client }: Message): boolean {
  return guildId === null || mentions.users.has(client.user.id);
}

/** Is this channel, or the one whose thread it is, one whose files are imported as they are posted? */
function watched({ channel }: Message, { watchChannels }: Config): boolean {
  if (watchChannels === 'all') return true;
  const parent = channel.isThread() ? channel.parentId : null;
  return watchChannels.includes(channel.id) || (parent !== null && watchChannels.includes(parent));
}

/**
 * What a posted message asks of Ibid, if anything: files said to it are imported, whatever their
 * name; in a watched channel, those named like references. A message to it without a file gets a hint, but
 * for a reply, which mentions Ibid without anybody having meant to.
 */
export function answerTo(
  message: Message,
  hall: Pick<Hall, 'config' | 'desks' | 'typesetter'>,
): (() => Promise<Answer>) | undefined {
  const { config } = hall;
  if (message.author.bot || message.system) return undefined;
  const said = addressed(message);
  if (!said && !watched(message, config)) return undefined;
  const attachments = [...message.attachments.values()].filter(
    ({ name }) => said || referenceFile.test(name),
  );
  if (attachments.length === 0 && (!said || message.reference !== null)) return undefined;
  return async () => {
    if (attachments.length === 0) throw new Refusal(hint);
    const files = attachments.map((file) => askFile(file, config.attachmentOrigins));
    return atDesk(hall, whereOf(message, message.author.id), (spot) =>
      importFiles(askOfMessage(message, files, spot)),
    );
  };
}

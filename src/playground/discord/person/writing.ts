import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { Impossible, type LocalFile } from '../actor.ts';
import { LIMITS } from '../limits.ts';
import { post, remove, replyTo } from '../world/messages.ts';
import type { LocalMessage } from '../world/state.ts';
import { refuseLarge, type Seat } from './seat.ts';

/** Writes into the channel what a client would send. Throws `Impossible`. */
export function say(
  { parts, channel, user }: Seat,
  content: string,
  files: readonly LocalFile[],
  replied: LocalMessage | undefined,
): APIMessage {
  if (content.trim() === '' && files.length === 0)
    throw new Impossible('There is nothing to send.');
  if ([...content].length > LIMITS.content.max || files.length > LIMITS.attachments.max)
    throw new Impossible('A message has at most 2000 characters and 10 files.');
  if (replied?.onlyFor !== undefined)
    throw new Impossible('Nobody can reply to an ephemeral message.');
  for (const file of files) refuseLarge(file, parts.attachmentSizeLimit);
  const { message } = post(parts, {
    channel,
    author: user,
    body: { content },
    files: files.map((file, index) => ({ ...file, n: String(index) })),
    ...(replied ? { extra: replyTo(channel, replied.message, true) } : {}),
  });
  return message;
}

/** Deletes a message of one's own, any with Manage Messages; dismisses an ephemeral one. Throws `Impossible`. */
export function takeAway({ parts, channel, user }: Seat, stored: LocalMessage): void {
  const has = parts.world.permissions(user.id);
  const mayManage =
    channel.guild !== undefined && (has & PermissionFlagsBits.ManageMessages) !== 0n;
  const own = stored.message.author.id === user.id || stored.onlyFor === user.id;
  if (!own && !mayManage)
    throw new Impossible(`${user.username} cannot delete the message of another here.`);
  remove(parts, stored);
}

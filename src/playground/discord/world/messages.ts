import type { APIMessage, APIUser } from 'discord-api-types/v10';
import {
  GatewayDispatchEvents as Events,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import type { Upload } from '../request-body.ts';
import { inGuild } from './channels.ts';
import { dispatch } from './message-events.ts';
import { blankMessage, fill, type MessageBody } from './message-payload.ts';
import type { Channel, LocalMessage } from './state.ts';

/** A message to be. */
export interface Draft {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files: readonly Upload[];
  /** The one person who is to see it. */
  readonly onlyFor?: string;
  /** What an interaction adds, or a reply. */
  readonly extra?: Partial<APIMessage>;
}

/** Posts a message, and tells the page and the gateway. */
export function post(
  parts: Parts,
  { channel, author, body, files, onlyFor, extra }: Draft,
): LocalMessage {
  const { world } = parts;
  const only = onlyFor === undefined ? {} : { onlyFor };
  const more = { ...extra, ...withheld(channel, extra, onlyFor) };
  const blank = { ...blankMessage(world, channel.id, author), ...more };
  const filled = fill(world, blank, body, store(parts, channel, body, files, only));
  const { Loading, SuppressNotifications, Ephemeral } = MessageFlags;
  const once = ((extra?.flags ?? 0) & Loading) | ((body.flags ?? 0) & SuppressNotifications);
  const flags = (filled.flags ?? 0) | once | (onlyFor ? Ephemeral : 0);
  const pinged = (extra?.mentions ?? []).filter(
    ({ id }) => !filled.mentions.some((other) => other.id === id),
  );
  const message = { ...filled, flags, mentions: [...filled.mentions, ...pinged] };
  const stored: LocalMessage = { message, ...only };
  channel.messages.push(stored);
  parts.feed.tell({ kind: 'messageCreate', channelId: channel.id, ...stored });
  dispatch(parts, channel, stored, Events.MessageCreate);
  return stored;
}

/** Changes a message. A loading one becomes what it was waiting for. */
export function edit(
  parts: Parts,
  stored: LocalMessage,
  body: MessageBody,
  files: readonly Upload[],
): APIMessage {
  const channel = parts.world.channel(stored.message.channel_id);
  const uploads = store(parts, channel, body, files, stored);
  const filled = fill(parts.world, stored.message, body, uploads);
  const loading = ((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const message = loading ? filled : { ...filled, edited_timestamp: parts.clock.iso() };
  const changed = { ...stored, message };
  change(parts, channel, changed);
  const has = new Set(message.attachments.map(({ id }) => id));
  parts.cdn.forget(stored.message.attachments.filter(({ id }) => !has.has(id)));
  return message;
}

/** Puts a message in the place of the one with the same id, and tells the page and the gateway. */
export function change(parts: Parts, channel: Channel, changed: LocalMessage): void {
  put(parts, channel, changed);
  dispatch(parts, channel, changed, Events.MessageUpdate);
}

/** Puts a message in the place of the one with the same id, and tells the page alone. */
export function put({ feed }: Parts, channel: Channel, changed: LocalMessage): void {
  channel.messages[indexOf(channel, changed)] = changed;
  feed.tell({ kind: 'messageUpdate', channelId: channel.id, ...changed });
}

/** Deletes a message, and tells the page and the gateway. */
export function remove(parts: Parts, stored: LocalMessage): void {
  const channel = parts.world.channel(stored.message.channel_id);
  drop(parts, channel, stored);
  dispatch(parts, channel, stored, Events.MessageDelete);
}

/** Deletes a message, and tells the page alone. */
export function drop(parts: Parts, channel: Channel, stored: LocalMessage): void {
  const { message, ...only } = stored;
  channel.messages.splice(indexOf(channel, stored), 1);
  parts.cdn.forget(message.attachments);
  parts.feed.tell({
    kind: 'messageDelete',
    channelId: channel.id,
    messageId: message.id,
    ...only,
  });
}

/** What a reply to that message adds to a draft; `ping` mentions its author. */
export function replyTo(channel: Channel, replied: APIMessage, ping: boolean): Partial<APIMessage> {
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: replied.id,
      channel_id: channel.id,
      ...inGuild(channel),
    },
    referenced_message: { ...replied, referenced_message: null },
    ...(ping ? { mentions: [replied.author] } : {}),
  };
}

/** The words of an ephemeral message that is replied to: they go only to who sees it anyway. */
function withheld(
  { messages }: Channel,
  { message_reference: to }: Partial<APIMessage> = {},
  reader: string | undefined,
): Partial<APIMessage> {
  const replied = to && messages.find(({ message }) => message.id === to.message_id);
  const secret = replied?.onlyFor !== undefined && replied.onlyFor !== reader;
  return secret ? { referenced_message: null } : {};
}

function indexOf({ messages }: Channel, { message }: LocalMessage): number {
  return messages.findIndex((other) => other.message.id === message.id);
}

function store(
  { cdn, world }: Parts,
  channel: Channel,
  { attachments }: MessageBody,
  files: readonly Upload[],
  { onlyFor }: Pick<LocalMessage, 'onlyFor'>,
) {
  return files.map((file) => {
    const attachment = cdn.store(world.newId(), channel.id, file, onlyFor !== undefined);
    const description = attachments?.find(({ id }) => String(id) === file.n)?.description;
    return typeof description === 'string' ? { ...attachment, description } : attachment;
  });
}

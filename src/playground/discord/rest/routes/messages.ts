import { type APIMessage, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { invalidForm, refuse } from '../../api-error.ts';
import { withoutContent } from '../../gateway/intents.ts';
import { OURS } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { isRecord } from '../../record.ts';
import type { RequestBody } from '../../request-body.ts';
import { messageOf } from '../../validate/messages.ts';
import { isOpen } from '../../world/channels.ts';
import type { MessageBody } from '../../world/message-payload.ts';
import * as messages from '../../world/messages.ts';
import type { Channel, LocalMessage } from '../../world/state.ts';
import { done, json } from '../http.ts';
import { listQuery, part } from '../listing.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';

/** The channel, if the app may do these things in it. Throws 10003, 50001 or 50013. */
export function allowedChannel({ world }: Parts, id: string, ...needed: bigint[]): Channel {
  const channel = world.channel(id);
  if (!isOpen(channel)) throw refuse.missingAccess();
  if (needed.some((bit) => (channel.appPermissions & bit) === 0n))
    throw refuse.missingPermissions();
  return channel;
}

/** The messages of a channel (Discord docs, resources/message#endpoints). */
export function messageRoutes(parts: Parts): ApiRoutes {
  const all = '/channels/:channel/messages';
  const one = `${all}/:message` as const;
  return [
    route(`GET ${all}`, ({ params, query }) => json(list(parts, params.channel, query))),
    route(`POST ${all}`, ({ params, sent }) => json(post(parts, params.channel, sent))),
    route(`GET ${one}`, ({ params }) =>
      json(seen(parts, openMessage(parts, params, Bits.ReadMessageHistory))),
    ),
    route(`PATCH ${one}`, ({ params, sent }) =>
      json(edit(parts, openMessage(parts, params), sent)),
    ),
    route(`DELETE ${one}`, ({ params }) => {
      const stored = openMessage(parts, params);
      const { author, channel_id } = stored.message;
      if (author.id !== parts.world.app.id) allowedChannel(parts, channel_id, Bits.ManageMessages);
      messages.remove(parts, stored);
      return done;
    }),
  ];
}

/** The message of a request. Ephemeral ones are known only to the webhook of their interaction. */
export function openMessage(
  parts: Parts,
  { channel, message }: { readonly channel: string; readonly message: string },
  ...needed: bigint[]
): LocalMessage {
  const stored = parts.world.message(allowedChannel(parts, channel, ...needed).id, message);
  if (stored.onlyFor !== undefined) throw refuse.unknownMessage();
  return stored;
}

/** The message as the app may read it: the intent counts here too. */
export function seen({ world, cdn, messageContent }: Parts, stored: LocalMessage): APIMessage {
  const message = cdn.refresh(stored.message);
  const inDm = !world.channel(message.channel_id).guild;
  return messageContent || inDm ? message : withoutContent(message, world.app.id);
}

/** The youngest messages first; none at all without the right to read what was said before. */
function list(
  parts: Parts,
  channelId: string,
  asked: Readonly<Record<string, string>>,
): APIMessage[] {
  const query = listQuery(asked);
  const channel = allowedChannel(parts, channelId);
  if ((channel.appPermissions & Bits.ReadMessageHistory) === 0n) return [];
  const open = channel.messages.filter(({ onlyFor }) => onlyFor === undefined);
  return part(open, query)
    .reverse()
    .map((stored) => seen(parts, stored));
}

/** "Other users can only edit flags, and only if they have the MANAGE_MESSAGES permission." */
function edit(parts: Parts, stored: LocalMessage, { body, files }: RequestBody): APIMessage {
  const { author, channel_id } = stored.message;
  if (author.id !== parts.world.app.id) {
    const others = Object.keys(isRecord(body) ? body : {}).filter((name) => name !== 'flags');
    if (others.length > 0 || files.length > 0) throw refuse.notOurMessage();
    allowedChannel(parts, channel_id, Bits.ManageMessages);
  }
  const rules = { interaction: false, files, existing: stored.message };
  return messages.edit(parts, stored, messageOf(body, rules), files);
}

function post(parts: Parts, channelId: string, { body, files }: RequestBody): APIMessage {
  const channel = allowedChannel(parts, channelId, Bits.SendMessages);
  if (files.length > 0) allowedChannel(parts, channelId, Bits.AttachFiles);
  const checked = messageOf(body, { interaction: false, files });
  if (checked.embeds?.length) allowedChannel(parts, channelId, Bits.EmbedLinks);
  if (checked.tts) allowedChannel(parts, channelId, Bits.SendTTSMessages);
  const extra = reply(channel, checked);
  const author = parts.world.app;
  const again = checked.enforce_nonce ? sentBefore(parts, channel, checked) : undefined;
  return again ?? messages.post(parts, { channel, author, body: checked, files, extra }).message;
}

/**
 * "It will be checked for uniqueness in the past few minutes. If another message was created by the same
 * author with the same nonce, that message will be returned." (resources/message#create-message)
 */
function sentBefore(
  { clock, world }: Parts,
  { messages }: Channel,
  { nonce }: MessageBody,
): APIMessage | undefined {
  if (nonce === undefined) return undefined;
  const since = clock.now() - OURS.nonceMs;
  return messages
    .map(({ message }) => message)
    .find(
      ({ author, nonce: used, timestamp }) =>
        used === nonce && author.id === world.app.id && Date.parse(timestamp) >= since,
    );
}

function reply(
  channel: Channel,
  { message_reference, allowed_mentions }: MessageBody,
): Partial<APIMessage> {
  if (!message_reference) return {};
  if ((channel.appPermissions & Bits.ReadMessageHistory) === 0n) throw refuse.replyWithoutHistory();
  const { message_id, channel_id = channel.id, fail_if_not_exists } = message_reference;
  const replied = channel.messages.find(
    ({ message, onlyFor }) =>
      channel_id === channel.id && message.id === message_id && onlyFor === undefined,
  );
  const ping = allowed_mentions ? allowed_mentions.replied_user === true : true;
  if (replied) return messages.replyTo(channel, replied.message, ping);
  if (fail_if_not_exists === false) return {};
  const code = 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE';
  throw invalidForm([{ path: ['message_reference'], code, message: 'Unknown message' }]);
}

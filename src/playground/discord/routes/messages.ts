import { type APIMessage, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { invalidForm, refuse } from '../api-error.ts';
import { done, json } from '../http.ts';
import { withoutContent } from '../intents.ts';
import type { MessageBody } from '../message-payload.ts';
import * as messages from '../messages.ts';
import type { Parts } from '../parts.ts';
import { route } from '../routes.ts';
import type { Channel, LocalMessage } from '../state.ts';
import { messageOf } from '../validate/messages.ts';
import type { ApiRoutes, RequestBody } from './request.ts';

const LIST_DEFAULT = 50;

/** The channel, if the app may do these things in it. Throws 10003, 50001 or 50013. */
export function allowedChannel({ world }: Parts, id: string, ...needed: bigint[]): Channel {
  const channel = world.channel(id);
  if (channel.guild?.installed === false || (channel.appPermissions & Bits.ViewChannel) === 0n)
    throw refuse.missingAccess();
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

/** The youngest messages first. */
function list(
  parts: Parts,
  channelId: string,
  query: Readonly<Record<string, string>>,
): APIMessage[] {
  const { limit = LIST_DEFAULT, before, after } = query;
  return allowedChannel(parts, channelId, Bits.ReadMessageHistory)
    .messages.filter(
      ({ message: { id }, onlyFor }) =>
        onlyFor === undefined &&
        (before === undefined || BigInt(id) < BigInt(before)) &&
        (after === undefined || BigInt(id) > BigInt(after)),
    )
    .reverse()
    .slice(0, Number(limit))
    .map((stored) => seen(parts, stored));
}

function edit(parts: Parts, stored: LocalMessage, { body, files }: RequestBody): APIMessage {
  if (stored.message.author.id !== parts.world.app.id) throw refuse.notOurMessage();
  const rules = { interaction: false, files, existing: stored.message };
  return messages.edit(parts, stored, messageOf(body, rules), files);
}

function post(parts: Parts, channelId: string, { body, files }: RequestBody): APIMessage {
  const channel = allowedChannel(parts, channelId, Bits.SendMessages);
  if (files.length > 0) allowedChannel(parts, channelId, Bits.AttachFiles);
  const checked = messageOf(body, { interaction: false, files });
  if (checked.embeds?.length) allowedChannel(parts, channelId, Bits.EmbedLinks);
  const extra = reply(channel, checked);
  const draft = { channel, author: parts.world.app, body: checked, files, extra };
  return messages.post(parts, draft).message;
}

function reply(
  channel: Channel,
  { message_reference, allowed_mentions }: MessageBody,
): Partial<APIMessage> {
  if (message_reference?.message_id === undefined) return {};
  const { message_id, fail_if_not_exists = true } = message_reference;
  const replied = channel.messages.find(({ message }) => message.id === message_id);
  const ping = allowed_mentions ? allowed_mentions.replied_user === true : true;
  if (replied) return messages.replyTo(channel, replied.message, ping);
  if (!fail_if_not_exists) return {};
  const code = 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE';
  throw invalidForm([{ path: ['message_reference'], code, message: 'Unknown message' }]);
}

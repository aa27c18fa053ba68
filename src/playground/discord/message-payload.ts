import type {
  APIAttachment,
  APIMessage,
  APIUser,
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { AllowedMentionsTypes, EmbedType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { numbered, withAddresses } from './message-parts.ts';
import { NO_FLAGS } from './people.ts';
import type { World } from './state.ts';

/** The fields of a message that a request may bring, after they were checked. */
export type MessageBody = RESTPatchAPIChannelMessageJSONBody &
  Pick<RESTPostAPIChannelMessageJSONBody, 'message_reference' | 'nonce' | 'tts'>;

/** A message with nothing in it yet. */
export function blankMessage(id: string, channelId: string, author: APIUser): APIMessage {
  return {
    id,
    channel_id: channelId,
    type: MessageType.Default,
    author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: NO_FLAGS,
  };
}

/**
 * The message with what the body brings; `uploads` are the files that came with it. A field that
 * is absent stays as it was; files that `attachments` does not list go (resources/message#edit-message).
 */
export function fill(
  world: World,
  message: APIMessage,
  body: MessageBody,
  uploads: readonly APIAttachment[],
): APIMessage {
  const attachments = [...kept(message, body), ...uploads];
  const {
    content = message.content,
    embeds = message.embeds,
    components = message.components,
  } = body;
  const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const flags = (body.flags ?? 0) & (settable | MessageFlags.SuppressNotifications);
  return {
    ...message,
    attachments,
    content: (content ?? '').trim(),
    embeds: withAddresses(embeds ?? [], attachments).map((embed) => ({
      ...embed,
      type: EmbedType.Rich,
    })),
    components: numbered(withAddresses(components ?? [], attachments)),
    flags: ((message.flags ?? 0) & ~MessageFlags.Loading) | flags,
    ...(body.content === undefined ? {} : mentions(world, body.content ?? '', body)),
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
    tts: body.tts ?? message.tts,
  };
}

function kept(message: APIMessage, { attachments }: MessageBody): APIAttachment[] {
  return message.attachments.flatMap((attachment) => {
    const listed = attachments?.find(({ id }) => String(id) === attachment.id);
    if (attachments !== undefined && !listed) return [];
    const description = listed?.description;
    return [description === undefined ? attachment : { ...attachment, description }];
  });
}

/** Who is told about the message (resources/message#allowed-mentions-object). */
function mentions(world: World, content: string, { allowed_mentions }: MessageBody) {
  const { parse, users } = allowed_mentions ?? {};
  const everything = parse === undefined && users === undefined;
  const may = (kind: AllowedMentionsTypes) => everything || parse?.includes(kind) === true;
  const people = world.people.filter(
    ({ id }) =>
      new RegExp(`<@!?${id}>`).test(content) &&
      (may(AllowedMentionsTypes.User) || users?.includes(id) === true),
  );
  return {
    mentions: people,
    mention_everyone: /@(everyone|here)/.test(content) && may(AllowedMentionsTypes.Everyone),
  };
}

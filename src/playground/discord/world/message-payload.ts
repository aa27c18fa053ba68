import type {
  APIAttachment,
  APIMessage,
  APIUser,
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';
import { EmbedType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { mentionsOf } from './mentions.ts';
import { numbered, withAddresses } from './message-parts.ts';
import { NO_FLAGS } from './people.ts';
import type { World } from './state.ts';

/** The fields of a message that a request may bring, after they were checked. */
export type MessageBody = RESTPatchAPIChannelMessageJSONBody &
  Pick<RESTPostAPIChannelMessageJSONBody, 'enforce_nonce' | 'message_reference' | 'nonce' | 'tts'>;

/** A message with nothing in it yet. */
export function blankMessage(world: World, channelId: string, author: APIUser): APIMessage {
  return {
    id: world.newId(),
    channel_id: channelId,
    type: MessageType.Default,
    author,
    content: '',
    timestamp: world.clock.iso(),
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
  const filled = {
    ...message,
    attachments,
    content: (content ?? '').trim(),
    embeds: withAddresses(embeds ?? [], attachments).map((embed) => ({
      ...embed,
      type: EmbedType.Rich,
    })),
    components: numbered(withAddresses(components ?? [], attachments)),
    flags: flagsOf(message, body),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    tts: body.tts ?? message.tts,
  };
  const said = body.content !== undefined || body.components !== undefined;
  return said ? { ...filled, ...mentionsOf(world, filled, body.allowed_mentions) } : filled;
}

/** "SUPPRESS_EMBEDS can be both set and unset, while IS_COMPONENTS_V2 can only be set." */
function flagsOf(message: APIMessage, { flags }: MessageBody): number {
  const { Loading, SuppressEmbeds, IsComponentsV2 } = MessageFlags;
  const had = (message.flags ?? 0) & ~Loading;
  if (flags === undefined || flags === null) return had;
  return (had & ~SuppressEmbeds) | (flags & (SuppressEmbeds | IsComponentsV2));
}

function kept(message: APIMessage, { attachments }: MessageBody): APIAttachment[] {
  return message.attachments.flatMap((attachment) => {
    const listed = attachments?.find(({ id }) => String(id) === attachment.id);
    if (attachments !== undefined && !listed) return [];
    const description = listed?.description;
    return [typeof description === 'string' ? { ...attachment, description } : attachment];
  });
}

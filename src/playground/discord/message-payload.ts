import type {
  APIAllowedMentions,
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIMessageReferenceSend,
  APIMessageTopLevelComponent,
  APIUser,
} from 'discord-api-types/v10';
import { ComponentType, EmbedType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { isRecord } from './json.ts';
import { mentionsOf } from './mentions.ts';
import { NO_FLAGS, type World } from './state.ts';

/** The fields of a message that a request may bring, after they were checked. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly attachments?:
    | readonly {
        readonly id: string | number;
        readonly description?: string | null;
      }[]
    | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly flags?: number | null;
  readonly message_reference?: APIMessageReferenceSend | null;
  readonly tts?: boolean | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}

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
  const filled = {
    ...message,
    attachments,
    content: (content ?? '').trim(),
    embeds: resolve(embeds ?? [], attachments).map((embed) => ({ ...embed, type: EmbedType.Rich })),
    components: numbered(resolve(components ?? [], attachments)),
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

/**
 * Puts the address of the upload wherever `attachment://its-name` stands, and into a file component
 * its name and size as well (components/reference#file).
 */
function resolve<T>(value: T, attachments: readonly APIAttachment[]): T {
  const copy: T = JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (!isRecord(part)) return part;
    if (part['type'] === ComponentType.File) return { ...part, ...nameAndSize(part, attachments) };
    const url = part['url'];
    if (typeof url !== 'string' || !url.startsWith('attachment://')) return part;
    const file = attachments.find(({ filename }) => `attachment://${filename}` === url);
    if (!file) return part;
    const { url: address, proxy_url, content_type, id: attachment_id } = file;
    return { ...part, url: address, proxy_url, content_type, attachment_id };
  });
  return copy;
}

/** A file component's `file` is resolved before the component itself: inner parts come first. */
function nameAndSize(
  { file }: Readonly<Record<string, unknown>>,
  attachments: readonly APIAttachment[],
): { readonly name?: string; readonly size?: number } {
  const id = isRecord(file) ? file['attachment_id'] : undefined;
  const found = attachments.find((attachment) => attachment.id === id);
  return found ? { name: found.filename, size: found.size } : {};
}

/** Gives every component its `id`, counted from 1 in reading order (components/reference). */
function numbered(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const text = JSON.stringify(components);
  const taken = new Set([...text.matchAll(/"id":(\d+)/g)].map(([, id]) => Number(id)));
  let next = 0;
  const numberOne = (_key: string, part: unknown) => {
    if (!isRecord(part) || typeof part['type'] !== 'number') return part;
    if (typeof part['id'] === 'number' && part['id'] !== 0) return part;
    do next += 1;
    while (taken.has(next));
    return { ...part, id: next };
  };
  const copy: APIMessageTopLevelComponent[] = JSON.parse(JSON.stringify(components, numberOne));
  return copy;
}

import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import type { MessageBody } from '../message-payload.ts';
import { isRecord } from '../record.ts';
import { type Field, validate } from '../validate.ts';
import { CODES } from './codes.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';

const { SuppressEmbeds, Ephemeral, IsComponentsV2, SuppressNotifications, IsVoiceMessage } =
  MessageFlags;

/** What a message body is judged by, beside itself. */
export interface MessageRules {
  /** Whether it answers an interaction, and so may be ephemeral. */
  readonly interaction: boolean;
  /** The uploaded files: the `n` of `files[n]`, and the name. */
  readonly files: readonly { readonly n: string; readonly name: string }[];
  /** The message that it edits. */
  readonly existing?: APIMessage;
}

/** The body of a message (Discord docs, resources/message#create-message and #edit-message). */
export function checkMessage(body: Field, rules: MessageRules): void {
  const flags = checkFlags(body.at('flags'), rules);
  const had = rules.existing?.flags ?? 0;
  const v2 = ((flags | had) & IsComponentsV2) !== 0;
  const content = body.at('content').text(LIMITS.content);
  checkEmbeds(body.at('embeds'));
  checkComponents(body.at('components'), { v2, files: attachedNames(body, rules) });
  checkAttachments(body.at('attachments'), rules);
  checkMentions(body.at('allowed_mentions'));
  body.at('tts').boolean();
  if (typeof body.at('nonce').value === 'string') body.at('nonce').text(LIMITS.nonce);
  if (v2) checkNoLegacy(body, content, rules.existing);
}

function checkFlags(field: Field, { interaction, existing }: MessageRules): number {
  const flags = field.integer() ?? 0;
  const usual = SuppressEmbeds | IsComponentsV2 | SuppressNotifications | IsVoiceMessage;
  // An edit may repeat what the message already has; discord.js does so.
  const allowed = usual | (interaction ? Ephemeral : 0) | (existing?.flags ?? 0);
  if ((flags & ~allowed) !== 0)
    field.wrong('BASE_TYPE_CHOICES', `These flags cannot be set here: ${flags & ~allowed}`);
  return flags;
}

/** "content and embeds fields will no longer work" (components/overview), whatever had them. */
function checkNoLegacy(body: Field, content: string, existing?: APIMessage): void {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const kept = (name: string) => existing !== undefined && body.at(name).value === undefined;
  if (content !== '' || (kept('content') && existing?.content)) body.at('content').wrong(code);
  if (body.at('embeds').each().length > 0 || (kept('embeds') && existing?.embeds.length))
    body.at('embeds').wrong(code);
  body.at('poll').absent(CODES[code]);
  if (body.at('sticker_ids').each().length > 0) body.at('sticker_ids').wrong(code);
}

/** The names that `attachment://` may mean: of the uploads, and of the attachments that stay. */
function attachedNames(body: Field, { files, existing }: MessageRules): string[] {
  const listed = body.at('attachments');
  const ids = listed.each().map((attachment) => String(attachment.at('id').value));
  const kept = (existing?.attachments ?? []).filter(
    ({ id }) => listed.value === undefined || ids.includes(id),
  );
  return [...files.map(({ name }) => fileName(name)), ...kept.map(({ filename }) => filename)];
}

/** The name that Discord gives an uploaded file: what is no letter, digit, `.`, `-` or `_` goes. */
export function fileName(name: string): string {
  // Dots alone would lead out of the folder in an address.
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+$/, '') || 'unknown';
}

function checkAttachments(list: Field, { files, existing }: MessageRules): void {
  const known = new Set([
    ...files.map(({ n }) => n),
    ...(existing?.attachments ?? []).map(({ id }) => id),
  ]);
  for (const attachment of list.list(LIMITS.attachments)) {
    attachment.at('description').text(LIMITS.attachmentDescription);
    const id = attachment.at('id').required();
    if (!id.empty && !known.has(String(id.value)))
      id.wrong('ATTACHMENT_NOT_FOUND', `There is no file or attachment "${id.value}"`);
  }
  if (files.length > LIMITS.attachments.max)
    list.wrong('BASE_TYPE_MAX_LENGTH', `Must be ${LIMITS.attachments.max} or fewer in length.`);
}

function checkMentions(mentions: Field): void {
  const parse = mentions.at('parse').list();
  for (const kind of parse) kind.oneOf(['everyone', 'roles', 'users']);
  const kinds = { roles: LIMITS.mentionedRoles, users: LIMITS.mentionedUsers };
  for (const [kind, limit] of Object.entries(kinds)) {
    const ids = mentions.at(kind).list(limit);
    if (ids.length > 0 && parse.some((field) => field.value === kind))
      mentions.wrong(
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
  }
}

/** The body of a message to be, checked. Throws 50035 or 50006. */
export function messageOf(body: unknown, rules: MessageRules): MessageBody {
  validate(body, (field) => checkMessage(field, rules));
  refuseEmpty(body, rules);
  return body as MessageBody;
}

/** Throws 50006 when nothing would be left to see. */
export function refuseEmpty(body: unknown, { files, existing }: Omit<MessageRules, 'interaction'>) {
  const fields = isRecord(body) ? body : {};
  const some = (name: 'embeds' | 'components' | 'attachments') => {
    const value = fields[name] === undefined ? existing?.[name] : fields[name];
    return Array.isArray(value) && value.length > 0;
  };
  const content = fields['content'] === undefined ? existing?.content : fields['content'];
  const text = typeof content === 'string' && content.trim() !== '';
  const other = ['sticker_ids', 'poll'].some((name) => fields[name] !== undefined);
  const attached = files.length > 0 || (existing !== undefined && some('attachments'));
  if (!text && !attached && !other && !some('embeds') && !some('components'))
    throw refuse.emptyMessage();
}

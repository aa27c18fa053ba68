import {
  type APIAttachment,
  type APIMessage,
  MessageFlags,
  MessageReferenceType,
} from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import { isRecord } from '../record.ts';
import type { MessageBody } from '../world/message-payload.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import type { Field } from './field.ts';
import { checkMentions } from './mentions.ts';
import { validate } from './validate.ts';

const { SuppressEmbeds, Ephemeral, IsComponentsV2, SuppressNotifications } = MessageFlags;

/** What 32 bits hold: more would wrap around, and look like other flags. */
export const FLAGS = { max: 2 ** 31 - 1 };

/** What Discord has, and the local one has not. */
const NOT_HERE = 'The local Discord has no such thing';
const MISSING = ['poll', 'shared_client_theme'];

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
  for (const name of ['tts', 'enforce_nonce']) body.at(name).boolean();
  checkNonce(body.at('nonce'));
  for (const name of MISSING) body.at(name).absent(NOT_HERE);
  for (const sticker of body.at('sticker_ids').list())
    sticker.wrong('BASE_TYPE_FORBIDDEN', NOT_HERE);
  if (!rules.interaction && !rules.existing) checkReference(body.at('message_reference'));
  if (v2) checkNoLegacy(body, content, rules.existing);
}

function checkFlags(field: Field, { interaction, existing }: MessageRules): number {
  const flags = field.integer(FLAGS) ?? 0;
  const usual = SuppressEmbeds | IsComponentsV2 | SuppressNotifications;
  const allowed = usual | (interaction ? Ephemeral : 0);
  // "Unsupported flag changes are currently ignored without error" in an edit.
  if (existing === undefined && (flags & ~allowed) !== 0)
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
}

/** A number may have 64 bits; more is none of JSON's. */
function checkNonce(nonce: Field): void {
  if (typeof nonce.value === 'string') nonce.text(LIMITS.nonce);
  else nonce.integer({ min: -(2 ** 63), max: 2 ** 63 });
}

/** What a message replies to (resources/message#message-reference-object). */
function checkReference(reference: Field): void {
  if (reference.record().empty || !isRecord(reference.value)) return;
  if (!reference.at('type').empty) reference.at('type').oneOf([MessageReferenceType.Default]);
  reference.at('message_id').required();
  for (const name of ['message_id', 'channel_id', 'guild_id']) reference.at(name).snowflake();
  reference.at('fail_if_not_exists').boolean();
}

/** The names that `attachment://` may mean: of the uploads, and of the attachments that stay. */
function attachedNames(body: Field, rules: MessageRules): string[] {
  const kept = staying(body.at('attachments'), rules).map(({ filename }) => filename);
  return [...rules.files.map(({ name }) => fileName(name)), ...kept];
}

/** The attachments that an edit leaves: those that it lists, or all where it has no list. */
function staying(list: Field, { existing }: MessageRules): readonly APIAttachment[] {
  const ids = list.each().map((attachment) => attachment.at('id').value);
  return (existing?.attachments ?? []).filter(
    ({ id }) => list.value === undefined || ids.includes(id),
  );
}

/** The name that Discord gives an uploaded file: what is no letter, digit, `.`, `-` or `_` goes. */
export function fileName(name: string): string {
  // Dots alone would lead out of the folder in an address.
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+$/, '') || 'unknown';
}

function checkAttachments(list: Field, rules: MessageRules): void {
  const uploads = rules.files.map(({ n }) => n);
  const known = [...uploads, ...(rules.existing?.attachments ?? []).map(({ id }) => id)];
  for (const attachment of list.list(LIMITS.attachments)) {
    attachment.at('description').text(LIMITS.attachmentDescription);
    const id = attachment.at('id').required();
    id.snowflake();
    if (!id.empty && !known.some((one) => one === id.value || Number(one) === id.value))
      id.wrong('ATTACHMENT_NOT_FOUND', 'There is no such file or attachment');
  }
  if (new Set(uploads).size < uploads.length)
    list.wrong('BASE_TYPE_BAD_LENGTH', 'Two files have the same number');
  if (uploads.length + staying(list, rules).length > LIMITS.attachments.max)
    list.wrong('BASE_TYPE_MAX_LENGTH', `Must be ${LIMITS.attachments.max} or fewer in length.`);
}

/** The body of a message to be, checked. Throws 50035 or 50006. */
export function messageOf(body: unknown, rules: MessageRules): MessageBody {
  validate(body, (field) => checkMessage(field.record(), rules));
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
  const attached = files.length > 0 || (existing !== undefined && some('attachments'));
  if (!text && !attached && !some('embeds') && !some('components')) throw refuse.emptyMessage();
}

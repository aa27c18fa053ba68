import type {
  APICommandAutocompleteInteractionResponseCallbackData,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import {
  InteractionType,
  MessageFlags,
  MessageType,
  InteractionResponseType as Type,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import { isRecord } from '../record.ts';
import type { RequestBody } from '../request-body.ts';
import { checkAnswer } from '../validate/answers.ts';
import { refuseEmpty } from '../validate/messages.ts';
import { validate } from '../validate/validate.ts';
import type { MessageBody } from '../world/message-payload.ts';
import { edit, post, replyTo } from '../world/messages.ts';
import type { LocalMessage } from '../world/state.ts';
import { answerDraft } from './answer-draft.ts';
import type { Interaction } from './interaction.ts';
import { tell, waiting } from './interactions.ts';

/** A checked answer and its files; which data it has depends on its type. */
interface Answer extends Pick<RequestBody, 'files'> {
  readonly type: Type;
  readonly data: MessageBody &
    Partial<APIModalInteractionResponseCallbackData> &
    APICommandAutocompleteInteractionResponseCallbackData;
}

/**
 * Takes the first answer to an interaction: one, within 3 seconds
 * (Discord docs, interactions/receiving-and-responding#interaction-response-object).
 * Throws 10062, 40060, 50006 or 50035.
 */
export function takeFirst(
  parts: Parts,
  id: string,
  token: string,
  sent: RequestBody,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const interaction = waiting(parts, id, token);
  const answer = checked(parts, interaction, sent);
  interaction.phase = 'answered';
  apply(parts, interaction, answer);
  return response(parts, interaction, answer.type);
}

/** Throws whatever speaks against the answer, before anything of it happens. */
function checked(
  { world }: Parts,
  { payload, opening, channelId }: Interaction,
  { body, files }: RequestBody,
): Answer {
  const { source, focusedType } = opening;
  const type = isRecord(body) ? body['type'] : undefined;
  const updates = type === Type.UpdateMessage || type === Type.DeferredMessageUpdate;
  const updated = source && updates ? world.message(channelId, source.message.id) : undefined;
  const rules = {
    interaction: true,
    interactionType: payload.type,
    fromMessage: source !== undefined,
    files,
    ...(updated ? { existing: updated.message } : {}),
    ...(focusedType === undefined ? {} : { focusedType }),
  };
  validate(body, (field) => checkAnswer(field.record(), rules));
  const answer = body as Pick<Answer, 'type'> & Partial<Answer>;
  if (type === Type.ChannelMessageWithSource || type === Type.UpdateMessage)
    refuseEmpty(answer.data, rules);
  return { type: answer.type, data: answer.data ?? {}, files };
}

function apply(parts: Parts, interaction: Interaction, answer: Answer): void {
  const { watch } = interaction;
  const { type, data } = answer;
  if (type === Type.Modal) {
    const { custom_id = '', title = '', components = [] } = data;
    const modal = { custom_id, title, components };
    interaction.modal = modal;
    watch.end({ state: 'modal', modal });
    tell(parts, interaction, 'modal', { modal });
    return;
  }
  if (type === Type.ChannelMessageWithSource) {
    const { message, onlyFor } = postAnswer(parts, interaction, answer);
    watch.end({ state: 'answered', message, ephemeral: onlyFor !== undefined });
  } else if (type === Type.DeferredChannelMessageWithSource) {
    interaction.deferred = 'message';
    postAnswer(parts, interaction, { ...answer, files: [] });
  } else if (type === Type.ApplicationCommandAutocompleteResult)
    watch.end({ state: 'acknowledged', choices: data.choices ?? [] });
  else update(parts, interaction, answer);
  tell(parts, interaction, interaction.deferred === 'message' ? 'thinking' : 'done');
}

/** Posts the answer, or the loading message that stands for it until it is edited. */
function postAnswer(
  parts: Parts,
  interaction: Interaction,
  { data: body, files }: Answer,
): LocalMessage {
  const { opening, payload, deferred } = interaction;
  const command = payload.type === InteractionType.ApplicationCommand;
  const menu = command && 'target_id' in payload.data ? payload.data : undefined;
  const target = opening.channel.messages.find(({ message }) => message.id === menu?.target_id);
  // Message 23 (CONTEXT_MENU_COMMAND) refers to the one whose menu it was (resources/message).
  const replied = opening.source ?? target;
  const type = menu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
  const extra = {
    ...(replied ? replyTo(opening.channel, replied.message, false) : {}),
    ...(command ? { type } : {}),
    ...(deferred ? { flags: MessageFlags.Loading } : {}),
  };
  const stored = post(parts, answerDraft(parts.world, interaction, { body, files }, extra));
  interaction.original = stored.message.id;
  return stored;
}

function update(parts: Parts, interaction: Interaction, { type, data, files }: Answer): void {
  const { source } = interaction.opening;
  if (!source) return;
  interaction.original = source.message.id;
  if (type === Type.DeferredMessageUpdate) {
    interaction.deferred = 'update';
    return;
  }
  const current = parts.world.message(interaction.channelId, source.message.id);
  const message = edit(parts, current, data, files);
  interaction.watch.end({ state: 'updated', message, ephemeral: source.onlyFor !== undefined });
}

function response(
  { world }: Parts,
  { payload, channelId, original, deferred }: Interaction,
  type: Type,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const base = { id: payload.id, type: payload.type };
  if (original === undefined) return { interaction: base, resource: { type } };
  const { message, onlyFor } = world.message(channelId, original);
  const interaction = {
    ...base,
    response_message_id: original,
    response_message_loading: deferred === 'message',
    response_message_ephemeral: onlyFor !== undefined,
  };
  const visible = type !== Type.DeferredMessageUpdate;
  return { interaction, resource: { type, ...(visible ? { message } : {}) } };
}

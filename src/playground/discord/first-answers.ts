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
import { answerFields, type Interaction } from './interaction.ts';
import type { Interactions } from './interactions.ts';
import type { MessageBody } from './message-payload.ts';
import type { Messages, Upload } from './messages.ts';
import type { LocalMessage, World } from './state.ts';
import { checkAnswer } from './validate/answers.ts';
import { refuseEmpty } from './validate/messages.ts';
import { isRecord, validate } from './validate.ts';

/** A checked answer; which data it has depends on its type. */
interface Answer {
  readonly type: Type;
  readonly data?: MessageBody &
    Partial<APIModalInteractionResponseCallbackData> &
    APICommandAutocompleteInteractionResponseCallbackData;
}

/**
 * The first answer to an interaction: one, within 3 seconds
 * (Discord docs, interactions/receiving-and-responding#interaction-response-object).
 */
export class FirstAnswers {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #interactions: Interactions;

  constructor(world: World, messages: Messages, interactions: Interactions) {
    this.#world = world;
    this.#messages = messages;
    this.#interactions = interactions;
  }

  /** Takes the answer. Throws 10062, 40060, 50006 or 50035. */
  take(
    id: string,
    token: string,
    body: unknown,
    files: readonly Upload[],
  ): RESTPostAPIInteractionCallbackWithResponseResult {
    const interaction = this.#interactions.waiting(id, token);
    const answer = check(interaction, body, files);
    interaction.phase = 'answered';
    this.#apply(interaction, answer, files);
    return this.#response(interaction, answer.type);
  }

  #apply(interaction: Interaction, { type, data = {} }: Answer, files: readonly Upload[]): void {
    const { watch } = interaction;
    if (type === Type.ChannelMessageWithSource) {
      const { message, onlyFor } = this.#post(interaction, data, files);
      watch.end({ state: 'answered', message, ephemeral: onlyFor !== undefined });
    } else if (type === Type.DeferredChannelMessageWithSource) {
      interaction.deferred = 'message';
      this.#post(interaction, data, []);
    } else if (type === Type.ApplicationCommandAutocompleteResult)
      watch.end({ state: 'acknowledged', choices: data.choices ?? [] });
    else if (type === Type.Modal) watch.end({ state: 'modal', modal: modalOf(data) });
    else this.#update(interaction, type, data, files);
    if (type === Type.Modal)
      this.#interactions.tell(interaction, 'modal', { modal: modalOf(data) });
    else
      this.#interactions.tell(
        interaction,
        interaction.deferred === 'message' ? 'thinking' : 'done',
      );
  }

  /** Posts the answer, or the loading message that stands for it until it is edited. */
  #post(interaction: Interaction, body: MessageBody, files: readonly Upload[]): LocalMessage {
    const { opening, channelId, userId, payload } = interaction;
    const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const command = payload.type === InteractionType.ApplicationCommand;
    const menu = command && 'target_id' in payload.data;
    const type = menu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
    const { id } = this.#messages.post({
      channel: opening.channel,
      author: this.#world.app,
      body,
      files,
      ...(ephemeral ? { onlyFor: userId } : {}),
      extra: {
        ...(opening.source ? this.#messages.reply(opening.source.message, false) : {}),
        ...(command ? { type } : {}),
        ...answerFields(this.#world, interaction, false),
        ...(interaction.deferred ? { flags: MessageFlags.Loading } : {}),
      },
    });
    interaction.original = id;
    return this.#world.message(channelId, id);
  }

  #update(interaction: Interaction, type: Type, body: MessageBody, files: readonly Upload[]): void {
    const { source } = interaction.opening;
    if (!source) return;
    interaction.original = source.message.id;
    if (type === Type.DeferredMessageUpdate) {
      interaction.deferred = 'update';
      return;
    }
    const current = this.#world.message(interaction.channelId, source.message.id);
    const message = this.#messages.edit(current, body, files);
    interaction.watch.end({ state: 'updated', message, ephemeral: source.onlyFor !== undefined });
  }

  #response(
    { payload, channelId, original, deferred }: Interaction,
    type: Type,
  ): RESTPostAPIInteractionCallbackWithResponseResult {
    const { id, type: interactionType } = payload;
    const base = { id, type: interactionType };
    if (original === undefined) return { interaction: base, resource: { type } };
    const { message, onlyFor } = this.#world.message(channelId, original);
    const interaction = {
      ...base,
      response_message_id: original,
      response_message_loading: deferred === 'message',
      response_message_ephemeral: onlyFor !== undefined,
    };
    const visible = type !== Type.DeferredMessageUpdate;
    return { interaction, resource: { type, ...(visible ? { message } : {}) } };
  }
}

function check({ payload, opening }: Interaction, body: unknown, files: readonly Upload[]): Answer {
  const { source, focusedType } = opening;
  const type = isRecord(body) ? body['type'] : undefined;
  const existing = source && type === Type.UpdateMessage ? { existing: source.message } : {};
  const rules = {
    interaction: true,
    interactionType: payload.type,
    fromMessage: source !== undefined,
    files,
    ...existing,
    ...(focusedType === undefined ? {} : { focusedType }),
  };
  validate(body, (field) => checkAnswer(field, rules));
  const answer = body as Answer;
  if (type === Type.ChannelMessageWithSource || type === Type.UpdateMessage)
    refuseEmpty(answer.data, rules);
  return answer;
}

function modalOf({
  custom_id = '',
  title = '',
  components = [],
}: Partial<APIModalInteractionResponseCallbackData>): APIModalInteractionResponseCallbackData {
  return { custom_id, title, components };
}

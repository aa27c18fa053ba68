import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationIntegrationType, MessageFlags } from 'discord-api-types/v10';
import { refuse } from './api-error.ts';
import { answerFields, type Interaction } from './interaction.ts';
import type { Interactions } from './interactions.ts';
import { LIMITS } from './limits.ts';
import type { MessageBody } from './message-payload.ts';
import type { Messages, Upload } from './messages.ts';
import type { LocalMessage, World } from './state.ts';
import { checkMessage, refuseEmpty } from './validate/messages.ts';
import { validate } from './validate.ts';

/**
 * What an app may do with the webhook of an answered interaction, for 15 minutes
 * (Discord docs, interactions/receiving-and-responding#followup-messages).
 */
export class FollowUps {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #interactions: Interactions;

  constructor(world: World, messages: Messages, interactions: Interactions) {
    this.#world = world;
    this.#messages = messages;
    this.#interactions = interactions;
  }

  /** Sends a follow-up. Right after a deferral it is the answer, as the docs say. */
  post(token: string, body: unknown, files: readonly Upload[]): APIMessage {
    const interaction = this.#interactions.answered(token);
    if (interaction.deferred === 'message') return this.edit(token, '@original', body, files);
    validate(body, (field) => checkMessage(field, { interaction: true, files }));
    refuseEmpty(body, { files });
    this.#count(interaction);
    const message = this.#messages.post(this.#draft(interaction, body as MessageBody, files));
    interaction.followUps.push(message.id);
    interaction.watch.followUp(message);
    this.#settle(interaction, () => interaction.watch.end({ state: 'acknowledged' }));
    return message;
  }

  /** The message `@original`, or a follow-up. Throws 10008. */
  get(token: string, id: string): APIMessage {
    return this.#messages.fetch(this.#find(this.#interactions.answered(token), id));
  }

  /** Edits it. */
  edit(token: string, id: string, body: unknown, files: readonly Upload[]): APIMessage {
    const interaction = this.#interactions.answered(token);
    const found = this.#find(interaction, id);
    const rules = { files, existing: found.message };
    validate(body, (field) => checkMessage(field, { interaction: true, ...rules }));
    refuseEmpty(body, rules);
    const message = this.#messages.edit(found, body as MessageBody, files);
    const state = interaction.deferred === 'update' ? 'updated' : 'answered';
    if (message.id === interaction.original)
      this.#settle(interaction, () =>
        interaction.watch.end({ state, message, ephemeral: found.onlyFor !== undefined }),
      );
    return message;
  }

  /** Deletes it. */
  delete(token: string, id: string): void {
    const interaction = this.#interactions.answered(token);
    const found = this.#find(interaction, id);
    this.#messages.delete(found);
    if (found.message.id === interaction.original)
      this.#settle(interaction, () => interaction.watch.end({ state: 'acknowledged' }));
  }

  #find({ original, followUps, channelId }: Interaction, id: string): LocalMessage {
    const known = id === '@original' ? original : id;
    if (known === undefined || (known !== original && !followUps.includes(known)))
      throw refuse.unknownMessage();
    return this.#world.message(channelId, known);
  }

  /** Ends the action that a deferral left open. */
  #settle(interaction: Interaction, end: () => void): void {
    if (interaction.deferred === undefined) return;
    interaction.deferred = undefined;
    end();
    this.#interactions.tell(interaction, 'done');
  }

  #count({ payload, followUps }: Interaction): void {
    const guild = payload.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall];
    if (guild === undefined && followUps.length >= LIMITS.strangerFollowUps.max)
      throw refuse.tooManyFollowUps();
  }

  #draft(interaction: Interaction, body: MessageBody, files: readonly Upload[]) {
    const { opening, original, channelId, userId } = interaction;
    const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    const first = opening.channel.messages.find(({ message }) => message.id === original);
    return {
      channel: this.#world.channel(channelId),
      author: this.#world.app,
      body,
      files,
      ...(ephemeral ? { onlyFor: userId } : {}),
      extra: {
        ...(first ? this.#messages.reply(first.message, false) : {}),
        ...answerFields(this.#world, interaction, true),
      },
    };
  }
}

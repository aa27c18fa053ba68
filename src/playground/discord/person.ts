import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIAttachment,
  APIMessage,
  APIUser,
} from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import {
  type Actor,
  type ActorPlace,
  Impossible,
  type LocalFile,
  type MessageRef,
  type ModalFields,
  type Options,
  type Outcome,
  type SayExtras,
} from './actor.ts';
import { LIMITS } from './limits.ts';
import { offered } from './offered.ts';
import {
  type Act,
  choose,
  pickFromMenu,
  press,
  type Seat,
  sendCommand,
  submit,
  typeInto,
} from './openings.ts';
import type { Parts } from './parts.ts';
import { sceneOf } from './scene.ts';
import { guildIdOf, type LocalMessage } from './state.ts';

const ACTION_MS = 20_000;
const LOOK_MS = 5_000;

/** A person in one channel of the local Discord, as tests and the page move them. */
export class Person implements Actor {
  readonly user: APIUser;
  readonly channelId: string;
  readonly #seat: Seat;
  readonly #parts: Parts;
  readonly #waitMs: number;

  constructor(parts: Parts, userId: string, place: ActorPlace = {}) {
    const scene = sceneOf(parts.world, userId, place);
    this.user = scene.user;
    this.channelId = scene.channel.id;
    this.#parts = parts;
    this.#seat = { parts, scene, upload: (file) => this.#upload(file) };
    this.#waitMs = place.waitMs ?? ACTION_MS;
  }

  async slash(name: string, options: Options = {}): Promise<Outcome> {
    return this.#act(sendCommand(this.#seat, name, options));
  }

  async type(
    command: string,
    option: string,
    words: string,
    others: Options = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    const act = typeInto(this.#seat, command, option, words, others);
    const { watch } = this.#parts.interactions.open({ ...this.#seat.scene, ...act });
    const ending = await watch.ending(this.#waitMs);
    if (!ending?.choices) throw new Error('Loading options failed');
    return ending.choices;
  }

  async click(message: MessageRef, customIdOrLabel: string): Promise<Outcome> {
    return this.#act(press(this.#seat, this.#see(message), customIdOrLabel));
  }

  async select(message: MessageRef, customId: string, values: readonly string[]): Promise<Outcome> {
    return this.#act(choose(this.#seat, this.#see(message), customId, values));
  }

  async messageMenu(command: string, message: MessageRef): Promise<Outcome> {
    return this.#act(pickFromMenu(this.#seat, command, this.#see(message)));
  }

  async submitModal(
    { interactionId, modal }: Pick<Outcome, 'interactionId' | 'modal'>,
    fields: ModalFields,
  ): Promise<Outcome> {
    const opener = this.#parts.interactions.find(interactionId);
    if (!modal || !opener) throw new Impossible('That action opened no modal.');
    return this.#act(submit(this.#seat, opener, modal, fields));
  }

  async say(content: string, { files = [], mentionApp, replyTo }: SayExtras = {}) {
    const { world, messages } = this.#parts;
    const words = mentionApp ? `<@${world.app.id}> ${content}`.trim() : content;
    if (words.trim() === '' && files.length === 0)
      throw new Impossible('There is nothing to send.');
    if ([...words].length > LIMITS.content.max || files.length > LIMITS.attachments.max)
      throw new Impossible('A message has at most 2000 characters and 10 files.');
    for (const file of files) this.#refuseLarge(file);
    return messages.post({
      channel: world.channel(this.channelId),
      author: this.user,
      body: { content: words },
      files: files.map((file, index) => ({ ...file, n: String(index) })),
      ...(replyTo ? { extra: messages.reply(this.#see(replyTo).message, true) } : {}),
    });
  }

  async remove(message: MessageRef): Promise<void> {
    const stored = this.#see(message);
    const { world, messages } = this.#parts;
    const guild = guildIdOf(world.channel(this.channelId));
    const mayManage =
      guild !== undefined &&
      (world.permissions(this.user.id) & PermissionFlagsBits.ManageMessages) !== 0n;
    const own = stored.message.author.id === this.user.id || stored.onlyFor === this.user.id;
    if (!own && !mayManage)
      throw new Impossible(`${this.user.username} cannot delete the message of another here.`);
    messages.delete(stored);
  }

  messages(): readonly APIMessage[] {
    const { world, messages } = this.#parts;
    return world
      .channel(this.channelId)
      .messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === this.user.id)
      .map((stored) => messages.fetch(stored));
  }

  commands(): readonly APIApplicationCommand[] {
    return offered(this.#parts.world, this.#seat.scene);
  }

  async waitForMessage(
    test: (message: APIMessage) => boolean,
    {
      after,
      timeoutMs = LOOK_MS,
    }: { readonly after?: MessageRef; readonly timeoutMs?: number } = {},
  ): Promise<APIMessage> {
    const since = BigInt(after === undefined ? 0 : idOf(after));
    const look = () =>
      this.messages().find((message) => BigInt(message.id) > since && test(message));
    const found = await this.#parts.feed.lookFor(look, timeoutMs);
    if (found) return found;
    throw new Error(`${this.user.username} saw no such message within ${timeoutMs} ms.`);
  }

  async waitForReply(message: MessageRef, timeoutMs: number = LOOK_MS): Promise<APIMessage> {
    const { app } = this.#parts.world;
    return this.waitForMessage(
      ({ author, message_reference }) =>
        author.id === app.id && message_reference?.message_id === idOf(message),
      { timeoutMs },
    );
  }

  async #act(act: Act): Promise<Outcome> {
    const interaction = this.#parts.interactions.open({ ...this.#seat.scene, ...act });
    const { watch } = interaction;
    const ending = await watch.ending(this.#waitMs);
    if (ending) return watch.outcome(ending);
    if (interaction.deferred === 'update') return watch.outcome({ state: 'acknowledged' });
    throw new Error(`"${act.name}" was deferred, and not answered within ${this.#waitMs} ms.`);
  }

  /** The message, if this person sees it. Throws `Impossible`. */
  #see(message: MessageRef): LocalMessage {
    const { messages } = this.#parts.world.channel(this.channelId);
    const found = messages.find((other) => other.message.id === idOf(message));
    if (found && (found.onlyFor === undefined || found.onlyFor === this.user.id)) return found;
    const why = found ? 'is ephemeral, and for somebody else' : 'is not in this channel';
    throw new Impossible(
      `${this.user.username} cannot see the message ${idOf(message)}: it ${why}.`,
    );
  }

  #upload(file: LocalFile): APIAttachment {
    this.#refuseLarge(file);
    const { cdn, world } = this.#parts;
    return cdn.store(world.newId(), world.app.id, file, true);
  }

  #refuseLarge({ name, bytes }: LocalFile): void {
    const limit = this.#parts.attachmentSizeLimit;
    if (bytes.byteLength > limit)
      throw new Impossible(
        `"${name}" is too large: ${bytes.byteLength} of at most ${limit} bytes.`,
      );
  }
}

function idOf(message: MessageRef): string {
  return typeof message === 'string' ? message : message.id;
}

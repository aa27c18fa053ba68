import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';
import {
  type Actor,
  type ActorPlace,
  Impossible,
  type MessageRef,
  type ModalFields,
  type Options,
  type Outcome,
  type SayExtras,
} from '../actor.ts';
import { find, open } from '../interactions/interactions.ts';
import type { Parts } from '../parts.ts';
import { sceneOf } from '../world/scene.ts';
import { offered } from './offered.ts';
import {
  type Act,
  pickFromMenu,
  pickFromPerson,
  sendCommand,
  submit,
  typeInto,
  useComponent,
} from './openings.ts';
import type { Seat } from './seat.ts';
import { idOf, see, seen, waitFor } from './sight.ts';
import { chooseValues, pressButton } from './use-component.ts';
import { say, takeAway } from './writing.ts';

const ACTION_MS = 20_000;

/** A person in one channel of the local Discord, as tests and the page move them. */
export class Person implements Actor {
  readonly user: APIUser;
  readonly channelId: string;
  readonly #seat: Seat;
  readonly #waitMs: number;
  readonly #opened: ActorPlace['opened'];

  constructor(parts: Parts, userId: string, place: ActorPlace = {}) {
    const seat = { parts, ...sceneOf(parts.world, userId, place) };
    this.user = seat.user;
    this.channelId = seat.channel.id;
    this.#seat = seat;
    this.#waitMs = place.waitMs ?? ACTION_MS;
    this.#opened = place.opened;
  }

  async slash(name: string, options: Options = {}): Promise<Outcome> {
    return this.#act(sendCommand(this.#seat, name, options));
  }

  async type(command: string, option: string, words: string, others: Options = {}) {
    const act = typeInto(this.#seat, command, option, words, others);
    const ending = await this.#open(act).watch.ending(this.#waitMs);
    if (!ending?.choices) throw new Error('Loading options failed');
    return ending.choices;
  }

  async click(message: MessageRef, customIdOrLabel: string): Promise<Outcome> {
    const press = (shown: APIMessage) => pressButton(shown, customIdOrLabel);
    return this.#react(() => useComponent(this.#seat, see(this.#seat, message), press));
  }

  async select(message: MessageRef, customId: string, values: readonly string[]): Promise<Outcome> {
    const choose = (shown: APIMessage) => chooseValues(this.#seat, shown, customId, values);
    return this.#react(() => useComponent(this.#seat, see(this.#seat, message), choose));
  }

  async messageMenu(command: string, message: MessageRef): Promise<Outcome> {
    return this.#act(pickFromMenu(this.#seat, command, see(this.#seat, message)));
  }

  async userMenu(command: string, userId: string): Promise<Outcome> {
    return this.#act(pickFromPerson(this.#seat, command, userId));
  }

  async submitModal(
    { interactionId, modal }: Pick<Outcome, 'interactionId' | 'modal'>,
    fields: ModalFields,
  ): Promise<Outcome> {
    return this.#react(() => {
      const opener = find(this.#seat.parts, interactionId);
      if (!modal || !opener?.modal) throw new Impossible('That action opened no modal.');
      return submit(this.#seat, opener, opener.modal, fields);
    });
  }

  async say(content: string, { files = [], mentionApp, replyTo }: SayExtras = {}) {
    const words = mentionApp ? `<@${this.#seat.parts.world.app.id}> ${content}`.trim() : content;
    const replied = replyTo === undefined ? undefined : see(this.#seat, replyTo);
    return say(this.#seat, words, files, replied);
  }

  async remove(message: MessageRef): Promise<void> {
    takeAway(this.#seat, see(this.#seat, message));
  }

  messages(): readonly APIMessage[] {
    return seen(this.#seat);
  }

  commands(): readonly APIApplicationCommand[] {
    return offered(this.#seat.parts.world, this.#seat);
  }

  waitForMessage(
    test: (message: APIMessage) => boolean,
    options: Parameters<Actor['waitForMessage']>[1] = {},
  ): Promise<APIMessage> {
    return waitFor(this.#seat, test, options);
  }

  waitForReply(message: MessageRef, timeoutMs?: number): Promise<APIMessage> {
    const { app } = this.#seat.parts.world;
    const isReply = ({ author, message_reference }: APIMessage) =>
      author.id === app.id && message_reference?.message_id === idOf(message);
    return waitFor(this.#seat, isReply, timeoutMs === undefined ? {} : { timeoutMs });
  }

  #open(act: Act) {
    const { parts, ...scene } = this.#seat;
    const opened = open(parts, { ...scene, ...act });
    if (act.opener) act.opener.submission = opened;
    this.#opened?.(opened.id);
    return opened;
  }

  /** Acts on something that was just shown. */
  async #react(act: () => Act): Promise<Outcome> {
    const heard = this.#seat.parts.underway.heard();
    if (heard) await heard;
    return this.#act(act());
  }

  async #act(act: Act): Promise<Outcome> {
    const interaction = this.#open(act);
    const { watch } = interaction;
    const ending = await watch.ending(this.#waitMs);
    if (ending) return watch.outcome(ending);
    if (interaction.deferred === 'update') return watch.outcome({ state: 'acknowledged' });
    const how = interaction.deferred ? 'deferred, and not answered' : 'not answered';
    throw new Error(`"${act.name}" was ${how} within ${this.#waitMs} ms.`);
  }
}

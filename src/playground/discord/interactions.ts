import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents as Events, InteractionType } from 'discord-api-types/v10';
import { refuse } from './api-error.ts';
import type { Clock } from './clock.ts';
import { DID_NOT_RESPOND, type Feed, type InteractionEvent } from './events.ts';
import type { Gateway } from './gateway.ts';
import { Interaction, type Opening } from './interaction.ts';
import { interactionBase } from './interaction-payload.ts';
import type { World } from './state.ts';
import type { View } from './view.ts';

/** The figures that a test may shorten. */
export interface InteractionSettings {
  readonly ackMs: number;
  readonly tokenMs: number;
  readonly attachmentSizeLimit: number;
  /** Is told when an interaction begins, and when it is missed. */
  readonly view: View;
}

/** How many are kept, unless more are still to be answered. */
const most = 1_000;

/** Every interaction, and its two deadlines. */
export class Interactions {
  readonly #world: World;
  readonly #feed: Feed;
  readonly #gateway: Gateway;
  readonly #settings: InteractionSettings;
  readonly #clock: Clock;
  readonly #byToken = new Map<string, Interaction>();

  constructor(
    world: World,
    feed: Feed,
    gateway: Gateway,
    clock: Clock,
    settings: InteractionSettings,
  ) {
    this.#world = world;
    this.#clock = clock;
    this.#feed = feed;
    this.#gateway = gateway;
    this.#settings = settings;
  }

  /** Sends an interaction to the app, and starts the clocks. */
  open(opening: Opening): Interaction {
    const { ackMs, tokenMs, attachmentSizeLimit: sizeLimit, view } = this.#settings;
    const [id, token] = [this.#world.newId(), randomBytes(96).toString('base64url')];
    const base = interactionBase(this.#world, opening, { id, token, sizeLimit });
    const interaction = new Interaction(opening.build(base), opening);
    this.#forgetOld();
    this.#byToken.set(token, interaction);
    view.ask({ id, token, type: interaction.payload.type, name: opening.name, ackMs, tokenMs });
    this.tell(interaction, 'sent');
    this.#clock.after(ackMs, () => this.#miss(interaction));
    this.#clock.after(tokenMs, () => this.#expire(interaction));
    this.#gateway.dispatch({ t: Events.InteractionCreate, d: interaction.payload });
    return interaction;
  }

  /** The interaction with this id, whatever became of it. */
  find(id: string): Interaction | undefined {
    return [...this.#byToken.values()].find((interaction) => interaction.id === id);
  }

  /** The interaction that waits for its first answer. Throws 10062 or 40060. */
  waiting(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.id !== id || interaction.phase === 'missed') throw refuse.unknownInteraction();
    if (interaction.phase !== 'waiting') throw refuse.alreadyAcknowledged();
    return interaction;
  }

  /** The answered interaction whose webhook has this token. Throws 10015 or 50027. */
  answered(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.phase === 'over') throw refuse.invalidWebhookToken();
    if (interaction?.phase !== 'answered' || interaction.original === undefined)
      throw refuse.unknownWebhook();
    return interaction;
  }

  /** Tells the page where an interaction stands. Autocomplete shows nothing there. */
  tell(
    { payload, opening, id, channelId, userId }: Interaction,
    state: InteractionEvent['state'],
    more: Pick<InteractionEvent, 'reason' | 'modal'> = {},
  ): void {
    if (payload.type === InteractionType.ApplicationCommandAutocomplete) return;
    const source = opening.source ? { messageId: opening.source.message.id } : {};
    const who = { interactionId: id, channelId, userId, name: opening.name };
    this.#feed.tell({ kind: 'interaction', state, ...who, ...source, ...more });
  }

  /** What nobody can answer any more is let go, the oldest first. */
  #forgetOld(): void {
    for (const [token, { phase }] of this.#byToken) {
      if (this.#byToken.size <= most) return;
      if (phase === 'missed' || phase === 'over') this.#byToken.delete(token);
    }
  }

  #miss(interaction: Interaction): void {
    if (interaction.phase !== 'waiting') return;
    interaction.phase = 'missed';
    this.#settings.view.miss(interaction.payload.token);
    this.#fail(interaction);
  }

  #expire(interaction: Interaction): void {
    this.#miss(interaction);
    if (interaction.phase === 'answered') interaction.phase = 'over';
    if (interaction.deferred === 'message') this.#fail(interaction);
  }

  #fail(interaction: Interaction): void {
    interaction.watch.end({ state: 'failed', failure: DID_NOT_RESPOND });
    this.tell(interaction, 'failed', { reason: DID_NOT_RESPOND });
  }
}

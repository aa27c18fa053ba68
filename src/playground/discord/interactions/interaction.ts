import type {
  APIInteraction,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Scene } from '../world/scene.ts';
import type { LocalMessage } from '../world/state.ts';
import type { InteractionBase } from './interaction-payload.ts';
import { Watch } from './outcome.ts';

/** What a person does that the app is asked about. */
export interface Opening extends Scene {
  /** The command with its subcommands, or the `custom_id`. */
  readonly name: string;
  /** Adds to the base what the type of the interaction needs. */
  readonly build: (base: InteractionBase) => APIInteraction;
  /** The message whose component was used, directly or by the modal that it opened. */
  readonly source?: LocalMessage;
  /** The interaction that opened the modal that is submitted. */
  readonly opener?: Interaction;
  /** The type of the option under the cursor, for autocomplete. */
  readonly focusedType?: number;
}

/** One interaction, from its sending to the end of its token. */
export class Interaction {
  readonly payload: APIInteraction;
  readonly opening: Opening;
  readonly watch: Watch;
  /** `missed`: not answered within 3 seconds. `over`: its token has expired. */
  phase: 'waiting' | 'answered' | 'missed' | 'over' = 'waiting';
  /** What was deferred and has not come yet: a new message, or an update of the source. */
  deferred: 'message' | 'update' | undefined;
  /** The id of what the webhook calls `@original`. */
  original: string | undefined;
  /** The dialogue that it opened, and the interaction by which that was sent. */
  modal: APIModalInteractionResponseCallbackData | undefined;
  submission: Interaction | undefined;
  /** The ids of the follow-ups. */
  readonly followUps: string[] = [];

  constructor(payload: APIInteraction, opening: Opening) {
    this.payload = payload;
    this.opening = opening;
    this.watch = new Watch(payload.id);
  }

  get id(): string {
    return this.payload.id;
  }

  get channelId(): string {
    return this.opening.channel.id;
  }

  get userId(): string {
    return this.opening.user.id;
  }
}

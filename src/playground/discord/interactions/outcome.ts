import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Outcome } from '../actor.ts';
import { Listeners } from '../listeners.ts';

/** How an action ended. */
export type Ending = Pick<Outcome, 'state'> &
  Partial<Pick<Outcome, 'message' | 'ephemeral' | 'failure' | 'modal'>> & {
    readonly choices?: readonly APIApplicationCommandOptionChoice[];
  };

const FOLLOW_UP_MS = 5_000;

/** Follows one interaction until it ends, and its follow-ups after that. */
export class Watch {
  readonly #interactionId: string;
  readonly #followUps: APIMessage[] = [];
  readonly #news = new Listeners<void>();
  #ending: Ending | undefined;

  constructor(interactionId: string) {
    this.#interactionId = interactionId;
  }

  /** Notes the end. Only the first one counts: what comes later, the person sees in the channel. */
  end(ending: Ending): void {
    this.#ending ??= ending;
    this.#news.tell();
  }

  /** Notes a follow-up. */
  followUp(message: APIMessage): void {
    this.#followUps.push(message);
    this.#news.tell();
  }

  /** The end, awaited for at most `ms`; then `undefined`. */
  ending(ms: number): Promise<Ending | undefined> {
    return this.#news.lookFor(() => this.#ending, ms);
  }

  /** The end as the person sees it. */
  outcome(ending: Ending): Outcome {
    return new Seen(this.#interactionId, ending, this.#followUps, async (index = 0) => {
      const message = await this.#news.lookFor(() => this.#followUps[index], FOLLOW_UP_MS);
      if (message) return message;
      throw new Error(`No follow-up ${index} came within ${FOLLOW_UP_MS} ms.`);
    });
  }
}

/** A class, so that `message` throws only where it is asked for, not where an outcome is copied. */
class Seen implements Outcome {
  readonly interactionId: string;
  readonly state: Outcome['state'];
  readonly ephemeral: boolean;
  readonly failure?: string;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly followUps: readonly APIMessage[];
  readonly followUp: Outcome['followUp'];
  readonly #message: APIMessage | undefined;

  constructor(
    interactionId: string,
    { state, message, ephemeral, failure, modal }: Ending,
    followUps: readonly APIMessage[],
    followUp: Outcome['followUp'],
  ) {
    this.interactionId = interactionId;
    this.state = state;
    this.ephemeral = ephemeral ?? false;
    if (failure !== undefined) this.failure = failure;
    if (modal !== undefined) this.modal = modal;
    this.#message = message;
    this.followUps = followUps;
    this.followUp = followUp;
  }

  get message(): APIMessage {
    if (this.#message) return this.#message;
    throw new Error(
      `The action ended as "${this.state}", without a message. ${this.failure ?? ''}`,
    );
  }
}

import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Outcome } from './actor.ts';

/** How an action ended. */
export interface Ending {
  readonly state: Outcome['state'];
  readonly message?: APIMessage;
  readonly ephemeral?: boolean;
  readonly failure?: string;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
}

const FOLLOW_UP_MS = 5_000;

/** Follows one interaction until it ends, and its follow-ups after that. */
export class Watch {
  readonly #interactionId: string;
  readonly #followUps: APIMessage[] = [];
  readonly #waiting = new Set<() => void>();
  #ending: Ending | undefined;

  constructor(interactionId: string) {
    this.#interactionId = interactionId;
  }

  /** Whether it has ended. */
  get ended(): boolean {
    return this.#ending !== undefined;
  }

  /** Notes the end. Only the first one counts: what comes later, the person sees in the channel. */
  end(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake();
  }

  /** Notes a follow-up. */
  followUp(message: APIMessage): void {
    this.#followUps.push(message);
    this.#wake();
  }

  /** The end, awaited for at most `ms`; then `undefined`. */
  async ending(ms: number): Promise<Ending | undefined> {
    await this.#until(() => this.ended, ms);
    return this.#ending;
  }

  /** The end as the person sees it. */
  outcome(ending: Ending): Outcome {
    return new Seen(this.#interactionId, ending, this.#followUps, (index) => this.#followUp(index));
  }

  async #followUp(index: number): Promise<APIMessage> {
    await this.#until(() => this.#followUps.length > index, FOLLOW_UP_MS);
    const message = this.#followUps[index];
    if (message) return message;
    throw new Error(`No follow-up ${index} came within ${FOLLOW_UP_MS} ms.`);
  }

  async #until(done: () => boolean, ms: number): Promise<void> {
    if (done()) return;
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const look = () => done() && finish();
      const timer = setTimeout(finish, ms);
      this.#waiting.add(look);
    });
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
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
    followUp: (index: number) => Promise<APIMessage>,
  ) {
    this.interactionId = interactionId;
    this.state = state;
    this.ephemeral = ephemeral ?? false;
    if (failure !== undefined) this.failure = failure;
    if (modal !== undefined) this.modal = modal;
    this.#message = message;
    this.followUps = followUps;
    this.followUp = (index = 0) => followUp(index);
  }

  get message(): APIMessage {
    if (this.#message) return this.#message;
    throw new Error(
      `The action ended as "${this.state}", without a message. ${this.failure ?? ''}`,
    );
  }
}

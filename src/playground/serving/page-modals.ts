import { Impossible, type Outcome } from '../discord/actor.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';

/** A dialogue that opened for someone. */
type Opened = Pick<Outcome, 'interactionId' | 'modal'>;

/** More are not kept: nobody fills in an older one, and the playground may be open for weeks. */
const most = 100;

/** The dialogues that are open in the page, by the interaction that opened them. */
export class Modals {
  readonly #opened = new Map<string, Opened & { readonly userId: string }>();

  constructor(local: LocalDiscord) {
    local.on((event) => {
      if (event.kind !== 'interaction' || event.modal === undefined) return;
      const { interactionId, userId, modal } = event;
      this.#opened.set(interactionId, { interactionId, userId, modal });
      const [oldest] = this.#opened.keys();
      if (this.#opened.size > most && oldest !== undefined) this.#opened.delete(oldest);
    });
  }

  /** The dialogue of this person. Throws `Impossible` where there is none. */
  find(interactionId: string, userId: string): Opened {
    const found = this.#opened.get(interactionId);
    if (found?.userId === userId) return found;
    throw new Impossible('That dialogue is not open.');
  }
}

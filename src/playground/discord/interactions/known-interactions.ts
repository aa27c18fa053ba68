import { createHmac, randomBytes } from 'node:crypto';
import type { Interaction } from './interaction.ts';

/** The interactions that something may still come of. */
export class KnownInteractions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #byId = new Map<string, Interaction>();
  readonly #secret = randomBytes(32);

  /** A token that is known for one of ours when its interaction is long forgotten. */
  newToken(): string {
    const random = randomBytes(64).toString('base64url');
    return `${random}${this.#seal(random)}`;
  }

  /** Whether a token was ever given out here. */
  gave(token: string): boolean {
    const length = token.length - this.#seal('').length;
    return token.slice(length) === this.#seal(token.slice(0, length));
  }

  /** Takes one up. */
  add(interaction: Interaction): void {
    this.#byToken.set(interaction.payload.token, interaction);
    this.#byId.set(interaction.id, interaction);
  }

  /** Lets one go: nothing comes of it any more. */
  forget({ id, payload: { token } }: Interaction): void {
    this.#byToken.delete(token);
    this.#byId.delete(id);
  }

  /** The one with that token. */
  withToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  /** The one with that id. */
  withId(id: string): Interaction | undefined {
    return this.#byId.get(id);
  }

  #seal(random: string): string {
    return createHmac('sha256', this.#secret).update(random).digest('base64url');
  }
}

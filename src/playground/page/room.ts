import type { APIMessage } from 'discord-api-types/v10';
import type { PageEvent } from './wire.ts';

/** Where the press of a component stands: the app is busy with it, or it failed with these words. */
export interface Note {
  readonly busy?: boolean;
  readonly failed?: string;
}

/** A command that has no message yet: on its way, or failed for `reason`. */
export interface Sent {
  readonly interactionId: string;
  readonly name: string;
  readonly reason?: string;
}

/** A page that is open for days must not grow for ever; the server shows as many. */
const mostMessages = 500;

/** What stands in one channel, kept up to date by events. It knows nothing of the page. */
export class Room {
  readonly #messages = new Map<string, APIMessage>();
  readonly #sent = new Map<string, Sent>();
  readonly #notes = new Map<string, Note>();
  readonly #picked = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** The messages, oldest first. */
  get messages(): readonly APIMessage[] {
    return [...this.#messages.values()];
  }

  /** The commands without a message, oldest first. */
  get sent(): readonly Sent[] {
    return [...this.#sent.values()];
  }

  /** Where a press on the components of this message stands. */
  note(messageId: string): Note | undefined {
    return this.#notes.get(messageId);
  }

  /** What was chosen in a menu of a message, until the app changes the message. */
  picked(messageId: string, customId: string): readonly string[] | undefined {
    return this.#picked.get(messageId)?.get(customId);
  }

  /** Keeps what was chosen: the menu shows it on. */
  pick(messageId: string, customId: string, values: readonly string[]): void {
    const before = this.#picked.get(messageId) ?? [];
    this.#picked.set(messageId, new Map([...before, [customId, values]]));
  }

  /** Begins anew with these messages, oldest first. */
  enter(messages: readonly APIMessage[]): void {
    this.#messages.clear();
    this.#sent.clear();
    this.#notes.clear();
    this.#picked.clear();
    for (const message of messages) this.#messages.set(message.id, message);
  }

  /** Takes in what happened in this channel. */
  apply(event: PageEvent): void {
    if (event.kind === 'messageCreate' || event.kind === 'messageUpdate') {
      // What is older than what is shown must not appear as the newest because it was edited.
      if (event.kind === 'messageUpdate' && !this.#messages.has(event.message.id)) return;
      this.#messages.set(event.message.id, event.message);
      this.#picked.delete(event.message.id);
      const [oldest] = this.#messages.keys();
      if (this.#messages.size > mostMessages && oldest !== undefined) this.#messages.delete(oldest);
    } else if (event.kind === 'messageDelete') {
      this.#messages.delete(event.messageId);
    } else if (event.kind === 'interaction') {
      if (event.messageId === undefined) this.#follow(event);
      else this.#follow(event, event.messageId);
    }
  }

  /** Takes away the words about a failed command. */
  forget(interactionId: string): void {
    this.#sent.delete(interactionId);
  }

  #follow(event: Extract<PageEvent, { kind: 'interaction' }>, messageId?: string): void {
    const { state, interactionId, name, reason = 'This interaction failed' } = event;
    const failed = state === 'failed';
    if (messageId !== undefined) {
      if (failed) this.#notes.set(messageId, { failed: reason });
      else if (state === 'sent') this.#notes.set(messageId, { busy: true });
      else this.#notes.delete(messageId);
    } else if (failed) this.#sent.set(interactionId, { interactionId, name, reason });
    else if (state === 'sent') this.#sent.set(interactionId, { interactionId, name });
    else this.#sent.delete(interactionId);
  }
}

/** Whether one did this oneself just now: then one wants to see what comes of it. */
export function isMine(event: PageEvent, me: string): boolean {
  if (event.kind === 'messageCreate') return event.message.author.id === me;
  return event.kind === 'interaction' && event.state === 'sent' && event.messageId === undefined;
}

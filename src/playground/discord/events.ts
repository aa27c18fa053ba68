import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** The words under a command that nobody answered within the 3 seconds, as the client shows them. */
export const DID_NOT_RESPOND = 'The application did not respond';

/** A message appeared or changed. The payload is the whole message as it is now. */
export interface MessageEvent {
  readonly kind: 'messageCreate' | 'messageUpdate';
  readonly channelId: string;
  readonly message: APIMessage;
  /** The one person who sees it, when it is ephemeral; absent when everyone in the channel does. */
  readonly onlyFor?: string;
}

/** A message is gone. */
export interface MessageDeleteEvent {
  readonly kind: 'messageDelete';
  readonly channelId: string;
  readonly messageId: string;
  readonly onlyFor?: string;
}

/**
 * Where an interaction stands:
 * `sent` (the client shows "Sending command…"), `thinking` (deferred; the loading message follows
 * as a `messageCreate` with flag 128), `modal` (a dialogue opened), `done`, or `failed` with
 * `reason` (the client shows it in place of an answer, to `userId` only).
 */
export interface InteractionEvent {
  readonly kind: 'interaction';
  readonly state: 'sent' | 'thinking' | 'modal' | 'done' | 'failed';
  readonly interactionId: string;
  readonly channelId: string;
  /** Who acted: nobody else sees this event's state. */
  readonly userId: string;
  /** The command with its subcommands, or the `custom_id` of the component or modal. */
  readonly name: string;
  /** The message whose button or menu was used, if any. */
  readonly messageId?: string;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly reason?: string;
}

/** The app shows "… is typing" for ten seconds, or until its next message there. */
export interface TypingEvent {
  readonly kind: 'typing';
  readonly channelId: string;
}

/** The registered commands changed: ask `commands()` again. */
export interface CommandsEvent {
  readonly kind: 'commands';
}

/** The app went online (a client is READY) or offline (the last one left). */
export interface PresenceEvent {
  readonly kind: 'presence';
  readonly online: boolean;
}

/** What the local Discord tells the page and the actors. Plain JSON, ready to be sent on. */
export type LocalEvent =
  | MessageEvent
  | MessageDeleteEvent
  | InteractionEvent
  | TypingEvent
  | CommandsEvent
  | PresenceEvent;

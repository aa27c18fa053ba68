import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';

/** A file from a person's disk. */
export interface LocalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its media type as the client would tell it; by default guessed as Discord does, or absent. */
  readonly type?: string;
}

/** The value of one command option; a user, channel or role option takes the id. */
export type OptionValue = string | number | boolean | LocalFile;

/** The typed options of a command, by name. */
export type Options = Readonly<Record<string, OptionValue>>;

/** What is filled into a modal by `custom_id`: a text, chosen values, or files. */
export type ModalFields = Readonly<Record<string, string | readonly (string | LocalFile)[]>>;

/** What comes along with a message that a person writes. */
export interface SayExtras {
  readonly files?: readonly LocalFile[];
  /** Puts a mention of the app before the words. */
  readonly mentionApp?: boolean;
  /** Makes the message a reply (with the ping left on, as the client does). */
  readonly replyTo?: MessageRef;
}

/** A message, or its id. */
export type MessageRef = string | { readonly id: string };

/** What a person sees in the end of one action: after a deferral, its edit. */
export interface Outcome {
  readonly interactionId: string;
  /**
   * `answered`: there is a new message. `updated`: the message whose component was used changed.
   * `acknowledged`: nothing to see (a deferred update without an edit, or the answer was deleted).
   * `modal`: a dialogue opened. `failed`: the client shows `failure`.
   */
  readonly state: 'answered' | 'updated' | 'acknowledged' | 'modal' | 'failed';
  /**
   * The answer, or the updated message, as it was when the action ended.
   * Throws an `Error` that says why when there is none.
   */
  readonly message: APIMessage;
  /** Whether only the acting person sees `message`. */
  readonly ephemeral: boolean;
  /** The words of the client, `The application did not respond`. */
  readonly failure?: string;
  readonly modal?: APIModalInteractionResponseCallbackData;
  /** The follow-ups so far; later ones are added as they come. */
  readonly followUps: readonly APIMessage[];
  /** The follow-up number `index` (0 by default), awaited for at most 5 s. */
  followUp(index?: number): Promise<APIMessage>;
}

/** Where and how someone acts. */
export interface ActorPlace {
  /** A channel of any guild; by default the first channel of the guild. */
  readonly channelId?: string;
  /** By default the first guild. */
  readonly guildId?: string;
  /** In the direct messages with the app. */
  readonly dm?: boolean;
  /** The client's language, `en-US` by default. */
  readonly locale?: string;
  /** How long an action waits for its end before it rejects, in milliseconds (20,000). */
  readonly waitMs?: number;
  /** Is told the id of each interaction of this actor, before the app can have answered it. */
  readonly opened?: (interactionId: string) => void;
}

/** What a real Discord client would not have let the person do. Says what and why. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}

/**
 * A person in front of the Discord client, in one channel. Every method rejects with `Impossible`
 * for what the client would not offer: an unregistered command, a missing or unknown option, a
 * disabled button, a `custom_id` that is not on the message, somebody else's ephemeral message.
 */
export interface Actor {
  readonly user: APIUser;
  readonly channelId: string;
  /** Sends a slash command; subcommands are further words of the name (`library list`). */
  slash(name: string, options?: Options): Promise<Outcome>;
  /**
   * Types `words` into an autocompleted option, with `others` already filled in, and resolves with
   * the choices. Rejects with `Loading options failed` when they did not come within 3 seconds.
   */
  type(
    command: string,
    option: string,
    words: string,
    others?: Options,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Presses a button, found by its `custom_id` or else its label. */
  click(message: MessageRef, customIdOrLabel: string): Promise<Outcome>;
  /** Chooses values (not labels) in a select menu. */
  select(message: MessageRef, customId: string, values: readonly string[]): Promise<Outcome>;
  /** Right-click a message › Apps › the command. */
  messageMenu(command: string, message: MessageRef): Promise<Outcome>;
  /** Right-click a person, or the app › Apps › the command. */
  userMenu(command: string, userId: string): Promise<Outcome>;
  /** Fills in the modal that `outcome` opened, by the `custom_id` of its inputs, and submits it. */
  submitModal(
    outcome: Pick<Outcome, 'interactionId' | 'modal'>,
    fields: ModalFields,
  ): Promise<Outcome>;
  /** Writes into the channel. */
  say(content: string, extras?: SayExtras): Promise<APIMessage>;
  /** Deletes a message: one's own, or any with Manage Messages. An ephemeral one is dismissed. */
  remove(message: MessageRef): Promise<void>;
  /** What this person sees in this channel now, oldest first. */
  messages(): readonly APIMessage[];
  /** The registered commands that this person is offered here. */
  commands(): readonly APIApplicationCommand[];
  /**
   * The first message this person sees here, now or within `timeoutMs` (5,000), that passes `test`;
   * an edit counts. Only younger ones than `after`, where that is given.
   */
  waitForMessage(
    test: (message: APIMessage) => boolean,
    options?: { readonly after?: MessageRef; readonly timeoutMs?: number },
  ): Promise<APIMessage>;
  /** The app's reply to that message, awaited for at most 5 s unless told otherwise. */
  waitForReply(message: MessageRef, timeoutMs?: number): Promise<APIMessage>;
}

import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** What the page and its server say to each other. Types only: both sides import this file. */

/** Someone who is seen in the channel. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What the person may do here, in a word; absent for the app. */
  readonly role?: string;
}

/** A place to talk in. */
export interface Channel {
  readonly id: string;
  /** Without `#`. */
  readonly name: string;
}

/** What people of a server have in common. */
export interface Role {
  readonly id: string;
  readonly name: string;
}

/** A server with its channels. */
export interface Guild {
  readonly name: string;
  readonly channels: readonly Channel[];
}

/** Everything that one person sees in one channel. The answer to `GET /playground/state`. */
export interface Sight {
  readonly app: Person;
  readonly online: boolean;
  /** Who one can act as; the first one by default. */
  readonly people: readonly Person[];
  readonly me: string;
  readonly guilds: readonly Guild[];
  /** The roles of the server that the channel is in. */
  readonly roles: readonly Role[];
  /** The direct messages between `me` and the app. */
  readonly dm: string;
  readonly channel: string;
  readonly commands: readonly APIApplicationCommand[];
  /** Oldest first. */
  readonly messages: readonly APIMessage[];
}

/** What happens meanwhile, as far as the acting person may know. The events of `GET …/events`. */
export type PageEvent =
  | {
      readonly kind: 'messageCreate' | 'messageUpdate';
      readonly channelId: string;
      readonly message: APIMessage;
    }
  | { readonly kind: 'messageDelete'; readonly channelId: string; readonly messageId: string }
  | {
      readonly kind: 'interaction';
      readonly state: 'sent' | 'thinking' | 'modal' | 'done' | 'failed';
      readonly interactionId: string;
      readonly channelId: string;
      readonly name: string;
      /** The message whose button or menu was used, if any. */
      readonly messageId?: string;
      /** What the client shows when it failed. */
      readonly reason?: string;
    }
  | { readonly kind: 'typing'; readonly channelId: string }
  | { readonly kind: 'commands' }
  /** There is more in Discord's view: `GET …/requests` has it. */
  | { readonly kind: 'request' }
  | { readonly kind: 'presence'; readonly online: boolean };

/** The value of a filled-in option; a file travels beside the action, under the option's name. */
export type Filled = Readonly<Record<string, string | number | boolean>>;

/** What the acting person does. The part `action` of `POST /playground/act`. */
export type Action =
  | {
      readonly kind: 'type';
      readonly command: string;
      readonly option: string;
      readonly words: string;
      readonly others: Filled;
    }
  | { readonly kind: 'slash'; readonly command: string; readonly options: Filled }
  | { readonly kind: 'click'; readonly message: string; readonly customId: string }
  | {
      readonly kind: 'select';
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | { readonly kind: 'menu'; readonly command: string; readonly message: string }
  | { readonly kind: 'userMenu'; readonly command: string; readonly user: string }
  | {
      readonly kind: 'submit';
      /** The interaction that opened the dialogue. */
      readonly opener: string;
      /** By `custom_id`; files travel beside, under theirs. */
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly kind: 'say'; readonly content: string }
  | { readonly kind: 'dismiss'; readonly message: string };

/** Who acts, and where: the query of every address. */
export interface Place {
  readonly as: string;
  readonly channel: string;
}

/** A dialogue of the app, and the interaction that opened it. */
export interface Dialogue {
  readonly opener: string;
  readonly modal: APIModalInteractionResponseCallbackData;
}

/**
 * The answer to an action: choices for `type`, a sentence where the client would not have let it or
 * the app failed, and the dialogue that opened: it comes to nobody but who acted.
 */
export interface Reaction {
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  readonly refused?: string;
  readonly failed?: string;
  readonly opened?: Dialogue;
}

import type {
  APIApplicationCommandOptionChoice,
  APIMessageTopLevelComponent,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Desk } from '../data/desk.ts';
import type { Place } from '../data/place.ts';
import type { List, Order } from '../references/list.ts';
import type { CslFile } from '../references/styles/csl-file.ts';

/** Who asks, as far as an answer may depend on it. */
export interface Asker {
  /** The Discord user id. */
  readonly id: string;
  /** Has Manage Messages here, or stands in their own direct messages. */
  readonly mayManage: boolean;
  /** Has Manage Server here, or stands in their own direct messages. */
  readonly mayRule: boolean;
}

/** A file that came with the question. */
export interface AskFile {
  readonly name: string;
  /** In bytes, as Discord states it. */
  readonly size: number;
  /** Fetches the file. Throws a `Refusal` when it can't be had or outgrows `size`. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Lends the desk of any place, for commands that move works from one library to another. */
export interface Lending {
  readonly use: <T>(place: Place, work: (desk: Desk) => Promise<T> | T) => Promise<T>;
}

/** A style as it was fetched, and what it says. */
export interface FetchedStyle {
  readonly bytes: Uint8Array;
  readonly file: CslFile;
}

/** Where a question is asked. */
export interface Spot {
  /** The desk of this place; lent until the question is answered. */
  readonly desk: Desk;
  /** Whose desk that is: the server's, the channel's, or the person's where there is no server. */
  readonly place: Place;
  readonly desks: Lending;
  /** Prints many works together, beside the main loop. Rejects with `Overdue`. */
  readonly typeset: (order: Order) => Promise<List>;
  /**
   * A style of the official repository, behind the one that it follows where `has` does not know that.
   * Throws a `Refusal` when it can't be had.
   */
  readonly fetchStyle: (
    id: string,
    has: (id: string) => boolean,
  ) => Promise<readonly FetchedStyle[]>;
  /** Absent in direct messages. */
  readonly guildId?: string | undefined;
  /** The channel; of a thread, the channel in which it is. Absent where that is not known. */
  readonly channelId?: string | undefined;
}

/** What every question carries, whatever brought it. */
interface Question extends Spot {
  readonly asker: Asker;
  /** The largest file, in bytes, that Discord takes here. */
  readonly uploadLimit: number;
}

/** A command as someone asked it: `/cite work:… style:…`, or an item of the Apps menu. */
export interface Ask extends Question {
  /** The typed options by name; an option that was left out is absent. */
  readonly options: Readonly<Record<string, string>>;
  /** The subcommand, where the command has some: `/library backup`. */
  readonly subcommand?: string;
  /** The file of an attachment option, or the attachments of the message asked about. */
  readonly files: readonly AskFile[];
  /** The address of the message asked about. */
  readonly message?: string;
}

/** The words typed so far in one option. */
export interface Suggest extends Question {
  /** The subcommand, where the command has some. */
  readonly subcommand?: string;
  /** The name of the option under the cursor. */
  readonly option: string;
  readonly words: string;
  /** The other options as far as they are typed. */
  readonly others: Readonly<Record<string, string>>;
}

/** A pressed button, or a chosen entry of a menu. */
export interface Press extends Question {
  /** What `custom-id.ts` wrote into the component, behind the action. */
  readonly arguments: readonly string[];
  /** The chosen values of a menu; empty for a button. */
  readonly values: readonly string[];
}

/** A file given with an answer. */
export interface AnswerFile {
  readonly name: string;
  /** Text, or the bytes of what is none. */
  readonly content: string | Uint8Array;
}

/** What a command returns. The bot sends it; the command never does. */
export interface Answer {
  /** Discord markdown, at most 2,000 characters; absent when the components carry the text. */
  readonly content?: string;
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly AnswerFile[];
  /** The components are a Components V2 card: then there is no `content`. */
  readonly card?: true;
  /** Errors, abstracts and previews are for the asker alone; what the channel asked is for all. */
  readonly to: 'everyone' | 'asker';
  /** Put in place of the message whose button was pressed. */
  readonly replaces?: true;
  /** What broke beside what is answered here: for the log, never shown. */
  readonly faults?: readonly unknown[];
}

/** One choice of autocomplete: the name is shown, the value comes back. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** Answers to buttons and menus, by the action that stands in their custom id. */
export type Presses = Readonly<Record<string, (press: Press) => Answer | Promise<Answer>>>;

/**
 * One thing that Ibid can be asked. A plain object: it returns its answer, and does not send,
 * defer, catch, log or touch the client.
 */
export interface Command {
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** Choices while typing; synchronous, because autocomplete cannot wait. */
  readonly suggest?: (suggest: Suggest) => readonly Choice[];
  readonly answer: (ask: Ask) => Answer | Promise<Answer>;
  /** Answers to buttons and menus, by the action in their custom id. Unique over all commands. */
  readonly presses?: Presses;
  /** Who will see the answer when it is late and Discord must be told before it is known. */
  readonly to: 'everyone' | 'asker';
}

/** An expected error. Its message is shown to the asker: it says what is wrong and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

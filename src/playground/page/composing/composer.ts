import { knownIn } from '../choosing/known-choices.ts';
import { Listbox } from '../choosing/listbox.ts';
import { type Entry, slashEntries, typedCommand } from '../commands.ts';
import { byId } from '../element.ts';
import type { Action, Reaction, Sight } from '../wire.ts';
import { CommandLine } from './command-line.ts';
import { commandListing } from './command-listing.ts';
import { withMentions } from './mentions.ts';
import { Suggesting } from './suggesting.ts';
import { Tray } from './tray.ts';

/** Files by the name of the part of the form that they travel in. */
export type Files = readonly (readonly [name: string, file: File])[];

/** What the composer needs: what there is, and a way to act. */
export interface ComposerHands {
  readonly sight: () => Sight;
  readonly act: (action: Action, files?: Files) => Promise<Reaction>;
}

/** The box at the bottom: plain text with files, or a command that is being filled in. */
export class Composer {
  readonly #hands: ComposerHands;
  readonly #words = byId('words', HTMLTextAreaElement);
  readonly #line = byId('line', HTMLDivElement);
  readonly #tray: Tray;
  readonly #list = new Listbox();
  #command: CommandLine | undefined;

  constructor(hands: ComposerHands) {
    this.#hands = hands;
    byId('composer', HTMLFormElement).prepend(this.#list.element);
    this.#tray = new Tray(
      () => this.focus(),
      (files) => this.take(files),
    );
    this.#words.addEventListener('input', () => this.#typed());
    this.#words.addEventListener('keydown', (event) => this.#pressed(event));
    this.#words.addEventListener('blur', () => this.#list.hide());
    this.#words.addEventListener('focus', () => this.#typed());
    byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
  }

  get #entries(): readonly Entry[] {
    return slashEntries(this.#hands.sight().commands);
  }

  /** Puts the cursor where one types. */
  focus(): void {
    if (this.#command === undefined) this.#words.focus();
    else this.#command.focus();
  }

  /** Takes files: into the open command where it wants one, or else beside the words. */
  take(files: readonly File[]): void {
    const [first] = files;
    if (first === undefined) return;
    if (this.#command?.attach(first)) return;
    if (this.#command !== undefined) this.#leave('');
    this.#tray.add(files);
    this.focus();
  }

  /** Writes `text` as if someone had typed it. */
  type(text: string): void {
    this.#leave(text);
  }

  #typed(): void {
    const text = this.#words.value;
    this.#fit();
    const typed = typedCommand(this.#entries, text);
    if (typed !== undefined) this.#begin(typed.entry, typed.words);
    else if (/^\/[^\n]*$/.test(text)) this.#offerCommands(text.slice(1));
    else this.#list.hide();
  }

  #offerCommands(typed: string): void {
    const listing = commandListing(this.#entries, typed, this.#hands.sight().app.name, (entry) =>
      this.#begin(entry, ''),
    );
    this.#list.show(this.#words, listing);
  }

  #begin(entry: Entry, words: string): void {
    this.#list.hide();
    this.#words.value = '';
    this.#command = new CommandLine(entry, words, {
      list: this.#list,
      suggesting: this.#suggestingFor(entry),
      send: (options, files) => {
        this.#leave('');
        void this.#hands.act({ kind: 'slash', command: entry.name, options }, files);
      },
      leave: (text) => this.#leave(text),
    });
    this.#words.hidden = true;
    this.#line.append(this.#command.element);
    const [file] = this.#tray.files;
    if (file !== undefined && this.#command.attach(file)) this.#tray.clear();
    this.#command.focus();
  }

  #suggestingFor(entry: Entry): Suggesting {
    const known = knownIn(this.#hands.sight());
    return new Suggesting(this.#list, known, async (option, words, others) => {
      const action = { kind: 'type', command: entry.name, option, words, others } as const;
      const { choices = [], refused } = await this.#hands.act(action);
      if (refused !== undefined) throw new Error(refused);
      return choices;
    });
  }

  /** Back to plain text, which is `text` then. */
  #leave(text: string): void {
    this.#list.hide();
    this.#command?.element.remove();
    this.#command = undefined;
    this.#words.hidden = false;
    this.#words.value = text;
    this.#words.focus();
    // To come to the words reads them already; a window in the background gives no focus.
    if (this.#command === undefined) this.#typed();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || this.#list.press(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') this.#tray.clear();
  }

  #send(): void {
    if (this.#command === undefined) this.#sendWords();
    else this.#command.send();
  }

  #sendWords(): void {
    const text = this.#words.value.trim();
    const files = this.#tray.files;
    if (text === '' && files.length === 0) return;
    this.#words.value = '';
    this.#tray.clear();
    this.#typed();
    const { app, people } = this.#hands.sight();
    const action = { kind: 'say', content: withMentions(text, [app, ...people]) } as const;
    void this.#hands.act(
      action,
      files.map((file) => ['file', file]),
    );
  }

  /** As high as its lines, up to what the style sheet allows. */
  #fit(): void {
    this.#words.style.height = 'auto';
    this.#words.style.height = `${this.#words.scrollHeight}px`;
  }
}

import { knownIn } from '../choosing/known-choices.ts';
import { type Entry, slashEntries, typedCommand } from '../commands.ts';
import { byId } from '../element.ts';
import { toast } from '../toast.ts';
import type { Action, Reaction, Sight } from '../wire.ts';
import { Box } from './box.ts';
import { CommandLine } from './command-line.ts';
import { commandListing } from './command-listing.ts';
import { blank } from './draft.ts';
import { withMentions } from './mentions.ts';
import { Suggesting } from './suggesting.ts';

/** Files by the name of the part of the form that they travel in. */
export type Files = readonly (readonly [name: string, file: File])[];

/** What the composer needs: what there is, and a way to act. */
export interface ComposerHands {
  readonly sight: () => Sight;
  readonly act: (action: Action, files?: Files) => Promise<Reaction>;
}

/** The box at the bottom, in use: plain text with files, or a command that is being filled in. */
export class Composer {
  readonly #hands: ComposerHands;
  readonly #box = new Box((files) => this.take(files));

  constructor(hands: ComposerHands) {
    this.#hands = hands;
    const { words } = this.#box;
    words.addEventListener('input', () => this.#typed());
    words.addEventListener('keydown', (event) => this.#pressed(event));
    words.addEventListener('focus', () => this.#typed());
    byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.enter();
  }

  get #entries(): readonly Entry[] {
    return slashEntries(this.#hands.sight().commands);
  }

  /** Follows to the place that is seen now: what one wrote elsewhere stays there. */
  enter(): void {
    const { me, channel } = this.#hands.sight();
    this.#box.go(`${me}/${channel}`);
  }

  /** Puts the cursor where one types. */
  focus(): void {
    this.#box.focus();
  }

  /** Takes files: into the open command where it has a place for one, or else beside the words. */
  take(files: readonly File[]): void {
    const [first] = files;
    if (first === undefined) return;
    const { command, tray } = this.#box;
    if (command === undefined) tray.add(files);
    else if (!command.attach(first)) toast('This command takes no file.');
    this.focus();
  }

  /** Writes `text` as if someone had typed it. */
  type(text: string): void {
    this.#leave(text);
  }

  #typed(): void {
    const text = this.#box.words.value;
    this.#box.fit();
    const typed = typedCommand(this.#entries, text);
    if (typed !== undefined) this.#begin(typed.entry, typed.words);
    else if (/^\/[^\n]*$/.test(text)) this.#offerCommands(text.slice(1));
    else this.#box.list.hide();
  }

  #offerCommands(typed: string): void {
    const { list, words } = this.#box;
    const { name } = this.#hands.sight().app;
    list.show(
      words,
      commandListing(this.#entries, typed, name, (entry) => this.#begin(entry, '')),
    );
  }

  #begin(entry: Entry, words: string): void {
    const command = new CommandLine(entry, words, {
      list: this.#box.list,
      suggesting: this.#suggestingFor(entry),
      send: (options, files) => {
        void this.#sendOff({ kind: 'slash', command: entry.name, options }, files);
        this.focus();
      },
      leave: (text) => this.#leave(text),
    });
    const { files } = this.#box.tray;
    const [file] = files;
    const taken = file !== undefined && command.attach(file);
    this.#box.put({ words: '', files: taken ? [] : files, command });
    this.focus();
  }

  #suggestingFor(entry: Entry): Suggesting {
    const known = knownIn(this.#hands.sight());
    return new Suggesting(this.#box.list, known, async (option, words, others) => {
      const action = { kind: 'type', command: entry.name, option, words, others } as const;
      const { choices = [], refused } = await this.#hands.act(action);
      if (refused !== undefined) throw new Error(refused);
      return choices;
    });
  }

  /** Back to plain text, which is `text` then. */
  #leave(text: string): void {
    this.#box.put({ ...blank, words: text, files: this.#box.tray.files });
    this.focus();
    // To come to the words reads them already; a window in the background gives no focus.
    if (this.#box.command === undefined) this.#typed();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || this.#box.list.press(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'Escape') this.#box.tray.put([]);
  }

  #send(): void {
    const { command } = this.#box;
    if (command === undefined) this.#sendWords();
    else command.send();
  }

  #sendWords(): void {
    const { words, files } = this.#box.draft;
    const text = words.trim();
    if (text === '' && files.length === 0) return;
    const { app, people } = this.#hands.sight();
    void this.#sendOff(
      { kind: 'say', content: withMentions(text, [app, ...people]) },
      files.map((file) => ['file', file]),
    );
  }

  /** Sends what stands in the box, and puts it back there where it was refused. */
  async #sendOff(action: Action, files: Files): Promise<void> {
    const sent = this.#box.clear();
    const { refused } = await this.#hands.act(action, files);
    if (refused !== undefined) this.#box.giveBack(sent);
  }
}

import { Listbox } from '../choosing/listbox.ts';
import { byId } from '../element.ts';
import type { CommandLine } from './command-line.ts';
import { blank, type Draft, isSame } from './draft.ts';
import { Tray } from './tray.ts';

/** The box of the composer: it shows the draft of one place, and keeps those of the others. */
export class Box {
  readonly words = byId('words', HTMLTextAreaElement);
  readonly list = new Listbox();
  readonly tray: Tray;
  readonly #line = byId('line', HTMLDivElement);
  readonly #elsewhere = new Map<string, Draft>();
  #place = '';
  #command: CommandLine | undefined;

  /** `picked` is called with the files chosen by the + button. */
  constructor(picked: (files: readonly File[]) => void) {
    byId('composer', HTMLFormElement).prepend(this.list.element);
    this.tray = new Tray(() => this.focus(), picked);
    this.words.addEventListener('blur', () => this.list.hide());
  }

  /** The command that is being filled in. */
  get command(): CommandLine | undefined {
    return this.#command;
  }

  /** What stands here. */
  get draft(): Draft {
    return { words: this.words.value, files: this.tray.files, command: this.#command };
  }

  /** Goes to another place: what stands here stays here, and what was left there comes back. */
  go(place: string): void {
    if (place === this.#place) return;
    this.#elsewhere.set(this.#place, this.draft);
    this.#place = place;
    this.put(this.#elsewhere.get(place) ?? blank);
  }

  /** Shows this instead of what stands here. */
  put({ words, files, command }: Draft): void {
    this.list.hide();
    this.#command?.putAway();
    this.#command = command;
    if (command !== undefined) this.#line.append(command.element);
    this.words.hidden = command !== undefined;
    this.words.value = words;
    this.tray.put(files);
    this.fit();
  }

  /** Empties itself, but for files that wait beside a command; gives what stood here. */
  clear(): Sent {
    const draft = this.draft;
    const left = { ...blank, files: draft.command === undefined ? [] : draft.files };
    this.put(left);
    return { place: this.#place, draft, left };
  }

  /** Puts back what was sent in vain, unless someone wrote on in its place meanwhile. */
  giveBack({ place, draft, left }: Sent): void {
    const here = place === this.#place;
    const there = here ? this.draft : this.#elsewhere.get(place);
    if (there === undefined || !isSame(there, left)) return;
    if (!here) {
      this.#elsewhere.set(place, draft);
      return;
    }
    const focused = this.words.matches(':focus');
    this.put(draft);
    if (focused) this.focus();
  }

  /** Puts the cursor where one types. */
  focus(): void {
    if (this.#command === undefined) this.words.focus();
    else this.#command.focus();
  }

  /** As high as its lines, up to what the style sheet allows. */
  fit(): void {
    this.words.style.height = 'auto';
    this.words.style.height = `${this.words.scrollHeight}px`;
  }
}

/** A draft on its way, and what it left behind. */
interface Sent {
  readonly place: string;
  readonly draft: Draft;
  readonly left: Draft;
}

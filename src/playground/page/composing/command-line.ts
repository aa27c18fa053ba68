import type { Listbox } from '../choosing/listbox.ts';
import type { Entry, Option } from '../commands.ts';
import { optionType } from '../discord-numbers.ts';
import { button, element } from '../element.ts';
import type { Filled } from '../wire.ts';
import { OptionPill, type Value } from './option-pill.ts';
import type { Suggesting } from './suggesting.ts';

/** What a command line needs from around it. */
export interface CommandHands {
  readonly list: Listbox;
  readonly suggesting: Suggesting;
  readonly send: (options: Filled, files: readonly (readonly [string, File])[]) => void;
  /** Goes back to plain text, which begins with `text`. */
  readonly leave: (text: string) => void;
}

/** A command while it is filled in: its name, and a pill for each option in use. */
export class CommandLine {
  readonly element: HTMLElement;
  readonly #entry: Entry;
  readonly #hands: CommandHands;
  readonly #pills: OptionPill[] = [];
  readonly #more: HTMLButtonElement;

  /** `words` are what was typed behind the command's name: they go into its first option. */
  constructor(entry: Entry, words: string, hands: CommandHands) {
    this.#entry = entry;
    this.#hands = hands;
    this.#more = button('more-options', '', () => this.#offerMore(this.#more), {
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
    });
    this.#more.addEventListener('keydown', (event) => this.#pressed(event));
    this.#more.addEventListener('blur', () => hands.list.hide());
    this.element = element(
      'div',
      { class: 'command-line', role: 'group', 'aria-label': `Command ${entry.name}` },
      element('span', { class: 'command-name' }, `/${entry.name}`),
      this.#more,
    );
    for (const option of entry.options) if (option.required) this.#add(option);
    const [first] = entry.options;
    if (this.#pills.length === 0 && first !== undefined && words !== '') this.#add(first);
    this.#pills[0]?.write(words);
    this.#countMore();
  }

  /** Puts the cursor where one goes on. */
  focus(): void {
    const pill = this.#pills.find((one) => one.isEmpty) ?? this.#pills.at(-1);
    if (pill === undefined) this.#offerMore(this.#more);
    else pill.field.focus();
  }

  /** Goes from the page, and asks for nothing any more; it may come back as it is. */
  putAway(): void {
    this.#hands.suggesting.stop();
    this.element.remove();
  }

  /** Puts a file into the first option that takes one; `false` when there is none. */
  attach(file: File): boolean {
    const option = this.#entry.options.find(({ type }) => type === optionType.attachment);
    if (option === undefined) return false;
    const pill = this.#pills.find((one) => one.option === option) ?? this.#add(option);
    pill.attach(file);
    pill.field.focus();
    return true;
  }

  /** Sends the command, or marks what is missing or wrong. */
  send(): void {
    this.#hands.suggesting.stop();
    this.#hands.list.hide();
    const wrong = this.#pills.filter((pill) => pill.fault() !== undefined);
    const [first] = wrong;
    if (first === undefined) {
      this.#hands.send(this.#values(), this.#files());
      return;
    }
    first.field.focus();
    // To come to an option asks for its choices: what is missing is said in their place.
    this.#hands.suggesting.stop();
    for (const pill of wrong) pill.mark(pill.fault());
    this.#hands.suggesting.say(first, first.fault() ?? '');
  }

  #values(): Filled {
    const values: Record<string, Value> = {};
    for (const { option, content } of this.#pills) {
      if (content.kind === 'value') values[option.name] = content.value;
    }
    return values;
  }

  #files(): [string, File][] {
    return this.#pills.flatMap(({ option, content }): [string, File][] =>
      content.kind === 'file' ? [[option.name, content.file]] : [],
    );
  }

  #add(option: Option): OptionPill {
    const pill = new OptionPill(option, () => pill.field.focus());
    this.#pills.push(pill);
    this.#more.before(pill.element);
    pill.field.addEventListener('focus', () => this.#suggest(pill, false));
    pill.field.addEventListener('blur', () => {
      this.#hands.suggesting.stop();
      this.#hands.list.hide();
    });
    pill.field.addEventListener('input', () => {
      pill.fit();
      this.#suggest(pill, true);
    });
    pill.field.addEventListener('keydown', (event) => this.#pressed(event, pill));
    this.#countMore();
    return pill;
  }

  #remove(pill: OptionPill): void {
    const at = this.#pills.indexOf(pill);
    this.#pills.splice(at, 1);
    pill.element.remove();
    this.#countMore();
    (this.#pills[Math.max(at - 1, 0)]?.field ?? this.#more).focus();
  }

  get #unused(): readonly Option[] {
    return this.#entry.options.filter(
      (option) => !this.#pills.some((pill) => pill.option === option),
    );
  }

  #countMore(): void {
    const count = this.#unused.length;
    this.#more.textContent = count === 0 ? 'Enter sends' : `+${count} more`;
    this.#more.classList.toggle('none', count === 0);
  }

  #pressed(event: Event, pill?: OptionPill): void {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    if (this.#hands.list.press(event)) return;
    const asksForFile = pill?.isEmpty && pill.field instanceof HTMLButtonElement;
    if (event.key === 'Enter' && !asksForFile) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'Escape') {
      this.#hands.leave('');
    } else if (event.key === 'Backspace' && (pill === undefined || pill.isEmpty)) {
      event.preventDefault();
      if (pill === undefined || pill.option.required) this.#hands.leave(`/${this.#entry.name}`);
      else this.#remove(pill);
    }
  }

  /** Where a value was chosen already, one goes on to the options not yet in use. */
  #suggest(pill: OptionPill, typing: boolean): void {
    if (pill.isChosen) {
      this.#offerMore(pill.field);
    } else this.#hands.suggesting.offer(pill, this.#values(), typing, () => this.#next(pill));
  }

  /** Goes on behind a filled pill: to the next empty one, or else to the options not yet in use. */
  #next(pill: OptionPill): void {
    const empty = this.#pills.find((one) => one.isEmpty);
    if (empty === undefined) this.#offerMore(pill.field);
    else empty.field.focus();
  }

  #offerMore(field: HTMLElement): void {
    if (document.activeElement !== field) field.focus();
    this.#hands.suggesting.offerOptions(field, this.#unused, (option) => {
      this.#add(option).field.focus();
    });
  }
}

import type { Option } from '../commands.ts';
import { optionType } from '../discord-numbers.ts';
import { button, element } from '../element.ts';

/** A value that a person can give an option. */
export type Value = string | number | boolean;

/** What stands in an option: a value, a file, nothing, or words that cannot be its value. */
export type Content =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly why: string };

/** One option of a command in the composer: its name and a field, or a button for a file. */
export class OptionPill {
  readonly option: Option;
  readonly element: HTMLElement;
  /** Where the focus goes: the field, or the button that asks for a file. */
  readonly field: HTMLInputElement | HTMLButtonElement;
  #chosen: { readonly name: string; readonly value: Value } | undefined;
  #file: File | undefined;

  constructor(option: Option, fileChosen: () => void) {
    this.option = option;
    const name = element('span', { class: 'option-name' }, option.name);
    if (option.type === optionType.attachment) {
      const { face, picker } = this.#filePicker(fileChosen);
      this.field = face;
      this.element = element('span', { class: 'pill' }, name, face, picker);
    } else {
      const field = element('input', {
        type: 'text',
        autocomplete: 'off',
        spellcheck: 'false',
        role: 'combobox',
        'aria-expanded': 'false',
        'aria-label': `${option.name}: ${option.description}`,
        size: '3',
      });
      this.field = field;
      this.element = element('label', { class: 'pill' }, name, field);
    }
  }

  /** The words in the field. */
  get words(): string {
    return this.field instanceof HTMLInputElement ? this.field.value : '';
  }

  /** Writes words, as if they were typed. */
  write(words: string): void {
    if (!(this.field instanceof HTMLInputElement)) return;
    this.field.value = words;
    this.fit();
  }

  /** Puts a choice in: its name is shown, its value is sent. */
  choose(name: string, value: Value): void {
    this.write(name);
    this.#chosen = { name, value };
  }

  attach(file: File): void {
    this.#file = file;
    this.field.textContent = file.name;
    this.mark(undefined);
  }

  /** Makes the field as wide as its words, and takes the mark of a fault away. */
  fit(): void {
    this.mark(undefined);
    if (this.field instanceof HTMLInputElement) {
      this.field.size = Math.min(Math.max(this.words.length + 1, 3), 56);
    }
  }

  /** Shows what is wrong with it, or that nothing is. */
  mark(why: string | undefined): void {
    this.element.classList.toggle('wrong', why !== undefined);
    this.element.title = why ?? '';
    if (why === undefined) this.field.removeAttribute('aria-invalid');
    else this.field.setAttribute('aria-invalid', 'true');
  }

  /** What would be sent now. Typed words may be sent as they are, unless only choices are allowed. */
  get content(): Content {
    if (this.#file !== undefined) return { kind: 'file', file: this.#file };
    const words = this.words.trim();
    if (words === '') return { kind: 'nothing' };
    if (this.#chosen !== undefined && this.isChosen) {
      return { kind: 'value', value: this.#chosen.value };
    }
    if (this.option.type === optionType.integer || this.option.type === optionType.number) {
      const number = Number(words);
      if (Number.isNaN(number)) return { kind: 'wrong', why: 'This is a number.' };
      return { kind: 'value', value: number };
    }
    const free =
      this.option.type === optionType.string && !('choices' in this.option && this.option.choices);
    return free ? { kind: 'value', value: words } : { kind: 'wrong', why: 'Choose from the list.' };
  }

  get isEmpty(): boolean {
    return this.content.kind === 'nothing';
  }

  /** Whether the value was taken from the choices. */
  get isChosen(): boolean {
    return this.#chosen !== undefined && this.#chosen.name === this.words;
  }

  /** Why it cannot be sent as it is, in a sentence. */
  fault(): string | undefined {
    const { content, option } = this;
    if (content.kind === 'wrong') return content.why;
    if (content.kind !== 'nothing' || !option.required) return undefined;
    return `This option is required: ${option.description}`;
  }

  #filePicker(fileChosen: () => void) {
    const picker = element('input', { type: 'file', hidden: true, tabindex: '-1' });
    const face = button('file-face', 'choose a file or drop it here', () => picker.click(), {
      'aria-label': `${this.option.name}: ${this.option.description}`,
    });
    picker.addEventListener('change', () => {
      const [file] = picker.files ?? [];
      if (file === undefined) return;
      this.attach(file);
      fileChosen();
    });
    return { face, picker };
  }
}

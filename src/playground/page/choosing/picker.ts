import { type Attributes, element } from '../element.ts';
import { holding } from './known-choices.ts';
import { Listbox, type Row } from './listbox.ts';
import type { Offer } from './select-choices.ts';

/** The row that ends a choice of several. */
const finish = 'finish';

/**
 * A field to choose from a list, by mouse, arrows or typing (ARIA combobox). One value is settled
 * as soon as it is chosen; several by the last row of the list, or each at once where it is `live`.
 */
export class Picker {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
  readonly #offer: Offer;
  readonly #live: boolean;
  readonly #settled: (values: readonly string[]) => void;
  readonly #list = new Listbox();
  #chosen: Set<string>;

  constructor(
    offer: Offer,
    attributes: Attributes & { readonly live?: boolean },
    settled: (values: readonly string[]) => void = () => undefined,
  ) {
    const { live = false, ...others } = attributes;
    this.#offer = offer;
    this.#live = live;
    this.#settled = settled;
    this.#chosen = new Set(offer.preset);
    this.field = element('input', {
      class: 'select',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: offer.placeholder,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      ...others,
    });
    this.element = element('div', { class: 'select-holder' }, this.field, this.#list.element);
    this.#listen();
    this.#showChosen();
  }

  /** What is chosen now. */
  get values(): readonly string[] {
    return [...this.#chosen];
  }

  #listen(): void {
    const { field } = this;
    field.addEventListener('click', () => (this.#list.open ? this.#close() : this.#open()));
    field.addEventListener('input', () => this.#show(field.value, 0));
    field.addEventListener('keydown', (event) => this.#pressed(event));
    // Words that were typed to search are no choice.
    field.addEventListener('blur', () => this.#leave());
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.key === 'Tab') return;
    const opens = ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key) && !this.#list.open;
    if (opens) this.#open();
    else if (!this.#list.press(event)) return;
    else if (!this.#list.open) this.#showChosen();
    event.preventDefault();
    event.stopPropagation();
  }

  #open(): void {
    this.#show('', 0);
    this.field.select();
  }

  #close(): void {
    this.#list.hide();
    this.#showChosen();
  }

  /** On the way elsewhere, a choice that is not yet settled is let go. */
  #leave(): void {
    this.#list.hide();
    if (!this.#live) this.#chosen = new Set(this.#offer.preset);
    this.#showChosen();
  }

  #showChosen(): void {
    const names = this.#offer.choices.filter(({ value }) => this.#chosen.has(value));
    this.field.value = names.map(({ name }) => name).join(', ');
    if (document.activeElement === this.field) this.field.select();
  }

  #show(words: string, marked: number): void {
    const { choices, placeholder } = this.#offer;
    const rows = holding(choices, words).map(
      ({ name, value, detail, picture }): Row => ({
        value: `=${value}`,
        title: name,
        detail,
        picture,
        side: this.#chosen.has(value) ? '✓' : undefined,
      }),
    );
    this.#list.show(this.field, {
      heading: placeholder,
      rows: [...rows, ...this.#lastRows(words)],
      empty: choices.length === 0 ? 'There is nothing to choose here.' : 'Nothing found.',
      marked,
      choose: ({ value }) => this.#choose(value),
    });
    this.#list.element.scrollIntoView({ block: 'nearest' });
  }

  /** While one searches, only what was found is offered. */
  #lastRows(words: string): readonly Row[] {
    const { min, max, choices } = this.#offer;
    const { size } = this.#chosen;
    if (words !== '' || choices.length === 0 || this.#live || size < min) return [];
    const title = size === 1 ? 'Choose this one' : `Choose these ${size}`;
    if (max > 1 && size > 0) return [{ value: finish, title }];
    return min === 0 ? [{ value: finish, title: 'Choose none' }] : [];
  }

  #choose(value: string): void {
    const { min, max, choices } = this.#offer;
    if (value === finish) {
      if (max === 1) this.#chosen.clear();
      this.#settle();
      return;
    }
    const id = value.slice(1);
    if (max === 1) {
      const again = this.#live && min === 0 && this.#chosen.has(id);
      this.#chosen = new Set(again ? [] : [id]);
      this.#settle();
      return;
    }
    if (!this.#chosen.delete(id) && this.#chosen.size < max) this.#chosen.add(id);
    this.field.value = '';
    const at = choices.findIndex((choice) => choice.value === id);
    this.#show('', at);
  }

  #settle(): void {
    const values = this.values;
    this.#close();
    this.#settled(values);
  }
}

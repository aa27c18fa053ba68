import { element } from '../element.ts';

/** One line of a list. */
export interface Row {
  readonly value: string;
  readonly title: string;
  /** Small, beneath the title. */
  readonly detail?: string | undefined;
  /** Small, at the right. */
  readonly side?: string | undefined;
  /** Makes the picture at the left. */
  readonly picture?: (() => HTMLElement) | undefined;
}

/** What a list shows. */
export interface Listing {
  readonly heading: string;
  readonly rows: readonly Row[];
  /** Beneath the heading where there are no rows. */
  readonly empty?: string;
  /** The row that Enter takes, from 0; none where it is absent. */
  readonly marked?: number;
  readonly choose: (row: Row) => void;
}

let listCount = 0;

/** A list to choose from that belongs to a field: the focus stays in the field (ARIA combobox). */
export class Listbox {
  readonly element = element('div', { class: 'listbox', hidden: true });
  readonly #id = `list-${++listCount}`;
  #field: HTMLElement | undefined;
  #listing: Listing | undefined;
  #options: readonly HTMLElement[] = [];
  #marked = -1;

  /** Whether it is to be seen. */
  get open(): boolean {
    return !this.element.hidden;
  }

  get #faded(): boolean {
    return this.element.classList.contains('faded');
  }

  /** Shows a list above `field`. */
  show(field: HTMLElement, listing: Listing): void {
    this.hide();
    this.#field = field;
    this.#listing = listing;
    this.#options = listing.rows.map((row, index) => this.#option(row, index));
    const heading = element('div', { class: 'listbox-heading', id: `${this.#id}-heading` });
    heading.textContent = listing.heading;
    const body =
      listing.rows.length === 0 && listing.empty !== undefined
        ? [element('p', { class: 'listbox-empty', role: 'status' }, listing.empty)]
        : this.#options;
    const list = element('div', { class: 'listbox-rows' }, ...body);
    if (this.#options.length > 0) {
      list.setAttribute('role', 'listbox');
      list.id = this.#id;
      list.setAttribute('aria-labelledby', heading.id);
      field.setAttribute('aria-controls', this.#id);
      field.setAttribute('aria-expanded', 'true');
    }
    this.element.replaceChildren(heading, list);
    this.element.hidden = false;
    this.#mark(listing.marked ?? -1);
  }

  /** Greys the rows while newer ones are on their way; nothing of them can be taken by a key. */
  fade(): void {
    this.element.classList.add('faded');
    this.#mark(-1);
  }

  hide(): void {
    this.element.hidden = true;
    this.element.classList.remove('faded');
    this.#field?.removeAttribute('aria-activedescendant');
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#options = [];
    this.#marked = -1;
  }

  /** Handles a key of the field: `true` when it was for the list. */
  press(event: KeyboardEvent): boolean {
    if (!this.open || (this.#faded && event.key !== 'Escape')) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.#options.length > 0) this.#move(step);
    else if (event.key === 'Enter' && !event.shiftKey && this.#marked >= 0) this.#take();
    else if (event.key === 'Tab' && !event.shiftKey && this.#options.length > 0) this.#take();
    else if (event.key === 'Escape') this.hide();
    else return false;
    event.preventDefault();
    return true;
  }

  #option(row: Row, index: number): HTMLElement {
    const made = element(
      'div',
      { class: 'option-row', role: 'option', id: `${this.#id}-${index}`, 'data-value': row.value },
      row.picture?.(),
      element(
        'div',
        { class: 'option-words' },
        element('span', { class: 'option-title' }, row.title),
        row.detail ? element('span', { class: 'option-detail' }, row.detail) : undefined,
      ),
      row.side ? element('span', { class: 'option-side' }, row.side) : undefined,
    );
    // The field must keep the focus, so that one can type on.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('mousemove', () => this.#mark(index));
    made.addEventListener('click', () => this.#listing?.choose(row));
    return made;
  }

  /** Round and round, with one stop at "none", where Enter means the field again. */
  #move(step: 1 | -1): void {
    const stops = this.#options.length + 1;
    this.#mark(((this.#marked + 1 + step + stops) % stops) - 1);
  }

  #mark(index: number): void {
    if (this.#faded && index >= 0) return;
    this.#marked = this.#options[index] === undefined ? -1 : index;
    this.#options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const marked = this.#options[index];
    if (marked === undefined) this.#field?.removeAttribute('aria-activedescendant');
    else this.#field?.setAttribute('aria-activedescendant', marked.id);
    marked?.scrollIntoView({ block: 'nearest' });
  }

  #take(): void {
    const row = this.#listing?.rows[Math.max(this.#marked, 0)];
    if (row !== undefined) this.#listing?.choose(row);
  }
}

import { button, byId, element } from '../element.ts';
import { sizeInWords } from '../messages/attachment-view.ts';
import { toast } from '../toast.ts';

/** How many files a message has at most. */
const most = 10;

/** The files that go with the next message, shown above the words. */
export class Tray {
  readonly #element = byId('tray', HTMLUListElement);
  readonly #changed: () => void;
  #files: readonly File[] = [];

  /** `picked` is called with the files chosen by the + button, `changed` when one was left out. */
  constructor(changed: () => void, picked: (files: readonly File[]) => void) {
    this.#changed = changed;
    const picker = byId('picker', HTMLInputElement);
    byId('attach', HTMLButtonElement).addEventListener('click', () => picker.click());
    picker.addEventListener('change', () => {
      picked([...(picker.files ?? [])]);
      picker.value = '';
    });
  }

  get files(): readonly File[] {
    return this.#files;
  }

  /** Discord takes ten files with a message; more are left out, and named. */
  add(files: readonly File[]): void {
    const all = [...this.#files, ...files];
    this.put(all.slice(0, most));
    const out = all.slice(most).map(({ name }) => `“${name}”`);
    if (out.length > 0) toast(`A message takes ${most} files. Left out: ${out.join(', ')}.`);
  }

  /** Shows these instead. */
  put(files: readonly File[]): void {
    this.#files = files;
    this.#element.hidden = files.length === 0;
    this.#element.replaceChildren(...files.map((file) => this.#card(file)));
  }

  #card(file: File): HTMLElement {
    const away = () => {
      this.put(this.#files.filter((one) => one !== file));
      this.#changed();
    };
    return element(
      'li',
      { class: 'file-card' },
      element('span', { class: 'file-icon', 'aria-hidden': 'true' }),
      element(
        'span',
        { class: 'file-words' },
        element('span', {}, file.name),
        element('span', { class: 'file-size' }, sizeInWords(file.size)),
      ),
      button('away', '✕', away, { 'aria-label': `Leave ${file.name} out` }),
    );
  }
}

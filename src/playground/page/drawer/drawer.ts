import { byId } from '../element.ts';
import { happeningsAfter } from '../server.ts';
import { toast } from '../toast.ts';
import { happeningView, isTrouble } from './happening-view.ts';
import type { Happening } from './view-wire.ts';

/** What is older is let go: a drawer is no archive. */
const most = 200;

/** "Discord's view": requests and the gateway, newest first, while the drawer is open. */
export class Drawer {
  readonly #element = byId('drawer', HTMLElement);
  readonly #button = byId('drawer-button', HTMLButtonElement);
  readonly #list = byId('exchanges', HTMLOListElement);
  readonly #errors = byId('only-errors', HTMLInputElement);
  #next = 0;
  #asking = false;
  #again = false;

  constructor() {
    this.#button.addEventListener('click', () => this.#show(this.#element.hidden !== false));
    byId('drawer-close', HTMLButtonElement).addEventListener('click', () => this.#show(false));
    this.#errors.addEventListener('change', () => this.#filter());
    this.#element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#show(false);
    });
  }

  /** There is more to see. Bursts are asked for in one go. */
  told(): void {
    if (this.#element.hidden) return;
    if (this.#asking) this.#again = true;
    else void this.#ask();
  }

  #show(open: boolean): void {
    this.#element.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    document.body.classList.toggle('drawer-open', open);
    if (open) {
      this.told();
      this.#errors.focus();
    } else this.#button.focus();
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    do {
      this.#again = false;
      const answer = await happeningsAfter(this.#next).catch((error: Error) =>
        toast(error.message),
      );
      if (!answer) break;
      // Fewer than before: this is another Discord, on the same port.
      if (answer.next < this.#next) this.#list.replaceChildren();
      this.#next = answer.next;
      this.#add(answer.happened);
      this.#count(answer.beats);
    } while (this.#again);
    this.#asking = false;
  }

  #add(happened: readonly Happening[]): void {
    for (const happening of happened) {
      const line = document.createElement('li');
      line.classList.toggle('fine', !isTrouble(happening));
      line.dataset['place'] = String(happening.place);
      line.append(happeningView(happening));
      this.#list.insertBefore(line, this.#olderThan(happening.place));
    }
    for (const old of [...this.#list.children].slice(most)) old.remove();
    this.#filter();
  }

  /** The first line, from the newest on, that began before: a request stands where it came in. */
  #olderThan(place: number): Element | null {
    const lines = this.#list.querySelectorAll<HTMLElement>(':scope > li');
    return [...lines].find((line) => Number(line.dataset['place']) < place) ?? null;
  }

  #count(beats: number): void {
    const words = beats === 1 ? '1 heartbeat' : `${beats} heartbeats`;
    byId('beats', HTMLParagraphElement).textContent = `↑ ${words} so far, not listed`;
  }

  #filter(): void {
    const only = this.#errors.checked;
    this.#list.classList.toggle('only-errors', only);
    const lines = this.#list.querySelectorAll(only ? 'li:not(.fine)' : 'li').length;
    const words = only ? 'Nothing was refused.' : 'The app has asked nothing yet.';
    byId('drawer-empty', HTMLParagraphElement).textContent = lines === 0 ? words : '';
  }
}

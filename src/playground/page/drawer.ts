import { byId } from './element.ts';
import { exchangeView, isRefused } from './exchange-view.ts';
import { exchangesAfter } from './server.ts';
import { toast } from './toast.ts';
import type { Exchange } from './wire.ts';

/** What is older is let go: a drawer is no archive. */
const most = 200;

/** "Discord's view": the requests of the app, newest first, while the drawer is open. */
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
      const answer = await exchangesAfter(this.#next).catch((error: Error) => toast(error.message));
      if (!answer) break;
      this.#next = answer.next;
      this.#add(answer.exchanges);
    } while (this.#again);
    this.#asking = false;
  }

  #add(exchanges: readonly Exchange[]): void {
    for (const exchange of exchanges) {
      const line = document.createElement('li');
      line.classList.toggle('fine', !isRefused(exchange));
      line.append(exchangeView(exchange));
      this.#list.prepend(line);
    }
    for (const old of [...this.#list.children].slice(most)) old.remove();
    this.#filter();
  }

  #filter(): void {
    const only = this.#errors.checked;
    this.#list.classList.toggle('only-errors', only);
    const lines = this.#list.querySelectorAll(only ? 'li:not(.fine)' : 'li').length;
    const words = only ? 'Nothing was refused.' : 'The app has asked nothing yet.';
    byId('drawer-empty', HTMLParagraphElement).textContent = lines === 0 ? words : '';
  }
}

import type { APIMessage } from 'discord-api-types/v10';
import { byId } from './element.ts';
import { follows } from './message-view.ts';
import type { Note } from './room.ts';

interface Shown {
  readonly message: APIMessage;
  readonly note: Note | undefined;
  readonly element: HTMLElement;
}

/** The messages on the page. What did not change keeps its element, with its focus and spoilers. */
export class Log {
  readonly #element = byId('log', HTMLOListElement);
  readonly #scroller = byId('scroller', HTMLDivElement);
  #shown = new Map<string, Shown>();
  #atEnd = true;

  constructor() {
    // The end stays in sight when the window, or the composer below, changes its size.
    this.#scroller.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
      this.#atEnd = scrollHeight - scrollTop - clientHeight < 80;
    });
    new ResizeObserver(() => {
      if (this.#atEnd) this.toEnd();
    }).observe(this.#scroller);
  }

  /** Shows these messages, and behind them the lines of commands without a message. */
  show(
    messages: readonly APIMessage[],
    noteOf: (id: string) => Note | undefined,
    view: (message: APIMessage) => HTMLElement,
    trailing: readonly HTMLElement[],
  ): void {
    const atEnd = this.#atEnd;
    const focused = this.#focusedComponent();
    const next = new Map<string, Shown>();
    for (const message of messages) {
      const note = noteOf(message.id);
      const before = this.#shown.get(message.id);
      const same = before?.message === message && before.note === note;
      next.set(message.id, same ? before : { message, note, element: view(message) });
    }
    this.#shown = next;
    this.#place([...next.values()], trailing);
    if (focused !== undefined) this.#refocus(focused);
    if (atEnd) this.toEnd();
  }

  /** Scrolls to the newest message. */
  toEnd(): void {
    this.#atEnd = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #place(shown: readonly Shown[], trailing: readonly HTMLElement[]): void {
    shown.forEach(({ message, element }, at) => {
      element.classList.toggle('follows', follows(message, shown[at - 1]?.message));
    });
    const wanted = [...shown.map(({ element }) => element), ...trailing];
    for (const child of [...this.#element.children]) {
      if (!wanted.some((one) => one === child)) child.remove();
    }
    wanted.forEach((child, at) => {
      const there = this.#element.children[at];
      if (there !== child) this.#element.insertBefore(child, there ?? null);
    });
  }

  /** A pressed button is drawn anew when its message changes: the focus goes to its successor. */
  #focusedComponent(): { readonly message: string; readonly customId: string } | undefined {
    const active = document.activeElement;
    const message = active?.closest<HTMLElement>('.message')?.dataset['id'];
    const customId = active instanceof HTMLElement ? active.dataset['customId'] : undefined;
    return message !== undefined && customId !== undefined ? { message, customId } : undefined;
  }

  #refocus(focused: { readonly message: string; readonly customId: string }): void {
    const message = this.#shown.get(focused.message)?.element;
    const components = message?.querySelectorAll<HTMLElement>('[data-custom-id]') ?? [];
    [...components].find((one) => one.dataset['customId'] === focused.customId)?.focus();
  }
}

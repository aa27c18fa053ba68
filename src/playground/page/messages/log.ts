import type { APIMessage } from 'discord-api-types/v10';
import { byId } from '../element.ts';
import type { Note } from '../room.ts';
import { follows } from './message-view.ts';

interface Shown {
  readonly message: APIMessage;
  readonly note: Note | undefined;
  readonly element: HTMLElement;
}

/** What had the focus before the messages were drawn anew. */
interface Focused {
  readonly active: HTMLElement;
  readonly message: string;
  readonly customId: string | undefined;
}

/** The messages on the page. What did not change keeps its element, with its focus and spoilers. */
export class Log {
  readonly #element = byId('log', HTMLOListElement);
  readonly #scroller = byId('scroller', HTMLDivElement);
  readonly #jump = byId('jump', HTMLButtonElement);
  #shown = new Map<string, Shown>();
  #atEnd = true;
  #below = 0;

  constructor() {
    this.#jump.addEventListener('click', () => {
      this.toEnd();
      byId('words', HTMLTextAreaElement).focus();
    });
    // The end stays in sight when the window, or the composer below, changes its size.
    this.#scroller.addEventListener('scroll', () => {
      const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
      this.#atEnd = scrollHeight - scrollTop - clientHeight < 80;
      if (this.#atEnd) this.#count(0);
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
    const focused = this.#focused();
    const known = this.#shown;
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
    else this.#count(this.#below + messages.filter(({ id }) => !known.has(id)).length);
  }

  /** Scrolls to the newest message. */
  toEnd(): void {
    this.#atEnd = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#count(0);
  }

  /** Says how many messages came while one reads further up. */
  #count(below: number): void {
    this.#below = below;
    this.#jump.hidden = below === 0;
    this.#jump.textContent = `${below} new ${below === 1 ? 'message' : 'messages'} ↓`;
  }

  #place(shown: readonly Shown[], trailing: readonly HTMLElement[]): void {
    shown.forEach(({ message, element }, at) => {
      element.classList.toggle('follows', follows(message, shown[at - 1]?.message));
    });
    const wanted = [...shown.map(({ element }) => element), ...trailing];
    const kept = new Set<Element>(wanted);
    for (const child of [...this.#element.children]) if (!kept.has(child)) child.remove();
    wanted.forEach((child, at) => {
      const there = this.#element.children[at];
      if (there !== child) this.#element.insertBefore(child, there ?? null);
    });
  }

  /** A pressed button is drawn anew when its message changes: the focus goes to its successor. */
  #focused(): Focused | undefined {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.#element.contains(active)) return undefined;
    const message = active.closest<HTMLElement>('.message')?.dataset['id'] ?? '';
    return { active, message, customId: active.dataset['customId'] };
  }

  /** Where there is no successor: to the message, or, when that is gone too, to the composer. */
  #refocus({ active, message, customId }: Focused): void {
    const there = active.isConnected ? undefined : this.#shown.get(message)?.element;
    const components = [...(there?.querySelectorAll<HTMLElement>('[data-custom-id]') ?? [])];
    const same = components.find((one) => one.dataset['customId'] === customId);
    const next = same ?? there?.querySelector<HTMLElement>('.more');
    if (active.isConnected) active.focus();
    else (next ?? byId('words', HTMLTextAreaElement)).focus();
  }
}

import type { APIMessage } from 'discord-api-types/v10';
import { messageFlag } from '../discord-numbers.ts';
import { avatar, button, element } from '../element.ts';
import { markdownView } from '../markdown/markdown-view.ts';
import type { Note } from '../room.ts';
import { attachmentView } from './attachment-view.ts';
import { componentView, type Hands } from './component-view.ts';
import { embedView } from './embed-view.ts';
import { contextView, editedView, headView, nameOf, onlyYou } from './message-head.ts';

/** What a message needs from around it. */
export interface Surroundings extends Hands {
  readonly note: Note | undefined;
  readonly dismiss: () => void;
  /** Opens the menu of the message at a point of the window. */
  readonly menu: (x: number, y: number) => void;
}

/** Shows a message as one line of the log. */
export function messageView(message: APIMessage, around: Surroundings): HTMLElement {
  const ephemeral = hasFlag(message, messageFlag.ephemeral);
  const author = { id: message.author.id, name: nameOf(message.author) };
  const made = element(
    'li',
    { class: 'message', 'data-id': message.id },
    contextView(message, around.names),
    avatar(author),
    element(
      'div',
      { class: 'body' },
      headView(author.name, message.author.bot === true, message.timestamp),
      ...contentViews(message, around),
      around.note?.failed === undefined
        ? undefined
        : element('p', { class: 'failure', role: 'alert' }, around.note.failed),
      ephemeral ? onlyYou(around.dismiss) : undefined,
    ),
    toolsView(around.menu),
  );
  made.classList.toggle('ephemeral', ephemeral);
  made.classList.toggle('busy', around.note?.busy === true);
  made.addEventListener('contextmenu', (event) => {
    // A link keeps the browser's own menu, where one copies its address.
    if (event.target instanceof Element && event.target.closest('a')) return;
    event.preventDefault();
    around.menu(event.clientX, event.clientY);
  });
  return made;
}

/** Whether two messages stand under one head, as messages of one author within 7 minutes do. */
export function follows(message: APIMessage, before: APIMessage | undefined): boolean {
  if (before === undefined || before.author.id !== message.author.id) return false;
  if (message.interaction_metadata !== undefined || message.referenced_message != null)
    return false;
  if (hasFlag(message, messageFlag.ephemeral) !== hasFlag(before, messageFlag.ephemeral)) {
    return false;
  }
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < 7 * 60_000;
}

function contentViews(message: APIMessage, around: Surroundings): (HTMLElement | undefined)[] {
  if (hasFlag(message, messageFlag.loading)) {
    return [element('p', { class: 'thinking' }, `${nameOf(message.author)} is thinking…`)];
  }
  const components = message.components ?? [];
  const shownInside = JSON.stringify(components);
  // Addresses are signed anew at each fetch: only what stands before the question mark is the file.
  const isInside = (url: string) => shownInside.includes(url.replace(/\?.*/, ''));
  return [
    message.content === '' ? undefined : wordsView(message, around),
    ...message.attachments
      .filter((file) => !isInside(file.url))
      .map((file) => attachmentView(file)),
    ...message.embeds.map((embed) => embedView(embed, around.names)),
    ...components.map((component) => componentView(component, around)),
    reactionsView(message),
  ];
}

/** The words, and at the end of their last line whether they were changed. */
function wordsView({ content, edited_timestamp: at }: APIMessage, { names }: Surroundings) {
  const words = markdownView(content, names);
  if (at !== null) {
    const last = words.lastElementChild;
    const inLine = last instanceof HTMLParagraphElement || last instanceof HTMLHeadingElement;
    (inLine ? last : words).append(editedView(at));
  }
  return words;
}

function reactionsView({ reactions = [] }: APIMessage): HTMLElement | undefined {
  if (reactions.length === 0) return undefined;
  const pills = reactions.map(({ emoji, count, me }) =>
    element(
      'li',
      { class: me ? 'reaction ours' : 'reaction' },
      emoji.name ?? '',
      element('span', { class: 'reaction-count' }, String(count)),
    ),
  );
  return element('ul', { class: 'reactions', 'aria-label': 'Reactions' }, ...pills);
}

function toolsView(menu: (x: number, y: number) => void): HTMLElement {
  const more = button(
    'more',
    '…',
    () => {
      const { left, bottom } = more.getBoundingClientRect();
      menu(left, bottom + 4);
    },
    { 'aria-label': 'More about this message', 'aria-haspopup': 'menu' },
  );
  return element('div', { class: 'tools' }, more);
}

function hasFlag(message: APIMessage, flag: number): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

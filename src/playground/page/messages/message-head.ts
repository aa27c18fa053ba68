import type { APIMessage } from 'discord-api-types/v10';
import { avatar, button, element } from '../element.ts';
import { markdownView, type Names } from '../markdown/markdown-view.ts';
import { messageText } from './message-text.ts';

/** The name that people see. */
export function nameOf(user: APIMessage['author']): string {
  return user.global_name ?? user.username;
}

/** The name of the author, whether it is an app, and when. */
export function headView(name: string, isApp: boolean, timestamp: string): HTMLElement {
  const moment = new Date(timestamp);
  return element(
    'header',
    {},
    element('strong', { class: 'author' }, name),
    isApp ? element('span', { class: 'badge' }, 'APP') : undefined,
    element('time', { datetime: timestamp, title: moment.toLocaleString('en') }, when(moment)),
  );
}

/** Says that a message was changed; when, to those who rest on it. */
export function editedView(timestamp: string): HTMLElement {
  const title = new Date(timestamp).toLocaleString('en');
  return element('time', { class: 'edited', datetime: timestamp, title }, '(edited)');
}

function when(moment: Date): string {
  const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(moment);
  const midnight = new Date().setHours(0, 0, 0, 0);
  if (moment.getTime() >= midnight) return `Today at ${clock}`;
  if (moment.getTime() >= midnight - 86_400_000) return `Yesterday at ${clock}`;
  return new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** The line above a message: the command it answers, or the message it replies to. */
export function contextView(message: APIMessage, names: Names): HTMLElement | undefined {
  const name = message.interaction?.name;
  const user = message.interaction_metadata?.user;
  if (name !== undefined && user !== undefined) {
    const isSlash = message.type !== 23;
    return usedView({ id: user.id, name: nameOf(user) }, isSlash ? `/${name}` : name);
  }
  const origin = message.referenced_message;
  if (origin == null) return undefined;
  const person = { id: origin.author.id, name: nameOf(origin.author) };
  return element(
    'div',
    { class: 'context' },
    avatar(person),
    element('strong', {}, person.name),
    element(
      'span',
      { class: 'quoted' },
      markdownView(messageText(origin).split('\n', 1)[0] ?? '', names),
    ),
  );
}

/** Who used which command. */
export function usedView(
  person: { readonly id: string; readonly name: string },
  command: string,
): HTMLElement {
  return element(
    'div',
    { class: 'context' },
    avatar(person),
    element('strong', {}, person.name),
    ' used ',
    element('span', { class: 'used' }, command),
  );
}

/** What stands beneath an ephemeral message. */
export function onlyYou(dismiss: () => void): HTMLElement {
  return element(
    'footer',
    {},
    'Only you can see this · ',
    button('link-button', 'Dismiss message', dismiss),
  );
}

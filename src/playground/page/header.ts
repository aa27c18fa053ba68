import { byId } from './element.ts';
import { channelName } from './rail.ts';
import type { Sight } from './wire.ts';

let typingTimer: ReturnType<typeof setTimeout> | undefined;

/** Names the channel wherever the page does so. */
export function showHeader(sight: Sight): void {
  const name = channelName(sight, sight.channel);
  byId('channel-name', HTMLHeadingElement).textContent = name;
  byId('words', HTMLTextAreaElement).placeholder = `Message ${name}, or type /`;
  document.title = `${name} · ${sight.app.name} playground`;
  showStatus(sight);
}

/** Says whether the app is online, or else what is wrong with the page's line. */
export function showStatus({ app, online }: Sight, trouble?: string): void {
  const place = byId('status', HTMLParagraphElement);
  place.textContent = trouble ?? (online ? `${app.name} is online` : `${app.name} is offline`);
  place.classList.toggle('trouble', trouble !== undefined || !online);
}

/** Says who is typing, as Discord does: for ten seconds, or until the message. */
export function showTyping(name: string | undefined): void {
  clearTimeout(typingTimer);
  byId('typing', HTMLParagraphElement).textContent = name === undefined ? '' : `${name} is typing…`;
  if (name !== undefined) typingTimer = setTimeout(() => showTyping(undefined), 10_000);
}

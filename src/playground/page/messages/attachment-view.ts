import type { APIAttachment } from 'discord-api-types/v10';
import { element, link } from '../element.ts';

/** A file of a message: a picture is shown, anything else is a card to open. */
export function attachmentView(file: APIAttachment): HTMLElement {
  if (file.content_type?.startsWith('image/')) return pictureView(file.url, file.description ?? '');
  return fileCard(file.url, file.filename, file.size);
}

/** A file as a card to open. */
export function fileCard(url: string, name: string, size: number): HTMLElement {
  return element(
    'div',
    { class: 'file-card' },
    element('span', { class: 'file-icon', 'aria-hidden': 'true' }),
    element(
      'span',
      { class: 'file-words' },
      link(url, name),
      element('span', { class: 'file-size' }, sizeInWords(size)),
    ),
  );
}

/** A picture from the local Discord; one from elsewhere is only linked: the page stays offline. */
export function pictureView(address: string, description: string): HTMLElement {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.port !== location.port || !isLoopback(url.hostname)) {
    return link(address, description || address);
  }
  const source = url.pathname + url.search;
  return element('img', { class: 'picture', src: source, alt: description, loading: 'lazy' });
}

/** A number of bytes as people say it: `3.2 kB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Discord's colours are 24-bit numbers. */
export function colour(number: number): string {
  return `#${number.toString(16).padStart(6, '0')}`;
}

function isLoopback(host: string): boolean {
  return host === '127.0.0.1' || host === 'localhost';
}

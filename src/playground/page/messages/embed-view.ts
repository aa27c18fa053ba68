import type { APIEmbed, APIEmbedField, APIEmbedFooter } from 'discord-api-types/v10';
import { element, link } from '../element.ts';
import { markdownView, type Names } from '../markdown/markdown-view.ts';
import { colour, pictureView } from './attachment-view.ts';

/** An embed: the older kind of card. */
export function embedView(embed: APIEmbed, names: Names): HTMLElement {
  const { color, author, title, url, description, fields = [], image, footer, timestamp } = embed;
  const card = element(
    'div',
    { class: 'embed' },
    author && linked(author.url, element('span', { class: 'embed-author' }, author.name)),
    title === undefined
      ? undefined
      : linked(url, element('strong', { class: 'embed-title' }, title)),
    description === undefined ? undefined : markdownView(description, names),
    fieldsView(fields, names),
    image && pictureView(image.url, title ?? ''),
    footerView(footer, timestamp),
  );
  if (color !== undefined) card.style.setProperty('--accent', colour(color));
  return card;
}

function linked(url: string | undefined, words: HTMLElement): HTMLElement {
  return url === undefined ? words : link(url, words);
}

function fieldsView(fields: readonly APIEmbedField[], names: Names): HTMLElement | undefined {
  if (fields.length === 0) return undefined;
  const views = fields.map(({ name, value, inline }) =>
    element(
      'div',
      { class: inline ? 'embed-field inline' : 'embed-field' },
      element('strong', {}, name),
      markdownView(value, names),
    ),
  );
  return element('div', { class: 'embed-fields' }, ...views);
}

function footerView(
  footer: APIEmbedFooter | undefined,
  timestamp: string | undefined,
): HTMLElement | undefined {
  const when = timestamp === undefined ? [] : [new Date(timestamp).toLocaleString('en')];
  const words = [...(footer ? [footer.text] : []), ...when];
  return words.length === 0
    ? undefined
    : element('span', { class: 'embed-footer' }, words.join(' • '));
}

import { copyButton, element, link } from '../element.ts';
import { type Block, type List, parseMarkdown } from './markdown.ts';
import type { Inline } from './markdown-inline.ts';

/** The names behind ids in mentions; an unknown id gives `undefined`. */
export interface Names {
  readonly person: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
}

/** Shows Discord markdown. Only elements and text nodes are made, never HTML from text. */
export function markdownView(text: string, names: Names): HTMLElement {
  return element('div', { class: 'markdown' }, ...viewBlocks(parseMarkdown(text), names));
}

function viewBlocks(blocks: readonly Block[], names: Names): HTMLElement[] {
  return blocks.map((block) => viewBlock(block, names));
}

function viewBlock(block: Block, names: Names): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...viewInlines(block.children, names));
    case 'heading':
      // The page's own headings are h1 and h2. A message that begins with `##` must leave no level
      // out below them, so that the size alone tells the levels of messages apart.
      return element(
        'h3',
        { class: `heading-${block.level}` },
        ...viewInlines(block.children, names),
      );
    case 'subtext':
      return element('p', { class: 'subtext' }, ...viewInlines(block.children, names));
    case 'quote':
      return element('blockquote', {}, ...viewBlocks(block.blocks, names));
    case 'list':
      return viewList(block, names);
    case 'code-block':
      return viewCode(block.text);
  }
}

function viewList(list: List, names: Names): HTMLElement {
  const items = list.items.map((item) => element('li', {}, ...viewBlocks(item, names)));
  if (!list.ordered) return element('ul', {}, ...items);
  return element('ol', { start: String(list.start) }, ...items);
}

function viewCode(text: string): HTMLElement {
  const code = element('pre', { tabindex: '0' }, element('code', {}, text));
  return element(
    'div',
    { class: 'code-block' },
    code,
    copyButton(() => text),
  );
}

function viewInlines(inlines: readonly Inline[], names: Names): Node[] {
  return inlines.map((inline) => viewInline(inline, names));
}

function viewInline(inline: Inline, names: Names): Node {
  switch (inline.kind) {
    case 'text':
      return document.createTextNode(inline.text);
    case 'code':
      return element('code', {}, inline.text);
    case 'strong':
    case 'em':
      return element(inline.kind, {}, ...viewInlines(inline.children, names));
    case 'underline':
      return element('u', {}, ...viewInlines(inline.children, names));
    case 'strike':
      return element('s', {}, ...viewInlines(inline.children, names));
    case 'spoiler':
      return viewSpoiler(viewInlines(inline.children, names));
    case 'link':
      return link(inline.url, ...viewInlines(inline.children, names));
    case 'mention':
      return element('span', { class: 'mention' }, mentioned(inline, names));
    case 'time':
      return viewTime(inline.seconds, inline.style);
  }
}

function viewSpoiler(inside: readonly Node[]): HTMLElement {
  const words = element('span', {}, ...inside);
  const made = element(
    'span',
    { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Spoiler: press to show' },
    words,
  );
  const open = () => {
    made.classList.add('open');
    for (const name of ['role', 'tabindex', 'aria-label']) made.removeAttribute(name);
  };
  made.addEventListener('click', open);
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') open();
  });
  return made;
}

function mentioned(mention: Extract<Inline, { kind: 'mention' }>, names: Names): string {
  switch (mention.of) {
    case 'user':
      return `@${names.person(mention.id) ?? 'unknown-user'}`;
    case 'channel':
      return `#${names.channel(mention.id) ?? 'unknown'}`;
    case 'role':
      return '@role';
    case 'command':
      return `/${mention.name}`;
  }
}

const timeStyles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function viewTime(seconds: number, style: string): HTMLElement {
  const moment = new Date(seconds * 1000);
  const valid = !Number.isNaN(moment.getTime());
  if (!valid) return element('span', {}, 'Invalid date');
  const full = new Intl.DateTimeFormat('en', timeStyles['F']).format(moment);
  const words =
    style === 'R' ? ago(moment) : new Intl.DateTimeFormat('en', timeStyles[style]).format(moment);
  return element('time', { datetime: moment.toISOString(), title: full, class: 'moment' }, words);
}

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function ago(moment: Date): string {
  const distance = (moment.getTime() - Date.now()) / 1000;
  const [unit, seconds] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return format.format(Math.round(distance / seconds), unit);
}

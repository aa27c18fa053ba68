import { element } from '../element.ts';

/** A text under its title; nothing, where it is empty. */
export function part(title: string, text: string): HTMLElement[] {
  if (text === '') return [];
  return [element('h3', {}, title), element('pre', { tabindex: '0', 'aria-label': title }, text)];
}

/** A value as JSON that can be read. */
export function pretty(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

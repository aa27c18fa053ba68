import { byId } from './element.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something at the edge of the page for some seconds: what could not be done, and why. */
export function toast(words: string): void {
  const place = byId('toast', HTMLParagraphElement);
  place.textContent = words;
  place.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    place.hidden = true;
  }, 8000);
}

import { exchangeView, isRefused } from './exchange-view.ts';
import { frameView, missedView } from './frame-view.ts';
import type { Happening } from './view-wire.ts';

/** One line of Discord's view; it opens to show everything. */
export function happeningView(happening: Happening): HTMLElement {
  switch (happening.kind) {
    case 'request':
      return exchangeView(happening);
    case 'frame':
      return frameView(happening, happening.at);
    case 'missed':
      return missedView(happening);
  }
}

/** Whether something went wrong: a refusal, a cut, a missed deadline. */
export function isTrouble(happening: Happening): boolean {
  if (happening.kind === 'request') return isRefused(happening);
  return happening.kind === 'missed' || happening.trouble === true;
}

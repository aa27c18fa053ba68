import { element } from '../element.ts';
import { aboutFrame, interactionWords } from './frame-words.ts';
import { part, pretty } from './json-part.ts';
import type { GatewayFrame, MissedAnswer } from './view-wire.ts';

/** What was said over the gateway, by the app or to it. */
export function frameView(frame: GatewayFrame, at: number): HTMLElement {
  const { by, name, data, without, trouble = false } = frame;
  const sign = by === 'app' ? ['↑', 'From the app'] : ['↓', 'To the app'];
  const about = aboutFrame(frame);
  const summary = [
    element(
      'span',
      { class: 'exchange-status', title: sign[1], 'aria-label': sign[1], role: 'img' },
      sign[0],
    ),
    element(
      'span',
      { class: 'exchange-route' },
      element('span', { class: 'frame-name' }, name),
      about === '' ? '' : ` ${about}`,
      without === undefined ? undefined : element('span', { class: 'since without' }, without),
    ),
    element('time', { class: 'exchange-took' }, new Date(at).toLocaleTimeString('en-GB')),
  ];
  const look = `exchange frame${trouble ? ' refused' : ''}`;
  if (data === undefined || typeof data === 'string')
    return element('div', { class: look }, element('div', { class: 'frame-line' }, ...summary));
  const details = element('details', { class: look }, element('summary', {}, ...summary));
  // Events are large, and many: their words are made when someone wants to read them.
  details.addEventListener('toggle', () => details.append(...part('Event', pretty(data))), {
    once: true,
  });
  return details;
}

/** That nobody answered in time, in a sentence. */
export function missedView({ type, name, of }: MissedAnswer): HTMLElement {
  const what = interactionWords(type, name, '');
  return element(
    'p',
    { class: 'exchange refused missed' },
    `No answer to ${what} within ${of / 1000} s: the person sees that the application did not respond.`,
  );
}

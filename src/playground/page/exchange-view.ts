import { element, link } from './element.ts';
import { aboutFrame, missedView } from './frame-view.ts';
import type { BrokenRule, Exchange, GatewayFrame, Happening } from './wire.ts';

const documentation = 'https://docs.discord.com/developers/';

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

/** A request: what was asked, what was answered, and which rule spoke. */
function exchangeView(exchange: Exchange): HTMLElement {
  const { method, path, status, took, since, broken, files } = exchange;
  const refused = isRefused(exchange);
  return element(
    'details',
    { class: refused ? 'exchange refused' : 'exchange', open: refused },
    element(
      'summary',
      {},
      element('span', { class: 'exchange-status' }, status === 0 ? 'cut' : String(status)),
      element(
        'span',
        { class: 'exchange-route' },
        `${method} ${shortened(path)}`,
        since === undefined ? undefined : sinceView(since),
      ),
      element('span', { class: 'exchange-took' }, `${took} ms`),
    ),
    ...broken.map(ruleView),
    broken.length === 0 ? element('p', { class: 'rule' }, verdict(exchange)) : undefined,
    files.length === 0 ? undefined : element('p', {}, `With ${files.join(', ')}`),
    element('p', { class: 'whole-path' }, path),
    ...part('Request', exchange.body === undefined ? '' : pretty(exchange.body)),
    ...part('Answer', readable(exchange.answer)),
  );
}

/** How long after its interaction it came, and whether that was in time. */
function sinceView({ ms, of }: NonNullable<Exchange['since']>): HTMLElement {
  const late = ms > of;
  const words = `after ${duration(ms)} of ${duration(of)}${late ? ': too late' : ''}`;
  return element('span', { class: late ? 'since late' : 'since' }, words);
}

/** What was said over the gateway, by the app or to it. */
function frameView(frame: GatewayFrame, at: number): HTMLElement {
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

function isRefused({ status }: Exchange): boolean {
  return status === 0 || status >= 400;
}

function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return ms < 60_000
    ? `${Number((ms / 1000).toFixed(1))} s`
    : `${Number((ms / 60_000).toFixed(1))} min`;
}

function verdict({ status }: Exchange): string {
  if (status === 0) return 'The connection was cut before the answer.';
  if (status === 429) return 'Too fast: the app must wait and ask again.';
  return status >= 400 ? 'Refused, by no rule that has a name.' : 'Every rule was kept.';
}

function ruleView({ where, code, message, docs }: BrokenRule): HTMLElement {
  return element(
    'p',
    { class: 'rule' },
    element('strong', {}, message),
    ` ${where === '' ? '' : `at ${where} `}(${code}) `,
    docs === undefined ? undefined : link(addressOf(docs), docs),
  );
}

/** Some rules stand in an issue of Discord's, with a whole address. */
function addressOf(docs: string): string {
  return /^https:/.test(docs) ? docs : documentation + docs;
}

function part(title: string, text: string): HTMLElement[] {
  if (text === '') return [];
  return [element('h3', {}, title), element('pre', { tabindex: '0', 'aria-label': title }, text)];
}

function pretty(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** A long answer was cut short, and is no JSON any more. */
function readable(answer: string): string {
  try {
    return pretty(JSON.parse(answer));
  } catch {
    return answer;
  }
}

/** The version says nothing; ids and tokens are recognised by their ends. The whole stands within. */
function shortened(path: string): string {
  return path
    .replace(/^\/api\/v10/, '')
    .replace(/\?.*/, '')
    .replace(/[\w-]{60,}/g, (token) => `${token.slice(0, 4)}…`)
    .replace(/\d{16,}/g, (id) => `…${id.slice(-4)}`);
}

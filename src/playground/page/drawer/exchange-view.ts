import { element, link } from '../element.ts';
import { part, pretty } from './json-part.ts';
import type { BrokenRule, Exchange } from './view-wire.ts';

const documentation = 'https://docs.discord.com/developers/';

/** A request: what was asked, what was answered, and which rule spoke. */
export function exchangeView(exchange: Exchange): HTMLElement {
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

/** Whether it failed, by a rule or on the way. */
export function isRefused({ status }: Exchange): boolean {
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

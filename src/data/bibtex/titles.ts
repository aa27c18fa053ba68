import type { Draft } from '../csl.ts';
import { line, title } from './texts.ts';
import type { EntryType } from './types.ts';
import type { Values } from './values.ts';

const parts: ReadonlySet<string> = new Set(['chapter', 'paper-conference', 'entry-encyclopedia']);

/** The titles of a work, and of what it stands in; each with its subtitle behind a colon. */
export function titles(values: Values, type: EntryType, english: boolean): Partial<Draft> {
  const own = titled(values, '', english);
  const main = titled(values, 'main', english);
  const book = titled(values, 'book', english);
  const journal = titled(values, 'journal', english) ?? plain(values, 'journal');
  const short = values.get('shorttitle');
  const container = type.number === 'issue' ? (journal ?? book) : (book ?? journal);
  // Of a volume with a title of its own, the title is that of the whole (pandoc reads it so).
  const isPart = container !== undefined || parts.has(type.csl);
  const found = isPart
    ? { title: own, volume: main && container, container: main ?? container }
    : { title: main ?? own, volume: main && own, container };
  return {
    ...(found.title !== undefined && { title: found.title }),
    ...(found.volume !== undefined && { 'volume-title': found.volume }),
    ...(short !== undefined && { 'title-short': title(short, english) }),
    ...(found.container !== undefined && { 'container-title': found.container }),
  };
}

function titled(values: Values, prefix: string, english: boolean): string | undefined {
  const head = values.get(`${prefix}title`);
  if (head === undefined) return undefined;
  const whole = title(head, english);
  const rest = values.get(`${prefix}subtitle`);
  if (rest === undefined || whole === '') return whole || undefined;
  return `${whole}${/[?!:.…]$/.test(whole) ? '' : ':'} ${title(rest, english)}`;
}

function plain(values: Values, name: string): string | undefined {
  return line(values.get(name) ?? '') || undefined;
}

import { startsFlattened } from './flattened.ts';
import { types } from './types.ts';

/** How a file writes its tag lines; a line with TY shows it, and it holds until the next one. */
export interface Dialect {
  /** What stands before each tag: an indent, or the `> ` of quoted mail. */
  readonly prefix: string;
  /** The spaces before the hyphen: two, or one and none, or more than two. */
  readonly gap: 'usual' | 'narrow' | 'wide';
  readonly lowerCase: boolean;
}

/** Both specifications: capitals at the start of the line, two spaces, a hyphen. */
export const standard: Dialect = { prefix: '', gap: 'usual', lowerCase: false };

/** Whether two are the same way of writing. */
export function isSame(one: Dialect, other: Dialect): boolean {
  return one.prefix === other.prefix && one.gap === other.gap && one.lowerCase === other.lowerCase;
}

// The gap of both specifications is two spaces. Web copies pad with no-break spaces, some hands with
// a tab, and Word makes the hyphen a dash. `AB  --` is a rule, and no tag.
const strict = /^([A-Z][A-Z0-9])(?:[ \t\u00A0]{2}|\t)[-–—](?![-–—])[ \t\u00A0]?(.*)$/;
const narrow = /^([A-Z][A-Z0-9])[ \u00A0]?[-–—](?=[ \t\u00A0]|$)(.*)$/;
const wide = /^([A-Z][A-Z0-9])[ \t\u00A0]{3,4}[-–—](?![-–—])[ \t\u00A0]?(.*)$/;
const typeLine = /^([\s>]*)(TY|ty|Ty)([ \t\u00A0]{0,4})[-–—](?![-–—])(.*)$/;

/** What a line with TY says: its value, and how the lines after it are written. */
export interface Opening {
  readonly value: string;
  readonly dialect: Dialect;
}

/** The line as one with TY, in whatever way it is written; `undefined` where it is none. */
export function opening(raw: string): Opening | undefined {
  if (raw === '') return undefined;
  const first = raw.charCodeAt(0);
  // Capital or small T, white space, a quotation mark: nothing else begins such a line.
  if (first > 0x20 && first !== 0x54 && first !== 0x74 && first !== 0x3e && first !== 0xa0) return;
  const [, prefix = '', tag = '', gap = '', rest = ''] = typeLine.exec(raw) ?? [];
  if (tag === '' || (rest !== '' && !/^[ \t\u00A0]/.test(rest) && gap.length < 2)) return;
  const value = rest.trim();
  const own = gap.length > 2 ? 'wide' : gap.length < 2 && gap !== '\t' ? 'narrow' : 'usual';
  // "TY - a tyrosine" may begin a wrapped line; a known type after it, or a tag, hardly.
  const known = types.has((/^\w*/.exec(value)?.[0] ?? '').toUpperCase());
  if (own !== 'usual' && !known && !startsFlattened(value)) return;
  return { value, dialect: { prefix, gap: own, lowerCase: tag !== 'TY' } };
}

/** A line by the dialect of its file: `UK - a survey` is words where the tags have two spaces. */
export function tagged(
  raw: string,
  dialect: Dialect,
): { readonly tag: string; readonly value: string } {
  const text = withoutPrefix(raw, dialect.prefix);
  if (text === '') return { tag: '', value: '' };
  const head = dialect.lowerCase ? text.slice(0, 2).toUpperCase() + text.slice(2) : text;
  // A capital and something: nothing else begins a tag, and most lines of prose do not.
  const first = head.charCodeAt(0);
  const match = first >= 0x41 && first <= 0x5a ? byGap(head, dialect.gap) : null;
  if (!match) return { tag: '', value: text.trim() };
  return { tag: match[1] ?? '', value: (match[2] ?? '').trim() };
}

function byGap(head: string, gap: Dialect['gap']): RegExpExecArray | null {
  const match = strict.exec(head);
  if (match || gap === 'usual') return match;
  return gap === 'narrow' ? narrow.exec(head) : wide.exec(head);
}

/** A line without what stands before each tag of its file. */
export function withoutPrefix(raw: string, prefix: string): string {
  if (prefix === '') return raw;
  if (raw.startsWith(prefix)) return raw.slice(prefix.length);
  return raw.trim() === prefix.trim() ? '' : raw;
}

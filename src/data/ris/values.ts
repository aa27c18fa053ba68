import { paragraphs, plain, rich } from './markup.ts';

/** What programs write where they have nothing: R, Python and spreadsheets each in their way. */
const nothing: ReadonlySet<string> = new Set([
  'NA',
  'N/A',
  'n/a',
  'NaN',
  'nan',
  'NULL',
  'null',
  'None',
  '-',
  '--',
  '/',
  '//',
  '///',
]);

/** Whether a value says that there is none. */
export function isAbsent(value: string): boolean {
  return value === '' || (value.length <= 4 && nothing.has(value));
}

/** A value as one line of words, without markup. */
export function words(value: string): string {
  const text = oneLine(value);
  return isMarked(text) ? oneLine(plain(text)) : text;
}

/** A title: one line of words, with the markup that CSL has for titles. */
export function heading(value: string): string {
  const text = oneLine(value);
  return isMarked(text) ? oneLine(rich(text)) : text;
}

/** Whether there can be an element or an entity in it. */
function isMarked(text: string): boolean {
  return text.includes('<') || text.includes('&');
}

/** Line ends and runs of white space as one space, no-break spaces among them. */
export function oneLine(value: string): string {
  if (isOneLine(value)) return value;
  return value.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** Whether all white space is single spaces between words: told without a regular expression. */
function isOneLine(value: string): boolean {
  let afterSpace = true;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const space = code === 0x20;
    if ((space && afterSpace) || (code < 0x20 && !space) || isOdd(code)) return false;
    afterSpace = space;
  }
  return !afterSpace || value === '';
}

/**
 * What no text has and a reader does not see: control characters, halves of characters (UTF-16 cut
 * in two), and the marks that turn the direction of all that follows (U+202E shows `sir` as `ris`).
 */
const invisible = /(?![\t-\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** White space beyond ASCII, or what may be invisible: the slower way tells. */
function isOdd(code: number): boolean {
  if (code < 0x1680) return code >= 0x7f && code <= 0xa0;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return (code >= 0x2000 && code <= 0x206f) || code === 0x1680 || code === 0x3000;
}

/**
 * An abstract: its paragraphs as lines. Where a value was wrapped, a line end is one if a blank line
 * stood there, or if a sentence ends there (Web of Science puts each part of an abstract on a line);
 * else it is a space.
 */
export function prose(value: string): string {
  if (!value.includes('\n') && !isMarked(value)) return oneLine(value);
  const joined = value.replace(/(.?)(\n+)/g, (_, last: string, ends: string) =>
    ends.length > 1 || /[.!?:]/.test(last) ? `${last}\n` : `${last} `,
  );
  const lines = paragraphs(joined).split('\n').map(oneLine);
  return lines.filter((line) => line !== '').join('\n');
}

/** The parts of a value that is a list: one a line, or parted by semicolons. */
export function list(value: string): string[] {
  return value
    .split(/[\n;]/)
    .map(words)
    .filter((part) => !isAbsent(part));
}

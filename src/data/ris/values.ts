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
  return isOneLine(value) ? value : value.replace(/\s+/g, ' ').trim();
}

/** Whether all white space is single spaces between words: told without a regular expression. */
function isOneLine(value: string): boolean {
  let afterSpace = true;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const space = code === 0x20;
    if ((space && afterSpace) || (code < 0x20 && !space) || isWideSpace(code)) return false;
    afterSpace = space;
  }
  return !afterSpace || value === '';
}

/** White space beyond ASCII, as regular expressions count it. */
function isWideSpace(code: number): boolean {
  if (code < 0x1680) return code === 0xa0;
  return (code >= 0x2000 && code <= 0x200a) || [0x1680, 0x202f, 0x205f, 0x3000].includes(code);
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

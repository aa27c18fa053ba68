import { broken, lacking, marked, untidy } from './lacking.ts';
import { plain, rich } from './markup.ts';
import { mended } from './mojibake.ts';

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

/** What these begin with: a number or a volume is told apart without hashing it. */
const unsaying: ReadonlySet<number> = new Set([...nothing].map((text) => text.charCodeAt(0)));

/** Whether a value says that there is none. */
export function isAbsent(value: string): boolean {
  if (value.length > 4) return false;
  return value === '' || (unsaying.has(value.charCodeAt(0)) && nothing.has(value));
}

/** A value as one line of words, without markup. */
export function words(value: string): string {
  return tidied(value, plain);
}

/** A title: one line of words, with the markup that CSL has for titles. */
export function heading(value: string): string {
  return tidied(value, rich);
}

function tidied(value: string, unmarked: (text: string) => string): string {
  const lacks = lacking(value);
  if (lacks === 0) return value;
  const text = oneLine(lacks & broken ? mended(value) : value);
  return lacks & marked ? oneLine(unmarked(text)) : text;
}

/**
 * What no text has and a reader does not see: control characters, halves of characters (UTF-16 cut
 * in two), and the marks that turn the direction of all that follows (U+202E shows `sir` as `ris`).
 */
const invisible = /(?![\t-\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** Line ends and runs of white space as one space, no-break spaces among them. */
export function oneLine(value: string): string {
  if ((lacking(value) & untidy) === 0) return value;
  return value.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** The parts of a value that is a list: one a line, or parted by semicolons. */
export function list(value: string): string[] {
  if (!value.includes('\n') && !value.includes(';')) return present(words(value));
  return value.split(/[\n;]/).flatMap((part) => present(words(part)));
}

function present(text: string): string[] {
  return isAbsent(text) ? [] : [text];
}

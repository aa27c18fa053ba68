import { paragraphs, plain, rich } from './markup.ts';
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

/** Line ends and runs of white space as one space, no-break spaces among them. */
export function oneLine(value: string): string {
  if ((lacking(value) & untidy) === 0) return value;
  return value.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

// What a value may lack of being the words that it says: single spaces and nothing unseen, …
const untidy = 1;
// … no elements and entities, …
const marked = 2;
// … and no letters that were read in the wrong encoding.
const broken = 4;

// What a byte of UTF-8 tells of a value, beside that: it is of a letter beyond ASCII, or a space.
const beyond = 8;
const space = 16;
const meaning = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return beyond;
  if (byte === 0x20) return space;
  if (byte === 0x26 || byte === 0x3c) return marked;
  return byte < 0x20 || byte === 0x7f ? untidy : 0;
});

const encoder = new TextEncoder();
const bytes = new Uint8Array(65_536);

/** A letter beyond ASCII of which the slower way must tell what it is. */
const unsure = /[\x7f-\xa0\xc2-\xf4\u1680-\u200f\u2028-\u3000\ud800-\udfff]/;

/**
 * What a value lacks; most lack nothing. The bytes of a value are looked at instead of its letters:
 * the engine reads them four times as quickly, and every word of every file comes by here.
 */
function lacking(value: string): number {
  if (value === '') return 0;
  // A letter has three bytes at most. A few letters are looked at in no time.
  if (value.length < 16 || value.length * 3 > bytes.length) return lackingOf(value);
  const length = encoder.encodeInto(value, bytes).written;
  let said = 0;
  let last = space;
  for (let i = 0; i < length; i++) {
    const now = meaning[bytes[i] ?? 0] ?? 0;
    // Two spaces in a row: 16 of both is 1.
    said |= now | ((now & last) >> 4);
    last = now & space;
  }
  if ((said & beyond) !== 0 && unsure.test(value)) return lackingOf(value);
  return (said & (untidy | marked)) | (last === space ? untidy : 0);
}

/** The same, letter by letter. */
function lackingOf(value: string): number {
  let lacks = 0;
  let last = 0x20;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code <= 0x20) {
      if (code !== 0x20 || last === 0x20) lacks |= untidy;
    } else if (code >= 0x7f) {
      if (isOdd(code)) lacks |= untidy;
      if (last >= 0xc2 && last <= 0xf4) lacks |= broken;
    } else if (code === 0x26 || code === 0x3c) {
      lacks |= marked;
    }
    last = code;
  }
  return last === 0x20 ? lacks | untidy : lacks;
}

/**
 * What no text has and a reader does not see: control characters, halves of characters (UTF-16 cut
 * in two), and the marks that turn the direction of all that follows (U+202E shows `sir` as `ris`).
 */
const invisible = /(?![\t-\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** White space beyond ASCII, or what may be invisible: the slower way tells. */
function isOdd(code: number): boolean {
  if (code < 0x1680) return code <= 0xa0;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code === 0x1680 || code === 0x3000) return true;
  // The dashes, quotation marks and points in the midst of them are common, and nothing is odd there.
  return code >= 0x2000 && code <= 0x206f && (code < 0x2010 || code > 0x2027);
}

/**
 * An abstract: its paragraphs as lines. Where a value was wrapped, a line end is one if a blank line
 * stood there, or if a sentence ends there (Web of Science puts each part of an abstract on a line);
 * else it is a space.
 */
export function prose(value: string): string {
  if (isPlain(value)) return value;
  const lacks = lacking(value);
  if (lacks === 0) return value;
  const text = lacks & broken ? mended(value) : value;
  const joined = text.includes('\n') ? unwrapped(text) : text;
  const lines = paragraphs(joined).split('\n').map(oneLine);
  return lines.filter((line) => line !== '').join('\n');
}

/** ASCII on one line, without markup: told by what the engine does many letters at a time. */
function isPlain(value: string): boolean {
  return (
    Buffer.byteLength(value) === value.length &&
    !value.includes('&') &&
    !value.includes('<') &&
    !value.includes('\n') &&
    !value.includes('\t') &&
    !value.includes('  ') &&
    !isPadded(value)
  );
}

function isPadded(value: string): boolean {
  return value.charCodeAt(0) === 0x20 || value.charCodeAt(value.length - 1) === 0x20;
}

function unwrapped(text: string): string {
  return text.replace(/(.?)(\n+)/g, (_, last: string, ends: string) =>
    ends.length > 1 || /[.!?:]/.test(last) ? `${last}\n` : `${last} `,
  );
}

/** The parts of a value that is a list: one a line, or parted by semicolons. */
export function list(value: string): string[] {
  if (!value.includes('\n') && !value.includes(';')) return present(words(value));
  return value.split(/[\n;]/).flatMap((part) => present(words(part)));
}

function present(text: string): string[] {
  return isAbsent(text) ? [] : [text];
}

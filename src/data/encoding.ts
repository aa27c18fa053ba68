import { isAscii, isUtf8 } from 'node:buffer';

import { type FarEncoding, farEncoding } from './far-encoding.ts';

/** Encodings that a byte order mark may tell. */
type Marked = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * How the text of a file is written in bytes; `mixed` is UTF-8 with lines of Windows-1252, `unknown` is
 * no encoding that we can tell.
 */
export type Encoding = Marked | FarEncoding | 'windows-1252' | 'macintosh' | 'mixed' | 'unknown';

/** What marks the start of a text in each encoding (Unicode standard, section 23.8). */
const byteOrderMarks: readonly (readonly [Marked, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The encoding of a file: by its byte order mark; else UTF-16 where every second byte is zero; else
 * UTF-8 where all of it is valid, or nearly all; else one of writing that is not Latin, by its common
 * letters; else one of the two of one byte a character. A mark of UTF-8 is no promise: programs write
 * it before text that they copied as it was.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked === 'utf-16le' || marked === 'utf-16be') return marked;
  const wide = marked ? undefined : utf16(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const far = farEncoding(highParts(bytes));
  if (far && far !== 'unknown') return far;
  const { good, bad } = linesBeyondAscii(bytes);
  // Letters of one byte pass for UTF-8 by chance (`É»`), in one line of many; more of such lines are
  // two files that were joined.
  if (good * 20 >= bad) return 'mixed';
  if (far) return far;
  return isMacRoman(bytes) ? 'macintosh' : 'windows-1252';
}

/** Whether these bytes are UTF-16 without a mark, told by where the zeros of its Latin letters lie. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  if (even > many && odd < many / 8) return 'utf-16be';
  return undefined;
}

/** How many bytes of a character of UTF-8 start here; 0 where none does (RFC 3629, section 4). */
export function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  // Longer than needed (E0, F0), half of a pair (ED), beyond Unicode (F4).
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}

/** How many lines with letters beyond ASCII are UTF-8, and how many are not. */
function linesBeyondAscii(bytes: Uint8Array): { good: number; bad: number } {
  let [good, bad] = [0, 0];
  for (const part of highParts(bytes)) {
    for (let from = 0; from < part.length; ) {
      const feed = part.indexOf(0x0a, from);
      const line = part.subarray(from, feed < 0 ? part.length : feed + 1);
      from += line.length;
      if (isAscii(line)) continue;
      if (isUtf8(line)) good++;
      else bad++;
    }
  }
  return { good, bad };
}

/** So much of a file shows what the rest is like: half a megabyte with letters beyond ASCII. */
const sample = 500_000;

/** The parts of a file with bytes beyond ASCII, of whole lines where lines are not endless. */
function* highParts(bytes: Uint8Array): Generator<Uint8Array> {
  let seen = 0;
  for (let from = 0; from < bytes.length && seen < sample; ) {
    const feed = bytes.subarray(from + 4096, from + 65_536).indexOf(0x0a);
    let to = Math.min(bytes.length, from + (feed < 0 ? 65_536 : 4096 + feed + 1));
    while (to < bytes.length && ((bytes[to] ?? 0) & 0xc0) === 0x80) to++;
    const part = bytes.subarray(from, to);
    from = to;
    if (isAscii(part)) continue;
    seen += part.length;
    yield part;
  }
}

/** Whether one-byte text was written on an old Macintosh. */
function isMacRoman(bytes: Uint8Array): boolean {
  let sum = 0;
  for (const part of highParts(bytes)) {
    for (let i = 0; i < part.length; i++) sum += evidence(part[i] ?? 0, part[i - 1], part[i + 1]);
  }
  return sum > 0;
}

/**
 * What one byte says by the letters beside it: 1 for MacRoman, -1 for Windows-1252. In words,
 * Windows-1252 has its accented letters at E0 to FF (`é` is E9) and MacRoman at 80 to 9F (`é` is 8E),
 * where Windows-1252 has what stands in no word. Its apostrophe is one of these: `Garc\x92a` is
 * García in MacRoman, `author\x92s` is author’s in Windows-1252, where MacRoman has D5.
 */
function evidence(byte: number, before = 0, after = 0): number {
  if (byte < 0x80 || !(isSmall(before) || isSmall(after))) return 0;
  if (byte >= 0xe0) return -1;
  if (byte === 0xd5) return isSmall(before) ? 1 : 0;
  if (byte === 0x92) return after === 0x73 || after === 0x74 ? -1 : isSmall(after) ? 1 : 0;
  // Quotation marks: D2 and D3 in MacRoman, 93 and 94 in Windows-1252.
  if (isSmall(before) !== isSmall(after)) {
    if (byte === 0xd2 || byte === 0xd3) return 1;
    if (byte === 0x91 || byte === 0x93 || byte === 0x94) return -1;
  }
  return byte < 0xa0 ? 1 : 0;
}

/** A small letter of ASCII. */
function isSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

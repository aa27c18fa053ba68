import { utf16 } from './encoding.ts';
import { wholeFile } from './problem.ts';
import type { Problem } from './reading.ts';

/** How well-known files begin: their name, the offset of the mark, and the mark in Latin-1. */
const marks: readonly (readonly [
  kind: 'image' | 'binary-file',
  name: string,
  offset: number,
  mark: string,
])[] = [
  ['image', 'PNG', 0, '\x89PNG\r\n\x1a\n'],
  ['image', 'JPEG', 0, '\xff\xd8\xff'],
  ['image', 'GIF', 0, 'GIF87a'],
  ['image', 'GIF', 0, 'GIF89a'],
  ['image', 'WebP', 8, 'WEBPVP8'],
  ['image', 'TIFF', 0, 'II*\0'],
  ['image', 'TIFF', 0, 'MM\0*'],
  ['image', 'HEIC', 4, 'ftyphei'],
  ['image', 'HEIC', 4, 'ftypmif1'],
  ['image', 'AVIF', 4, 'ftypavif'],
  ['image', 'Photoshop', 0, '8BPS\0'],
  ['image', 'icon', 0, '\0\0\x01\0'],
  ['binary-file', 'PDF', 0, '%PDF-'],
  // Word, Excel and PowerPoint files are ZIP archives too.
  ['binary-file', 'ZIP', 0, 'PK\x03\x04'],
  ['binary-file', 'ZIP', 0, 'PK\x05\x06'],
  ['binary-file', 'gzip', 0, '\x1f\x8b'],
  ['binary-file', '7-Zip', 0, '7z\xbc\xaf\x27\x1c'],
  ['binary-file', 'RAR', 0, 'Rar!\x1a\x07'],
  ['binary-file', 'old Office file', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['binary-file', 'SQLite database', 0, 'SQLite format 3\0'],
  ['binary-file', 'MPEG-4', 4, 'ftyp'],
  ['binary-file', 'program', 0, '\x7fELF'],
];

/** The leader of a library record, whose fields end with control characters: `00714cam a22002055a 4500`. */
const marc = /^\d{5}[acdnp][a-z]{2}[ \w]{2}22\d{5}.{3}45/;

/**
 * What a file looks like before it is read: the problem of the whole file where it cannot hold
 * references (empty, an image, binary, a web page, MARC), `undefined` where it is worth reading. The
 * problem's text names the format, or is the page's first words.
 */
export function look(bytes: Uint8Array): Problem | undefined {
  const start = latin1(bytes.subarray(0, 4096));
  const mark = marks.find(([, , offset, text]) => start.startsWith(text, offset));
  if (mark) return wholeFile(mark[0], mark[1]);
  if (isBlank(bytes)) return wholeFile('empty-file', '');
  const words = start.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (isWebPage(words)) return wholeFile('web-page', words.trim());
  if (marc.test(start)) return wholeFile('other-format', 'MARC');
  if (isBinary(start) && !utf16(bytes) && !/(?:^|[\r\n])TY {1,2}-/.test(start)) {
    return wholeFile('binary-file', '');
  }
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether there is nothing in it but white space, a byte order mark, and zeros. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte, i) => byte <= 0x20 || (i < 3 && byte >= 0xbb));
}

/** The text from its first element on: after an XML declaration and comments, however many. */
function afterPreamble(text: string): string {
  let rest = text
    .trimStart()
    .replace(/^<\?xml[^>]*>/i, '')
    .trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/**
 * A page saved from the browser instead of the file: it begins as one. Such words further down are
 * an abstract's: Crossref and OSTI write `<title>Abstract</title>`.
 */
function isWebPage(text: string): boolean {
  return /^<(?:!doctype\s+html|html|head)\b/i.test(afterPreamble(text));
}

/** More than one character in twenty that no text has (a text has tabs and line ends only). */
function isBinary(text: string): boolean {
  const odd = [...text].filter((c) => c < ' ' && !'\t\n\r\f\v'.includes(c)).length;
  return odd * 20 > text.length;
}

import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { encodingOf, utf8Length } from '../../../data/encoding.ts';
import { Fault, quoted } from './fault.ts';

/** The largest style of the official repository has 70 kB. */
const mostBytes = 1_000_000;

/** Encodings of text that a file may declare; iconv also knows `base64` and `hex`, which are none. */
const declarable =
  /^(?:us-ascii|iso-8859-\d+|latin\d|windows-125\d|macintosh|koi8-[ru]|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr))$/i;

/** What XML 1.0 has no place for (section 2.2, `Char`): most control characters, half surrogates. */
const noCharacter = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** The text of a file that looks like XML. Throws a `Fault` that says what it looks like instead. */
export function textOf(file: string | Uint8Array): string {
  const size = typeof file === 'string' ? Buffer.byteLength(file) : file.length;
  if (size > mostBytes) throw new Fault('It is larger than 1 MB; no style is.');
  const text = (typeof file === 'string' ? file : decoded(file)).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Fault('It is empty.');
  if (/^\s*(?:<!--[^<>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text)) {
    throw new Fault(
      'It is a web page, not a style: download the .csl file itself (on GitHub, with the button “Raw”).',
    );
  }
  if (!/^\s*</.test(text)) {
    throw new Fault(`It is no XML: it begins with ${quoted(text.trimStart().slice(0, 20))}.`);
  }
  checkCharacters(text);
  return text;
}

/** Throws where a text holds what no XML may hold, written out or as `&#0;`. */
export function checkCharacters(text: string, line?: number): void {
  const found = noCharacter.exec(text);
  if (found === null) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const at = line ?? lineOf(text, found.index);
  throw new Fault(`It holds the character U+${code}, which no XML may hold.`, at);
}

/** The number of the line, from 1, that holds this place of the text. */
export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n?|\n/).length;
}

function decoded(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return iconv.decode(buffer, encoding);
  const marked = buffer.subarray(0, 3).equals(Buffer.from('\uFEFF'));
  const head = buffer.toString('latin1', 0, 200);
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1] ?? 'utf-8';
  // XML 1.0, appendix F: the mark is surer than the word.
  if (marked || /^utf-?8$/i.test(declared)) return utf8(buffer);
  if (declarable.test(declared) && iconv.encodingExists(declared)) {
    return iconv.decode(buffer, declared);
  }
  throw new Fault(`It is in the encoding ${quoted(declared)}: save it again as UTF-8.`, 1);
}

function utf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  let at = 0;
  for (let length = 1; length > 0 && at < bytes.length; at += length) {
    length = utf8Length(bytes, at);
  }
  const line = lineOf(bytes.toString('latin1'), at);
  throw new Fault('It is not in UTF-8, as it says or leaves unsaid: save it again as UTF-8.', line);
}

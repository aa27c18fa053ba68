import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Encoding, encodingOf, utf8Length } from './encoding.ts';

/**
 * Bytes decoded in one go: V8 is quickest with pieces that fit its caches, and between two of them
 * the event loop may run.
 */
const sliceBytes = 65_536;

/**
 * Told for each line that is not in the encoding of its file: its number, from 1, and its text. Where
 * nobody knows that of the file itself it is told once, without a text.
 */
export type OddLine = (line: number, text: string) => void;

/**
 * The bytes of a file as text, in slices that end where lines end, without what is no text. Never
 * throws: by `encodingOf` every byte means something.
 */
export function* decode(bytes: Uint8Array, odd: OddLine = () => undefined): Generator<string> {
  const encoding = encodingOf(bytes);
  const read = encoding === 'mixed' ? mixed(odd) : plain(encoding);
  if (encoding === 'unknown') odd(1, '');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let first = true;
  for (let from = 0; from < buffer.length; ) {
    const to = lineEndAfter(buffer, from + sliceBytes, encoding);
    const slice = buffer.subarray(from, to);
    const ascii = encoding === 'utf-8' && isAscii(slice);
    // Bytes of ASCII are letters as they are, and few of them are no text.
    const text = ascii ? slice.toString('latin1') : read(slice);
    const own = first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    yield ascii && !hasControl(slice) ? own : tidy(own);
    first = false;
    from = to;
  }
}

/** All of a file as one text. */
export function decodeWhole(bytes: Uint8Array): string {
  return [...decode(bytes)].join('');
}

/** Where the line ends that holds this byte; in UTF-16 a line end is two bytes, at an even place. */
function lineEndAfter(bytes: Buffer, at: number, encoding: Encoding): number {
  if (at >= bytes.length) return bytes.length;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const unit = (i: number) =>
      encoding === 'utf-16le' ? bytes.readUInt16LE(i) : bytes.readUInt16BE(i);
    for (let i = at - (at % 2); i + 3 < bytes.length; i += 2) {
      if (unit(i) === 0x0a) return i + 2;
      if (unit(i) === 0x0d && unit(i + 2) !== 0x0d && unit(i + 2) !== 0x0a) return i + 2;
    }
    return bytes.length;
  }
  // Old Macintosh files have no line feed: a lone CR ends their lines, where no LF is near.
  for (let from = at; from < bytes.length; from += sliceBytes) {
    const near = bytes.subarray(from, from + sliceBytes);
    const feed = near.indexOf(0x0a);
    if (feed >= 0) return from + feed + 1;
    const back = near.indexOf(0x0d);
    if (back < 0) continue;
    const after = from + back + 1;
    // CR CR LF is one line end.
    const more = bytes[after] === 0x0d && bytes[after + 1] === 0x0a ? 1 : 0;
    return after + more + (bytes[after + more] === 0x0a ? 1 : 0);
  }
  return bytes.length;
}

function plain(encoding: Exclude<Encoding, 'mixed'>): (bytes: Buffer) => string {
  if (encoding === 'utf-8') return (bytes) => bytes.toString('utf8');
  // Not TextDecoder: from Node 20.18.3 to 24 it reads 80 to 9F as Latin-1 (nodejs/node#60888).
  const name = encoding === 'unknown' ? 'windows-1252' : encoding;
  return (bytes) => iconv.decode(bytes, name, { stripBOM: false });
}

/** Reads UTF-8 in which some lines, or single letters, are Windows-1252, and tells these lines. */
function mixed(odd: OddLine): (bytes: Buffer) => string {
  let line = 1;
  return (bytes) => {
    const texts: string[] = [];
    for (const latin of bytes.toString('latin1').split(/(?<=\n)|(?<=\r(?!\r?\n))/)) {
      const raw = Buffer.from(latin, 'latin1');
      const text = isUtf8(raw) ? raw.toString('utf8') : repaired(raw);
      if (!isUtf8(raw)) odd(line, text.trim());
      texts.push(text);
      if (/[\r\n]$/.test(latin)) line++;
    }
    return texts.join('');
  };
}

/**
 * One line that is not UTF-8: its good characters as UTF-8 and its other bytes as Windows-1252, where
 * the good ones are many; else they are good by chance, and all of it is Windows-1252.
 */
function repaired(bytes: Buffer): string {
  const parts: string[] = [];
  let [from, good, bad] = [0, 0, 0];
  for (let i = 0; i < bytes.length; ) {
    const length = utf8Length(bytes, i);
    if (length > 1) good += length;
    if (length === 0) {
      bad++;
      parts.push(bytes.toString('utf8', from, i), iconv.decode(bytes.subarray(i, i + 1), 'cp1252'));
      from = i + 1;
    }
    i += Math.max(1, length);
  }
  if (good < 2 * bad) return iconv.decode(bytes, 'cp1252');
  return parts.join('') + bytes.toString('utf8', from);
}

/** Whether an ASCII slice has a zero, a vertical tab or a form feed. */
function hasControl(bytes: Buffer): boolean {
  return bytes.includes(0) || bytes.includes(0x0b) || bytes.includes(0x0c);
}

/**
 * Characters that are no text. A byte order mark in the middle is where two files were joined
 * (JabRef's own test has one before TY). Line and paragraph separators, form feeds and zeros stand
 * inside values (Atypon exports, broken copies), and end no line. Where a line begins, what has no
 * width and no shape hides its tag.
 */
function tidy(text: string): string {
  const whole = text.includes('\uFEFF')
    ? text.replace(/([^\r\n\uFEFF])\uFEFF+(?=TY)/g, '$1\n').replaceAll('\uFEFF', '')
    : text;
  if (!unclean.test(whole)) return whole;
  return whole.replace(notText, ' ').replace(unseenFirst, '');
}

const notText = /[\0\v\f\u0085\u2028\u2029]/g;
/** Web pages and chat put them before a tag; within a line they part or turn words. */
const unseenFirst = /^[\u200B\u200E\u200F\u2060]+/gm;
/** One of either: a text is looked through once, as most have none of them. */
const unclean = /[\0\v\f\u0085\u2028\u2029\u200B\u200E\u200F\u2060]/;

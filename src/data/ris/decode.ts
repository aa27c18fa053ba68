/** What marks the start of a text in each encoding (Unicode standard, section 23.8). */
const byteOrderMarks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F (WHATWG Encoding). */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The bytes of a file as text: by its byte order mark; else UTF-16 where every second byte is zero;
 * else UTF-8 where all of it is valid; else Windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.[0] ?? utf16(bytes);
  if (encoding) return tidy(new TextDecoder(encoding).decode(bytes));
  return tidy(strictUtf8(bytes) ?? fromWindows1252(bytes));
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

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

// Not TextDecoder: from Node 20.18.3 to 24 it reads 0x80 to 0x9F as Latin-1 (nodejs/node#60888).
function fromWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (c) => windows1252.charAt(c.charCodeAt(0) - 0x80));
}

/**
 * Characters that are no text. A byte order mark in the middle is where two files were joined
 * (JabRef's own test has one before TY). Line and paragraph separators, form feeds and zeros stand
 * inside values (Atypon exports, broken copies), and end no line.
 */
function tidy(text: string): string {
  const joined = text.includes('\uFEFF')
    ? text.replace(/([^\r\n\uFEFF])\uFEFF+(?=TY)/g, '$1\n').replaceAll('\uFEFF', '')
    : text;
  return notText.reduce(
    (whole, character) => (whole.includes(character) ? whole.replaceAll(character, ' ') : whole),
    joined,
  );
}

const notText = ['\0', '\v', '\f', '\u0085', '\u2028', '\u2029'];

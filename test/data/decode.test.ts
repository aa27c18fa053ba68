import { describe, expect, test } from 'vitest';
import { decode, decodeWhole } from '../../src/data/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('encodings', () => {
  test('reads UTF-8', () => {
    expect(decodeWhole(utf8('AU  - Müller, 村上'))).toBe('AU  - Müller, 村上');
  });

  test('drops the byte order mark of UTF-8', () => {
    expect(decodeWhole(latin1('\xef\xbb\xbfTY  - JOUR'))).toBe('TY  - JOUR');
  });

  test('reads UTF-16 in both orders, with a mark and without', () => {
    for (const text of ['\uFEFFTI  - Étude β', 'TY  - JOUR\nTI  - Étude']) {
      expect(decodeWhole(utf16le(text))).toBe(text.replace('\uFEFF', ''));
      expect(decodeWhole(utf16be(text))).toBe(text.replace('\uFEFF', ''));
    }
  });

  test('reads what is no UTF-8 as Windows-1252, quotation marks and dashes too', () => {
    expect(decodeWhole(latin1('Garc\xeda \x93na\xefve\x94 \x96 100 \x80'))).toBe(
      'García “naïve” – 100 €',
    );
  });

  test('reads what was written on an old Macintosh', () => {
    expect(decodeWhole(latin1('Garc\x92a, Jos\x8e: \x83tude \xd2na\x95ve\xd3 espa\x96ola'))).toBe(
      'García, José: Étude “naïve” española',
    );
  });

  test('reads a part of a larger buffer', () => {
    const whole = latin1('xxTI  - caf\xe9xx');
    expect(decodeWhole(whole.subarray(2, whole.length - 2))).toBe('TI  - café');
  });
});

describe('a file of UTF-8 with some bytes of Windows-1252', () => {
  const good = 'AB  - “Ämter” für Öffentlichkeit – naïve Größen\n'.repeat(3);
  const bytes = Buffer.concat([utf8(good), latin1('TI  - Caf\xe9\r\n'), utf8('N1  - 村上')]);

  test('keeps its good letters, and reads the others for what they are', () => {
    expect(decodeWhole(bytes)).toBe(`${good}TI  - Café\r\nN1  - 村上`);
  });

  test('may be two files that were joined: each line is what it is', () => {
    const joined = Buffer.concat([
      utf8('TI  - “Quoted”\nAU  - Müller, J\n'),
      latin1('AU  - M\xfcller, J\nTI  - Na\xefve \x93words\x94\n'),
    ]);
    expect(decodeWhole(joined)).toBe(
      'TI  - “Quoted”\nAU  - Müller, J\nAU  - Müller, J\nTI  - Naïve “words”\n',
    );
  });

  test('tells the lines that have them', () => {
    const odd: [number, string][] = [];
    for (const _ of decode(bytes, (line, text) => odd.push([line, text])));
    expect(odd).toEqual([[4, 'TI  - Café']]);
    const twice: number[] = [];
    const converted = latin1('TY  - JOUR\r\r\nTI  - Caf\xe9 “\r\r\n');
    for (const _ of decode(Buffer.concat([bytes, converted]), (line) => twice.push(line)));
    expect(twice).toEqual([4, 6]);
  });
});

describe('slices', () => {
  const line = (end: string) => `AB  - ${'é'.repeat(50)} x${end}`;

  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('end where lines end: %s', (_, end) => {
    const text = line(end).repeat(3000);
    for (const bytes of [utf8(text), utf16le(text), utf16be(text)]) {
      const slices = [...decode(bytes)];
      expect(slices.length).toBeGreaterThan(2);
      expect(slices.join('')).toBe(text);
      for (const slice of slices) expect(slice.endsWith(end)).toBe(true);
    }
  });

  test('one line without an end is one slice, however long', () => {
    expect([...decode(utf8('é'.repeat(200_000)))]).toHaveLength(1);
  });
});

describe('characters that are no text', () => {
  test('a byte order mark in the middle is dropped', () => {
    expect(decodeWhole(utf8('ER  - \n \uFEFF\n\uFEFFTY  - BOOK'))).toBe('ER  - \n \nTY  - BOOK');
  });

  test('a byte order mark between two joined files is a line end where there was none', () => {
    expect(decodeWhole(utf8('ER  -\uFEFFTY  - BOOK'))).toBe('ER  -\nTY  - BOOK');
  });

  test('zeros, form feeds and the line separators of Unicode are spaces, and end no line', () => {
    expect(decodeWhole(utf8('AB  - a\0b\fc\u2028d\u2029e\u0085f\vg'))).toBe('AB  - a b c d e f g');
  });

  test('what has no width is dropped where a line begins, and there only', () => {
    expect(decodeWhole(utf8('\u200bTY  - JOUR\r\n\u200e\u2060TI  - a\u200bb\r\u200fER  - '))).toBe(
      'TY  - JOUR\r\nTI  - a\u200bb\rER  - ',
    );
  });
});

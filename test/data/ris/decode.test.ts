import { describe, expect, test } from 'vitest';
import { decode, utf16 } from '../../../src/data/ris/decode.ts';

const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('encodings', () => {
  test('reads UTF-8', () => {
    expect(decode(new TextEncoder().encode('AU  - Müller, 村上'))).toBe('AU  - Müller, 村上');
  });

  test('drops the byte order mark of UTF-8', () => {
    expect(decode(latin1('\xef\xbb\xbfTY  - JOUR'))).toBe('TY  - JOUR');
  });

  test('reads UTF-16 in both orders by its mark', () => {
    expect(decode(utf16le('\uFEFFTI  - Étude β'))).toBe('TI  - Étude β');
    expect(decode(utf16be('\uFEFFTI  - Étude β'))).toBe('TI  - Étude β');
  });

  test('reads UTF-16 without a mark by where its zeros lie', () => {
    expect(decode(utf16le('TY  - JOUR\nTI  - Étude'))).toBe('TY  - JOUR\nTI  - Étude');
    expect(decode(utf16be('TY  - JOUR\nTI  - Étude'))).toBe('TY  - JOUR\nTI  - Étude');
  });

  test('text with a zero here and there is no UTF-16', () => {
    expect(utf16(latin1('TY  - JOUR\nAB  - Some\0text\nER  - '))).toBeUndefined();
  });

  test('reads what is no UTF-8 as Windows-1252, quotation marks and dashes too', () => {
    expect(decode(latin1('Garc\xeda \x93na\xefve\x94 \x96 100 \x80'))).toBe(
      'García “naïve” – 100 €',
    );
  });

  test('reads a part of a larger buffer', () => {
    const whole = latin1('xxTI  - caf\xe9xx');
    expect(decode(whole.subarray(2, whole.length - 2))).toBe('TI  - café');
  });
});

describe('characters that are no text', () => {
  test('a byte order mark in the middle is dropped', () => {
    expect(decode(new TextEncoder().encode('ER  - \n \uFEFF\n\uFEFFTY  - BOOK'))).toBe(
      'ER  - \n \nTY  - BOOK',
    );
  });

  test('a byte order mark between two joined files is a line end where there was none', () => {
    expect(decode(new TextEncoder().encode('ER  -\uFEFFTY  - BOOK'))).toBe('ER  -\nTY  - BOOK');
  });

  test('zeros, form feeds and the line separators of Unicode are spaces, and end no line', () => {
    expect(decode(new TextEncoder().encode('AB  - a\0b\fc\u2028d\u2029e\u0085f\vg'))).toBe(
      'AB  - a b c d e f g',
    );
  });
});

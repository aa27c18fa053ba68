import { describe, expect, test } from 'vitest';
import { encodingOf, utf8Length, utf16 } from '../../src/data/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('the encoding of a file', () => {
  test.each([
    ['utf-8', utf8('Größe')],
    ['utf-8', latin1('\xef\xbb\xbfTY  - JOUR')],
    ['utf-16le', latin1('\xff\xfeT\0')],
    ['utf-16be', latin1('\xfe\xff\0T')],
    ['windows-1252', latin1('Gr\xf6\xdfe')],
    ['macintosh', latin1('Gr\x9a\xa7e, d\x8ej\x88')],
    ['mixed', Buffer.concat([utf8('ÄÖÜäöüß\n'), latin1('x\xe9')])],
  ])('is %s', (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
  });

  test('is not what a mark of UTF-8 claims, where the text is of another one', () => {
    expect(encodingOf(latin1('\xef\xbb\xbfGr\xf6\xdfe, n\xe4her, h\xf6her'))).toBe('windows-1252');
  });

  test('of French in Windows-1252 is not taken for MacRoman by its apostrophes', () => {
    expect(encodingOf(latin1('l\x92influence de l\x92\xe9t\xe9 et d\x92une journ\xe9e'))).toBe(
      'windows-1252',
    );
  });

  test('of English with apostrophes only is Windows-1252', () => {
    expect(encodingOf(latin1('the author\x92s view, we don\x92t'))).toBe('windows-1252');
  });

  test('of one-byte text in which letters pass for UTF-8 by chance is not mixed', () => {
    const lines = `${'d\xe9j\xe0 vu\n'.repeat(30)}\xab L'\xc9\xbb`;
    expect(encodingOf(latin1(lines))).toBe('windows-1252');
  });

  test('is no UTF-16 because of a zero here and there', () => {
    expect(utf16(latin1('TY  - JOUR\nAB  - Some\0text\nER  - '))).toBeUndefined();
  });
});

describe('a character of UTF-8', () => {
  test.each([
    ['a', 1],
    ['é', 2],
    ['村', 3],
    ['𝛼', 4],
  ])('%s has as many bytes as it has', (character, length) => {
    expect(utf8Length(utf8(character), 0)).toBe(length);
  });

  test.each([
    ['a lone byte', '\x80'],
    ['one longer than needed', '\xc0\xaf'],
    ['one longer than needed, of three bytes', '\xe0\x80\xaf'],
    ['half of a pair', '\xed\xa0\x80'],
    ['one beyond Unicode', '\xf4\x90\x80\x80'],
    ['one cut short', '\xe6\x9d'],
  ])('is none: %s', (_, bytes) => {
    expect(utf8Length(latin1(bytes), 0)).toBe(0);
  });
});

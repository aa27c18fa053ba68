import { expect, test } from 'vitest';
import { look } from '../../src/data/look.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const raw = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

test('a file of references is worth reading', () => {
  expect(look(bytes('TY  - JOUR\nTI  - A title\nER  - \n'))).toBeUndefined();
});

test.each([
  ['nothing', ''],
  ['a blank line', ' \r\n\t\n'],
  ['only a byte order mark', '\xef\xbb\xbf'],
  ['only a UTF-16 mark and a line end', '\xff\xfe\n\0'],
])('%s is an empty file', (_, text) => {
  expect(look(raw(text))).toEqual({ kind: 'empty-file', line: 1, record: 0, text: '' });
});

test.each([
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['GIF', 'GIF89a\x01\0\x01\0'],
  ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['HEIC', '\0\0\0\x18ftypheic'],
  ['TIFF', 'II*\0\x08\0\0\0'],
])('an image is told by its first bytes: %s', (format, start) => {
  expect(look(raw(start))).toEqual({ kind: 'image', line: 1, record: 0, text: format });
});

test.each([
  ['PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'],
  ['ZIP', 'PK\x03\x04\x14\0\x06\0'],
  ['gzip', '\x1f\x8b\x08\0'],
  ['old Office file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['MPEG-4', '\0\0\0\x20ftypisom'],
])('a binary file is told by its first bytes: %s', (format, start) => {
  expect(look(raw(start))).toEqual({ kind: 'binary-file', line: 1, record: 0, text: format });
});

test('a file full of control characters is binary, whatever it is', () => {
  const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256);
  expect(look(noise)?.kind).toBe('binary-file');
});

test('some zeros in a file with records do not make it binary', () => {
  expect(look(raw(`TY  - JOUR\nAB  - Some\0text${'\0'.repeat(50)}\nER  - `))).toBeUndefined();
});

test('UTF-16 is text, with a mark or without', () => {
  expect(look(raw(`\xff\xfe${[...'TY  - JOUR\nTI  - A'].join('\0')}\0`))).toBeUndefined();
  expect(look(raw(`\0${[...'TY  - JOUR\nTI  - A title'].join('\0')}`))).toBeUndefined();
});

test.each([
  '<!DOCTYPE html>\n<html lang="en"><head><title>Log in</title>',
  '\n  <html>\n<body>TY  - JOUR</body></html>',
  '<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="http://www.w3.org/1999/xhtml">',
])('a web page saved in place of the file is told: %j', (text) => {
  expect(look(bytes(text))).toMatchObject({ kind: 'web-page', line: 1, record: 0 });
});

test.each([
  'TY  - JOUR\nAB  - <title>Aim</title><p>Text</p>\nER  - ',
  '@article{o, title = {A}, abstract = {<title>Abstract</title> <p>We show x.</p>}}',
  'PMID- 1\nOWN - NLM\nAB  - <head>Aim</head>',
  '[{"type":"book","title":"The <script> element"}]',
  '<xml><records><record><titles><title>A</title></titles></record></records></xml>',
  '<?xml version="1.0"?><!DOCTYPE article><article><front><title>A</title></front></article>',
  '<header>a</header>',
])('markup in it does not make a file a web page: %j', (text) => {
  expect(look(bytes(text))).toBeUndefined();
});

test('MARC is told by its leader', () => {
  const record = `00714cam a22002055a 4500001001300000003000600013\x1e  12883376\x1eDLC\x1e\x1f\x1d`;
  expect(look(bytes(record))).toEqual({ kind: 'other-format', line: 1, record: 0, text: 'MARC' });
});

test('the problem repeats at most 200 characters of a page', () => {
  expect(look(bytes(`<html>${'x'.repeat(5000)}`))?.text).toHaveLength(200);
});

test('a page is told behind hundreds of comments, and comments alone are none', () => {
  const comments = '<!-- a --> '.repeat(300);
  expect(look(bytes(`<?xml version="1.0"?>${comments}<html><body>`))?.kind).toBe('web-page');
  expect(look(bytes(`${comments}x`))).toBeUndefined();
});

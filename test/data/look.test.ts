import { expect, test } from 'vitest';
import { look, looksLike } from '../../src/data/look.ts';

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
  'Access denied <script src="x.js"></script>',
])('a web page saved in place of the file is told: %j', (text) => {
  expect(look(bytes(text))).toMatchObject({ kind: 'web-page', line: 1, record: 0 });
});

test('markup in a record does not make a web page', () => {
  expect(look(bytes('TY  - JOUR\nAB  - <title>Aim</title><p>Text</p>\nER  - '))).toBeUndefined();
});

test('the problem repeats at most 200 characters of a page', () => {
  expect(look(bytes(`<html>${'x'.repeat(5000)}`))?.text).toHaveLength(200);
});

test('a page is told behind hundreds of comments, and comments alone are none', () => {
  const comments = '<!-- a --> '.repeat(300);
  expect(look(bytes(`<?xml version="1.0"?>${comments}<html><body>`))?.kind).toBe('web-page');
  expect(look(bytes(`${comments}x`))).toBeUndefined();
});

test.each([
  ['EndNote XML', '<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>'],
  ['PubMed XML', '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet>\n<PubmedArticleSet>'],
  ['Zotero RDF', '<rdf:RDF\n xmlns:rdf="x"><bib:Article>'],
  ['MODS', '<?xml version="1.0"?><modsCollection><mods>'],
  ['XML', '<?xml version="1.0"?><export><title>A</title></export>'],
  ['RefWorks tagged format', 'RT Journal Article\nSR Electronic(1)\nA1 Liapi,F.'],
  ['a LaTeX document', '\\documentclass{article}\n\\begin{document}'],
  ['RTF', '{\\rtf1\\ansi Liapi, F.'],
  ['JSON that holds no CSL items', '{"name":"ibid","version":"0.1.0"}'],
  ['a table (CSV)', '"Authors","Author full names","Title","Year","DOI"\n"Liapi F.",'],
  ['a table (CSV)', 'key;title;year;journal\nrayyan-1;A;2025;B'],
  ['a table (TSV)', 'PMID\tTitle\tAuthors\n1\tA\tB'],
])('a text without a record that looks like %s says so', (format, start) => {
  expect(looksLike(start)).toEqual({ kind: 'other-format', line: 1, record: 0, text: format });
});

test.each([
  'Dear all, the title of my paper, by the authors',
  'Title: a plan',
  '[1] Liapi F. Factors',
])('any other text is told by how it starts: %s', (text) => {
  expect(looksLike(`\n${text}\nmore`)).toEqual({ kind: 'no-records', line: 1, record: 0, text });
});

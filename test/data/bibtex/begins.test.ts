import { describe, expect, test } from 'vitest';
import { begins } from '../../../src/data/bibtex/begins.ts';
import { cpuMs } from '../../cpu.ts';

describe('BibTeX', () => {
  test.each([
    '@article{doe2020,\n title={x}}',
    '\uFEFF\n\n  @Book { key:a/b+1 ,',
    '% Encoding: UTF-8\n\n@misc{a,',
    'This file was created with JabRef 2.9.2.\nEncoding: Cp1252\n\n@misc{a,',
    '```bibtex\n@online{a,\n',
    '@string{jgr = "x"}',
    '@STRING(jgr = "x")',
    '@preamble{"\\newcommand"}',
    '@comment{jabref-meta: x}',
    '@article(doe,',
    '@article{title = {no key},',
    '@anything{key,',
    '@anything{key, title = {x}}',
    '@article{RN1\n   author = {Smith, J},',
    '@article{Müller 2020,\n title = {x}}',
    '@article{https://doi.org/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O,',
  ])('%j', (text) => {
    expect(begins(text)).toBeDefined();
  });
});

describe('no BibTeX', () => {
  test.each([
    '',
    'TY  - JOUR\nTI  - @article{a,\nER  - ',
    'Dear all,\nwrite @article{a, title = {x}} or so.',
    '@font-face{font-family:Roboto,Arial;src:url(x)}',
    '@xref{Top, , the first node}, or @file{a,b}',
    '@Comment("of a column")\nprivate String x;',
    '@Book(a, b) class X {',
    'Write to us:\n@string{s}\n',
    '@john could you look at {this, please}',
    'jane@article{x,',
    '{"@context": "https://schema.org"}',
    '[{"type":"book"}]',
    '@media (min-width: 100px) { a { b: c } }',
    '@font-face { font-family: x; }',
    '@Test(a, b) class X {',
    '@Override\npublic void x() {',
    `@${'a'.repeat(100_000)}`,
    '%'.repeat(100_000),
  ])('%#', (text) => {
    expect(begins(text)).toBeUndefined();
  });
});

test.each([
  ['a sentence', 'Here is my file:\n', '@article{a, title = {x}}'],
  ['a heading and a fence', '# Works\n\n```bibtex\n', '@article{a,\n```'],
  ['half of an entry', '  title = {Half},\n}\n\n', '@article{b, title = {x}}'],
  ['long comments', '% licence\n'.repeat(2000), '@article{b, title = {x}}'],
  ['what is no entry', '@john, see {this}\n', '  @article{b, title = {x}}'],
])('the first entry is found below %s', (_, above, entry) => {
  expect(begins(above + entry)).toBe(above.length);
});

test.each(['@a{ ', '@article{\n', '@article{a\n', ' ', '@', '\n@a{b,\n'])(
  'a long text of nothing but %j is looked through in no time',
  (part) => {
    const took = cpuMs(() => {
      begins(part.repeat(60_000));
      begins(part + ' '.repeat(100_000) + '\n'.repeat(100_000));
    });
    expect(took).toBeLessThan(2_000);
  },
);

import { describe, expect, test } from 'vitest';
import { fits } from '../../../src/data/bibtex/fits.ts';

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
  ])('%j', (text) => {
    expect(fits(text)).toBe(true);
  });
});

describe('no BibTeX', () => {
  test.each([
    '',
    'TY  - JOUR\nTI  - @article{a,\nER  - ',
    'Dear all,\n@article{a,',
    '# Title\n\n```bibtex\n@article{a,\n```',
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
    expect(fits(text)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { paragraphsTex, tex, titleTex, verbatimTex } from '../../../src/references/bibtex/text.ts';

test.each([
  ['50% of R&D_1 #2 $3', '50\\% of R\\&D\\_1 \\#2 \\$3'],
  [
    '{a} \\b ~c ^d',
    '\\textbraceleft{}a\\textbraceright{} \\textbackslash{}b \\textasciitilde{}c \\textasciicircum{}d',
  ],
  ['p < 0.05 > x', 'p \\textless{} 0.05 \\textgreater{} x'],
  ['Müller, Чехов, 漢', 'Müller, Чехов, 漢'],
  ['a--b "it\'\'s" ``', 'a-{}-b "it\'{}\'s" `{}`'],
  ['&lt; &#38; & x', '\\&{}lt; \\&{}\\#38; \\& x'],
  [
    '<i>E. coli</i> H<sub>2</sub>O<sup>+</sup> <b>b</b>',
    '\\emph{E. coli} H\\textsubscript{2}O\\textsuperscript{+} \\textbf{b}',
  ],
  ['<span style="font-variant:small-caps;">sc</span> <sc>x</sc>', '\\textsc{sc} \\textsc{x}'],
  [
    '<i>open, <b>x</i></b>',
    '\\textless{}i\\textgreater{}open, \\textbf{x\\textless{}/i\\textgreater{}}',
  ],
  ['two\nlines', 'two lines'],
])('%s', (text, written) => {
  expect(tex(text)).toBe(written);
});

test.each([
  ['The DNA of E. coli in U.S. mRNA', 'The {DNA} of E. coli in {U.S.} {mRNA}'],
  ['McDonald & H2O, a Title', '{McDonald} \\& {H2O,} a Title'],
  ['The <span class="nocase">lac</span> operon', 'The {lac} operon'],
  ['<i>DNA</i>', '\\emph{{DNA}}'],
])('a title keeps its capitals: %s', (text, written) => {
  expect(titleTex(text)).toBe(written);
});

test('a blank line parts paragraphs, and none begins as an entry does', () => {
  expect(paragraphsTex('One.\n@article{x,')).toBe('One.\n\n{}@article\\textbraceleft{}x,');
});

test('an address is written as it is, but for what would end its braces', () => {
  expect(verbatimTex('http://a.org/~b_c%20#d&e')).toBe('http://a.org/~b_c%20#d&e');
  expect(verbatimTex('http://a.org/{b}\\c')).toBe('http://a.org/%7Bb%7D%5Cc');
});

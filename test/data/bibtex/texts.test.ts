import { describe, expect, it, test } from 'vitest';
import { line, prose, title, verbatim } from '../../../src/data/bibtex/texts.ts';

describe('line', () => {
  it('is one line, its HTML read too', () => {
    expect(line(' Springer\n\t \\&amp; Sons, CO<sub>2</sub> &lt; <jats:p>x</jats:p>')).toBe(
      'Springer & Sons, CO<sub>2</sub> < x',
    );
  });
});

describe('prose', () => {
  it('parts paragraphs by blank lines and \\par only', () => {
    expect(prose('One\n  goes on.\n\n Two. \\par Three.')).toBe('One goes on.\nTwo.\nThree.');
  });
});

describe('verbatim', () => {
  test.each([
    ['\\url{http://a.org/b\\_c\\%20}', 'http://a.org/b_c%20'],
    ['http://a.org/{\\textasciitilde}me', 'http://a.org/~me'],
    ['http://a.org/\\~{}me', 'http://a.org/~me'],
    ['10.1002/(SICI)1:4<3::AID>3.0.CO;2-#', '10.1002/(SICI)1:4<3::AID>3.0.CO;2-#'],
  ])('%s', (value, text) => {
    expect(verbatim(value)).toBe(text);
  });
});

describe('title', () => {
  test.each([
    [
      'The {lac} operon of {p}53',
      'The <span class="nocase">lac</span> operon of <span class="nocase">p</span>53',
    ],
    ['{R\\&d} and {r\\&d}', 'R&d and <span class="nocase">r&d</span>'],
    ['{DNA} and {mRNA} of {McDonald}', 'DNA and mRNA of McDonald'],
    ['{lac operon}', 'lac operon'],
    ["M{ü}ller, caf{\\'e}", 'Müller, café'],
    ['{\\emph{lac}} operon', '<i>lac</i> operon'],
  ])('marks small words in braces, where a style would change them: %s', (value, text) => {
    expect(title(value, true)).toBe(text);
  });

  it('marks none in other languages, which are printed as they are', () => {
    expect(title('Das {lac}-Operon', false)).toBe('Das lac-Operon');
  });
});

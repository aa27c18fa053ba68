import { describe, expect, test } from 'vitest';
import { read } from '../../../src/data/read.ts';
import { toRis, toRisFile } from '../../../src/references/ris/ris.ts';

/** What a text gives as works, written again. */
const again = (text: string) => toRisFile(works(text));
const works = (text: string) =>
  read(new TextEncoder().encode(text)).references.map((work) => ({ ...work, key: 'k2025' }));

const lf =
  'TY  - JOUR\nAU  - Liapi, F.\nIS  -\nTI  -  A  title \nN1  - of\n   three\n\nlines\nER  - \n\n';

describe('a file of good RIS that nobody changed', () => {
  test.each([
    ['LF', lf],
    ['CR LF', lf.replaceAll('\n', '\r\n')],
    ['two records', `${lf}\n${lf}`],
    ['no blank line between', 'TY  - JOUR\nTI  - A\nER  - \nTY  - BOOK\nTI  - B\nER  - \n'],
  ])('comes back byte for byte: %s', (_, text) => {
    expect(again(text)).toBe(text);
  });

  test('ends with a line end, so that another record may follow', () => {
    expect(again('TY  - JOUR\nTI  - A\nER  - ')).toBe('TY  - JOUR\nTI  - A\nER  - \n');
  });
});

describe('a record that not every program would read comes back as canonical RIS', () => {
  test.each([
    ['one space', 'TY - JOUR\nTI - A title\nER -\n'],
    ['an indent', '  TY  - JOUR\n  TI  - A title\n  ER  - \n'],
    ['no ER', 'TY  - JOUR\nTI  - A title\n'],
    ['one line', 'TY - JOUR TI - A title ER -'],
    ['TY amid the tags', 'TI  - A title\nTY  - JOUR\nER  - \n'],
    ['MEDLINE', 'PMID- 1\nPT  - Journal Article\nTI  - A title\n'],
  ])('with %s', (_, text) => {
    expect(again(text)).toMatch(
      /^TY {2}- JOUR\r\n(?:.*\r\n)*TI {2}- A title\r\n(?:.*\r\n)*ER {2}- \r\n\r\n$/,
    );
  });

  test('where another tag was joined to one', () => {
    const text = 'TY  - JOUR\nTI  - A\nUR  - https://x.org/1     U2  - L20\nER  - \n';
    expect(again(text)).toContain('\r\nU2  - L20\r\n');
  });

  test('where the work was changed', () => {
    const [work] = works('TY  - JOUR\nTI  - A\nER  - \n');
    if (!work) throw new Error('nothing was read');
    const { raw: _, ...changed } = { ...work, csl: { ...work.csl, title: 'B' } };
    expect(toRis(changed)).toContain('TI  - B\r\n');
  });
});

import { describe, expect, it, test } from 'vitest';
import { names } from '../../../src/data/bibtex/names.ts';

describe('names', () => {
  test.each([
    ['Liapi, Fani', { family: 'Liapi', given: 'Fani' }],
    ['Donald E. Knuth', { family: 'Knuth', given: 'Donald E.' }],
    ['D.~E. Knuth', { family: 'Knuth', given: 'D. E.' }],
    ['van der Berg, Jan', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ['Jan van der Berg', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    [
      "Charles de la Vall{\\'e}e Poussin",
      { family: 'Vallée Poussin', given: 'Charles', 'non-dropping-particle': 'de la' },
    ],
    ['{van der Berg}, Jan', { family: 'van der Berg', given: 'Jan' }],
    ['Doe, Jr., John', { family: 'Doe', given: 'John', suffix: 'Jr.' }],
    ['{\\"O}zg{\\"u}r Y{\\i}lmaz', { family: 'Yılmaz', given: 'Özgür' }],
    ['{World Health Organization}', { literal: 'World Health Organization' }],
    ["{{\\'E}cole and Co, Inc.}", { literal: 'École and Co, Inc.' }],
    [
      'given=Hans, family=Wurst, prefix=von, useprefix=false',
      { family: 'Wurst', given: 'Hans', 'dropping-particle': 'von' },
    ],
    [
      'family={Wurst, sen.}, given=Hans, suffix=Jr, prefix=von',
      { family: 'Wurst, sen.', given: 'Hans', suffix: 'Jr', 'non-dropping-particle': 'von' },
    ],
    ['Suhardi', { family: 'Suhardi' }],
    ['{}, Hans', { given: 'Hans' }],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  it('parts names by "and" outside of braces, also at the end of a line', () => {
    expect(names('Doe, J. and\n {Barnes and Noble} AND Roe, R. and others')).toEqual([
      { family: 'Doe', given: 'J.' },
      { literal: 'Barnes and Noble' },
      { family: 'Roe', given: 'R.' },
    ]);
  });

  test.each([
    'Moss, J., Roe, A., Fern, B.',
    'Moss, J.; Roe, A.; Fern, B.',
    'Moss, J. and Roe, A.; Fern, B. and',
    'and Moss, J. and Roe, A. and Fern, B.',
  ])('parts what BibTeX would take for one where it is certain: %s', (text) => {
    expect(names(text)).toEqual([
      { family: 'Moss', given: 'J.' },
      { family: 'Roe', given: 'A.' },
      { family: 'Fern', given: 'B.' },
    ]);
  });

  test.each(['', 'others', 'and', ' and and ', ',', '{}'])('finds nobody in "%s"', (text) => {
    expect(names(text).filter((name) => name.family !== 'and')).toEqual([]);
  });
});

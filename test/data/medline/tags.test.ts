import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { medline } from '../../../src/data/medline/medline.ts';
import { csl } from '../tagged/entries.ts';

/** What CSL says of an article with these lines more. */
function article(...lines: string[]): CslItem {
  return csl(medline, 'PMID- 31000001', 'TI  - One.', 'JT  - Harbours', ...lines);
}

describe('a title', () => {
  test.each([
    ['One.', 'One'],
    ['What is one?', 'What is one?'],
    ['[Eins].', '[Eins]'],
    ['The role of DNA.', 'The role of DNA'],
    ['Harbours of the U.S.', 'Harbours of the U.S.'],
    ['And so on...', 'And so on...'],
  ])('%s is %s', (value, title) => {
    expect(csl(medline, 'PMID- 1', `TI  - ${value}`).title).toBe(title);
  });

  test('in the language of the work is the original one', () => {
    expect(article('TT  - Eins.', 'LA  - ger')).toMatchObject({
      'original-title': 'Eins',
      language: 'de',
    });
  });
});

describe('names', () => {
  test('with initials stand where there is no full one', () => {
    expect(
      article('FAU - Moser, Ada', 'AU  - Moser A', 'AU  - van Raaij MJ', 'AU  - Bennett WE Jr')
        .author,
    ).toEqual([
      { family: 'Moser', given: 'Ada' },
      { family: 'Raaij', given: 'M. J.', 'non-dropping-particle': 'van' },
      { family: 'Bennett', given: 'W. E.', suffix: 'Jr' },
    ]);
  });

  test('of editors are read as those of authors', () => {
    expect(article('FED - Moser, Ada', 'ED  - Moser A', 'ED  - Bennett W').editor).toEqual([
      { family: 'Moser', given: 'Ada' },
      { family: 'Bennett', given: 'W' },
    ]);
  });

  test('of investigators make no authors', () => {
    expect(article('FIR - Moser, Ada', 'IR  - Moser A')).not.toHaveProperty('author');
  });
});

describe('a date', () => {
  test.each([
    ['2019', { 'date-parts': [[2019]] }],
    ['2019 Mar', { 'date-parts': [[2019, 3]] }],
    [
      '2019 Mar-Apr',
      {
        'date-parts': [
          [2019, 3],
          [2019, 4],
        ],
      },
    ],
    ['2021 Jan 3', { 'date-parts': [[2021, 1, 3]] }],
    [
      '2018 Oct 1-15',
      {
        'date-parts': [
          [2018, 10, 1],
          [2018, 10, 15],
        ],
      },
    ],
    [
      '2019 Dec-2020 Jan',
      {
        'date-parts': [
          [2019, 12],
          [2020, 1],
        ],
      },
    ],
    ['2020 Winter', { 'date-parts': [[2020]], season: 4 }],
    ['2013 06 10', { 'date-parts': [[2013, 6, 10]] }],
    ['2010   06', { 'date-parts': [[2010, 6]] }],
  ])('%s is read', (value, date) => {
    expect(article(`DP  - ${value}`).issued).toEqual(date);
  });

  test('of the web is that of a work without another', () => {
    const day = { 'date-parts': [[2021, 5, 4]] };
    expect(article('DEP - 20210504')).toMatchObject({ issued: day, 'available-date': day });
  });

  test('of the record says nothing of the work', () => {
    expect(article('DA  - 20100520', 'LR  - 20150731')).not.toHaveProperty('issued');
  });
});

describe('an identifier', () => {
  test.each([
    'LID - 10.1234/abc [doi]',
    'AID - 10.1234/abc [doi]',
    'AID - doi:10.1234/abc',
    'LID - 10.1234/abc',
  ])('%s is a DOI', (line) => {
    expect(article(line).DOI).toBe('10.1234/abc');
  });

  test('is the number of an article where it looks like one and there are no pages', () => {
    expect(article('LID - e2217872120 [pii]').page).toBe('e2217872120');
    expect(article('LID - 103640').page).toBe('103640');
    expect(article('PG  - 7', 'LID - 103640')).toMatchObject({ page: '7' });
    expect(article('PG  - 7', 'LID - 103640')).not.toHaveProperty('number');
    expect(article('AID - ABR-5-67 [pii]')).not.toHaveProperty('page');
  });

  test('of serials and books may have a label before it', () => {
    expect(article('IS  - ISSN-0378-5955').ISSN).toBe('0378-5955');
    expect(article('ISBN- ISBN 978-3-16-148410-0').ISBN).toBe('978-3-16-148410-0');
  });
});

test('an abstract in another language stands in for a missing one only', () => {
  expect(article('OAB - Publisher: Abstract available').abstract).toBeDefined();
  expect(article('AB  - Ours.', 'OAB - A much longer one of somebody else.').abstract).toBe(
    'Ours.',
  );
});

test('the asterisks of main headings go, the qualifiers stay', () => {
  expect(article('MH  - Aurovertins/*chemistry/*metabolism', 'OT  - *ports').keyword).toBe(
    'Aurovertins/chemistry/metabolism; ports',
  );
});

test('an address is a link', () => {
  expect(article('LID - http://example.org/ED1').URL).toBe('http://example.org/ED1');
});

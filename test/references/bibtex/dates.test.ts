import { expect, test } from 'vitest';
import type { CslDate } from '../../../src/data/csl.ts';
import { dateTex, issuedBiblatex, issuedBibtex } from '../../../src/references/bibtex/dates.ts';

test.each<[CslDate, string]>([
  [{ 'date-parts': [[2020, 5, 7]] }, '2020-05-07'],
  [{ 'date-parts': [[2020, 5], [2021]] }, '2020-05/2021'],
  [{ 'date-parts': [[-44]] }, '-0044'],
  [{ 'date-parts': [[2020]], season: 3 }, '2020-23'],
  [
    {
      'date-parts': [
        [2019, 24],
        [2020, 21],
      ],
    },
    '2019-24/2020-21',
  ],
  [{ 'date-parts': [[2019], [2020, 21]] }, '2019/2020-21'],
  [{ literal: 'in press & more' }, 'in press \\& more'],
])('%j is %s', (date, written) => {
  expect(dateTex(date)).toBe(written);
});

test('BibLaTeX has the date of a work in one field, and words in the year', () => {
  expect(issuedBiblatex({ 'date-parts': [[2020, 5]] })).toEqual([['date', '2020-05']]);
  expect(issuedBiblatex({ literal: 'in press' })).toEqual([['year', 'in press']]);
});

test.each<[CslDate, Record<string, string>]>([
  [{ 'date-parts': [[2020, 5, 7]] }, { year: '2020', month: '5', day: '7' }],
  [
    { 'date-parts': [[2020]], season: 3 },
    { year: '2020', month: 'autumn' },
  ],
  [{ 'date-parts': [[2020], [2021]] }, { date: '2020/2021', year: '2020' }],
  [{ 'date-parts': [[-44]] }, { date: '-0044', year: '-44' }],
  [{ literal: 'in press' }, { year: 'in press' }],
])('BibTeX has %j in pieces', (date, fields) => {
  expect(Object.fromEntries(issuedBibtex(date))).toEqual(fields);
});

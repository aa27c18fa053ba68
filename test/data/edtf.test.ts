import { expect, test } from 'vitest';
import { edtf } from '../../src/data/edtf.ts';

test.each<[string, unknown, boolean]>([
  ['2020', { 'date-parts': [[2020]] }, false],
  ['2020-05-17', { 'date-parts': [[2020, 5, 17]] }, false],
  ['2020-05-17T10:00:00Z', { 'date-parts': [[2020, 5, 17]] }, false],
  ['1723~', { 'date-parts': [[1723]] }, false],
  ['-0044', { 'date-parts': [[-44]] }, false],
  ['2020-22', { 'date-parts': [[2020]], season: 2 }, false],
  [
    '2019-05/2019-06',
    {
      'date-parts': [
        [2019, 5],
        [2019, 6],
      ],
    },
    false,
  ],
  [
    '2019-24/2020-21',
    {
      'date-parts': [
        [2019, 24],
        [2020, 21],
      ],
    },
    false,
  ],
  ['2019/2020-21', { 'date-parts': [[2019], [2020, 21]] }, false],
  [
    '2019-10/2020-21',
    {
      'date-parts': [
        [2019, 10],
        [2020, 21],
      ],
    },
    false,
  ],
  ['2019-24/..', { 'date-parts': [[2019]], season: 4 }, false],
  ['2019/..', { 'date-parts': [[2019]] }, false],
  ['1999-13-45', { 'date-parts': [[1999]] }, true],
  ['2020-02-30', { 'date-parts': [[2020, 2]] }, true],
  ['2020-01/2020-13', { 'date-parts': [[2020, 1], [2020]] }, true],
])('%s', (text, date, odd) => {
  expect(edtf(text)).toEqual({ date, odd });
});

test.each(['', '20', 'May 2020', '..', '/2019', '2020/05/17', '2020/05'])('%j is none', (text) => {
  expect(edtf(text)).toBeUndefined();
});

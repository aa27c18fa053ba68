import { expect, test } from 'vitest';
import { date } from '../../../src/data/csl-json/dates.ts';

test.each<[unknown, unknown]>([
  [{ 'date-parts': [[2020, 5, 17]] }, { 'date-parts': [[2020, 5, 17]] }],
  [{ 'date-parts': [['2020', '05']] }, { 'date-parts': [[2020, 5]] }],
  [{ 'date-parts': [[2020], [2021, 2]] }, { 'date-parts': [[2020], [2021, 2]] }],
  [
    { 'date-parts': [[2020]], season: '2' },
    { 'date-parts': [[2020]], season: 2 },
  ],
  [
    { 'date-parts': [[2020]], season: 'Fall' },
    { 'date-parts': [[2020]], season: 3 },
  ],
  [
    { 'date-parts': [[2020]], season: 24 },
    { 'date-parts': [[2020]], season: 4 },
  ],
  [{ 'date-parts': [[-44]], circa: true }, { 'date-parts': [[-44]] }],
  [{ 'date-parts': [[2020, 13, 40]] }, { 'date-parts': [[2020]] }],
  [{ raw: '2020-05-17' }, { 'date-parts': [[2020, 5, 17]] }],
  [{ raw: 'soon' }, { literal: 'soon' }],
  [{ literal: 'in press' }, { literal: 'in press' }],
  ['2020-21', { 'date-parts': [[2020]], season: 1 }],
  [
    '2019-05/2019-06',
    {
      'date-parts': [
        [2019, 5],
        [2019, 6],
      ],
    },
  ],
  [{ 'date-parts': [[2020, 22]] }, { 'date-parts': [[2020]], season: 2 }],
  [
    {
      'date-parts': [
        [2018, 21],
        [2018, 22],
      ],
    },
    {
      'date-parts': [
        [2018, 21],
        [2018, 22],
      ],
    },
  ],
  [{ 'date-parts': [[2018], [2019, 21]] }, { 'date-parts': [[2018], [2019, 21]] }],
  ['2020', { 'date-parts': [[2020]] }],
  [2020, { 'date-parts': [[2020]] }],
  [{ 'date-parts': [[]] }, undefined],
  [{ 'date-parts': 'x' }, undefined],
  [null, undefined],
])('%j', (value, found) => {
  expect(date(value).date).toEqual(found);
});

test.each([
  [{ 'date-parts': [[2020, 13, 45]] }, '{"date-parts":[[2020,13,45]]}'],
  [{ 'date-parts': [[2020, 2, 30]] }, '{"date-parts":[[2020,2,30]]}'],
  ['1999-13-45', '1999-13-45'],
  [{ 'date-parts': [[2020, 2, 29]] }, undefined],
  [{ 'date-parts': [[2020, 0, 0]] }, undefined],
])('what there is not in %j is told', (value, bad) => {
  expect(date(value).bad).toBe(bad);
});

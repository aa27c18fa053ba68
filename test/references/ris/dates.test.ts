import { expect, test } from 'vitest';

import type { CslDate } from '../../../src/data/csl.ts';
import { issued } from '../../../src/data/ris/issued.ts';
import { risDate, risYear } from '../../../src/references/ris/dates.ts';

test.each<[CslDate, string | undefined, string | undefined]>([
  [{ 'date-parts': [[2021]] }, '2021', '2021///'],
  [{ 'date-parts': [[2021, 3]] }, '2021', '2021/03//'],
  [{ 'date-parts': [[2021, 3, 9]] }, '2021', '2021/03/09/'],
  [{ 'date-parts': [[2022]], season: 2 }, '2022', '2022///Summer'],
  [{ 'date-parts': [[1976], [1977]] }, '1976', '1976-1977'],
  [
    {
      'date-parts': [
        [2019, 1],
        [2019, 2],
      ],
    },
    '2019',
    '2019/01//Jan 2019-Feb 2019',
  ],
  [
    {
      'date-parts': [
        [2019, 9, 30],
        [2019, 10, 2],
      ],
    },
    '2019',
    '2019/09//Sep 30 2019-Oct 2 2019',
  ],
  [
    {
      'date-parts': [
        [2019, 12],
        [2020, 1],
      ],
    },
    '2019',
    '2019/12//Dec 2019-Jan 2020',
  ],
  [
    {
      'date-parts': [
        [2018, 21],
        [2018, 22],
      ],
    },
    '2018',
    '2018///Spring 2018-Summer 2018',
  ],
  [
    {
      'date-parts': [
        [2019, 24],
        [2020, 21],
      ],
    },
    '2019',
    '2019///Winter 2019-Spring 2020',
  ],
  [{ 'date-parts': [[2019], [2020, 21]] }, '2019', '2019///2019-Spring 2020'],
  [
    {
      'date-parts': [
        [2019, 10],
        [2020, 21],
      ],
    },
    '2019',
    '2019/10//Oct 2019-Spring 2020',
  ],
  [{ 'date-parts': [[850, 4, 1]] }, '0850', '0850/04/01/'],
  [{ 'date-parts': [[-500]] }, '500 BC', undefined],
  [{ literal: 'in press' }, 'in press', undefined],
])('%j is written, and read again', (date, year, day) => {
  expect([risYear(date), risDate(date)]).toEqual([year, day]);
  expect(issued([year ?? ''], [day ?? '']).date).toEqual(date);
});

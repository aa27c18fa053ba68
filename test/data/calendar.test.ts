import { expect, test } from 'vitest';
import { daysOf } from '../../src/data/calendar.ts';

test.each([
  [1, 2020, 31],
  [2, 2020, 29],
  [2, 2019, 28],
  [2, 1900, 28],
  [2, 2000, 29],
  [2, 0, 29],
  [4, 2020, 30],
  [12, 2020, 31],
])('month %i of %i has %i days', (month, year, days) => {
  expect(daysOf(month, year)).toBe(days);
});

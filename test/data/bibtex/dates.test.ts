import { describe, expect, it, test } from 'vitest';
import { date, workDate } from '../../../src/data/bibtex/dates.ts';

const parts = (...all: number[][]) => ({ 'date-parts': all });

describe('date', () => {
  test.each([
    ['2020-05-17', parts([2020, 5, 17])],
    ['2020-05', parts([2020, 5])],
    ['2020-05/2020-07', parts([2020, 5], [2020, 7])],
    ['2019/..', parts([2019])],
    ['2019/', parts([2019])],
    ['1723~', parts([1723])],
    ['1723?', parts([1723])],
    ['-0044', parts([-44])],
    ['2020-21', { ...parts([2020]), season: 1 }],
    ['2020-05-17T10:00:00Z', parts([2020, 5, 17])],
    ['10 May 2020', parts([2020, 5, 10])],
  ])('%s', (text, found) => {
    expect(date(text)).toEqual(found);
  });

  it('reads nothing of what is no date', () => {
    expect(date('soon')).toBeUndefined();
  });
});

describe('workDate', () => {
  test.each([
    [{ year: '2020' }, parts([2020])],
    [{ year: '2020', month: 'jan' }, parts([2020, 1])],
    [{ year: '2020', month: '5', day: '17' }, parts([2020, 5, 17])],
    [{ year: '2020', month: 'jun~10' }, parts([2020, 6, 10])],
    [{ year: '2020', month: 'jan--feb' }, parts([2020, 1], [2020, 2])],
    [
      { year: '2020', month: 'Spring' },
      { ...parts([2020]), season: 1 },
    ],
    [{ year: '2019--2020' }, parts([2019], [2020])],
    [{ year: 'c. 1990' }, parts([1990])],
    [{ date: '2020-05', year: '1999' }, parts([2020, 5])],
    [{ year: 'in press' }, { literal: 'in press' }],
  ])('%o', (fields, found) => {
    expect(workDate(new Map(Object.entries(fields)))).toEqual({ date: found });
  });

  it('keeps words that are no date, and says so', () => {
    expect(workDate(new Map([['year', '20xx']]))).toEqual({
      date: { literal: '20xx' },
      bad: '20xx',
    });
    expect(workDate(new Map())).toEqual({});
  });
});

test('a month or a day that there is not is told, and the year holds', () => {
  expect(workDate(new Map([['date', '1999-13-45']]))).toEqual({
    date: { 'date-parts': [[1999]] },
    bad: '1999-13-45',
  });
});

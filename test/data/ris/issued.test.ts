import { describe, expect, test } from 'vitest';
import { date, issued } from '../../../src/data/ris/issued.ts';

describe('the date of a work', () => {
  test.each([
    ['year and day in two tags', ['2025', '2025'], ['Jul 10'], [2025, 7, 10]],
    ['all in the year', ['2020/05/17/'], [], [2020, 5, 17]],
    ['all in the day', [], ['2018-06-21'], [2018, 6, 21]],
    ['a day of the same year', ['2024'], ['2024-02-01'], [2024, 2, 1]],
    ['a day of another year does not count', ['2019'], ['2018/12/31'], [2019]],
    ['the fuller of two years', ['2015', '2015/09/10'], [], [2015, 9, 10]],
    ['the first of two years', ['2015', '2016'], [], [2015]],
    ['no month 00', ['2001/00/00/'], [], [2001]],
  ])('%s', (_, years, days, parts) => {
    expect(issued(years, days)).toEqual({ date: { 'date-parts': [parts] } });
  });

  test('the days of the manuscript are not it (PubMed Central)', () => {
    expect(issued(['2013/04/18', '2013/02/15/received'], [])).toEqual({
      date: { 'date-parts': [[2013, 4, 18]] },
    });
    expect(issued(['2013/02/15/received', '2014'], [])).toEqual({
      date: { 'date-parts': [[2014]] },
    });
  });

  test('a season is one', () => {
    expect(issued(['2020'], ['SPR'])).toEqual({ date: { 'date-parts': [[2020]], season: 1 } });
  });

  test('a span of months, of days, of years', () => {
    const parts = (years: string[], days: string[]) => issued(years, days).date?.['date-parts'];
    expect(parts(['2019'], ['JAN-FEB'])).toEqual([
      [2019, 1],
      [2019, 2],
    ]);
    expect(parts(['2019'], ['SEP 30-OCT 2'])).toEqual([
      [2019, 9, 30],
      [2019, 10, 2],
    ]);
    expect(parts(['1976, 1977//'], [])).toEqual([[1976], [1977]]);
  });

  test('a span that goes back is its beginning', () => {
    expect(issued(['2019'], ['DEC-JAN'])).toEqual({ date: { 'date-parts': [[2019, 12]] } });
  });

  test('before our era', () => {
    expect(issued(['500 BC'], [])).toEqual({ date: { 'date-parts': [[-500]] } });
  });

  test('words that stand for a date to come are printed', () => {
    expect(issued(['in press'], [])).toEqual({ date: { literal: 'in press' } });
  });

  test('what is no date is printed, and is a problem', () => {
    expect(issued(['99'], [])).toEqual({ date: { literal: '99' }, bad: '99' });
    expect(issued(['YEAR/MONTH/DAY/', '2001'], [])).toEqual({ date: { 'date-parts': [[2001]] } });
    expect(issued([], ['DEC'])).toEqual({ bad: 'DEC' });
  });

  test('a day that there is not is a problem, and its year and month hold', () => {
    expect(issued(['2020/02/30'], [])).toEqual({
      date: { 'date-parts': [[2020, 2]] },
      bad: '2020/02/30',
    });
    expect(issued(['2019'], ['2019-13-01'])).toEqual({
      date: { 'date-parts': [[2019]] },
      bad: '2019-13-01',
    });
  });

  test('a day that says nothing is a problem where the year stands alone', () => {
    expect(issued(['2019'], ['Third Quarter']).bad).toBe('Third Quarter');
    expect(issued(['2019'], ['12 mars']).bad).toBe('12 mars');
    expect(issued(['2019/03/12'], ['12 mars'])).not.toHaveProperty('bad');
    expect(issued(['2019'], ['5'])).not.toHaveProperty('bad');
    expect(issued(['2019'], ['NA'])).not.toHaveProperty('bad');
    expect(issued(['2019'], ['2019'])).not.toHaveProperty('bad');
  });

  test.each([[[]], [['///']], [['0']], [['0000/00/00']], [['n.d.']], [['NA']]])(
    'no date is none: %j',
    (years) => {
      expect(issued(years, [])).toEqual({});
    },
  );
});

test('a date for itself needs a year', () => {
  expect(date('2023/11/1/')).toEqual({ 'date-parts': [[2023, 11, 1]] });
  expect(date('DEC')).toBeUndefined();
  expect(date('/')).toBeUndefined();
});

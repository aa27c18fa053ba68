import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moment } from '../../../src/data/ris/moments.ts';

const day = (year: number, month: number, day: number) => ({ year, month, day });

test.each([
  ['2020', { year: 2020 }],
  ['2020/05/17/', day(2020, 5, 17)],
  ['2020/05/17/Spring', day(2020, 5, 17)],
  ['2020/5', { year: 2020, month: 5 }],
  ['2020//', { year: 2020 }],
  ['2020///', { year: 2020 }],
  ['2001/00/00/', { year: 2001 }],
  ['2020///Spring', { year: 2020, season: 1 }],
  ['2020/Spring', { year: 2020, season: 1 }],
  ['2020/Jan-Feb', { year: 2020, month: 1, until: { month: 2 } }],
  ['2020//undefined', { year: 2020 }],
  ['2015/october', { year: 2015, month: 10 }],
  ['1988/03/1', day(1988, 3, 1)],
  ['2019/12//Dec2019:Part 1', { year: 2019, month: 12 }],
])('reads the date of both specifications: %s', (text, expected) => {
  expect(moment(text)).toEqual(expected);
});

test('the words behind the third slash may say to which month it goes on (EBSCO)', () => {
  expect(moment('2020/11//Nov/Dec2020')).toMatchObject({
    year: 2020,
    month: 11,
    until: { year: 2020, month: 12 },
  });
});

test.each([
  ['2018-06-21', day(2018, 6, 21)],
  ['2018-06', { year: 2018, month: 6 }],
  ['2018-06-21T10:00:00Z', day(2018, 6, 21)],
  ['2020-05-17 00:00:00', day(2020, 5, 17)],
  ['2020.05.17', day(2020, 5, 17)],
  ['2020. 05', { year: 2020 }],
  ['2020–05–17', day(2020, 5, 17)],
  ['20250710', day(2025, 7, 10)],
  ['17/05/2020', day(2020, 5, 17)],
  ['5/17/2020', day(2020, 5, 17)],
  ['5/6/2020', { year: 2020 }],
  ['03/2018', { year: 2018, month: 3 }],
  ['500 BC', { year: -500 }],
])('reads a date in numbers: %s', (text, expected) => {
  expect(moment(text)).toEqual(expected);
});

test.each([
  ['Jul 10', { month: 7, day: 10 }],
  ['DEC', { month: 12 }],
  ['DEC 15', { month: 12, day: 15 }],
  ['10 July 2025', day(2025, 7, 10)],
  ['July 10th, 2025', day(2025, 7, 10)],
  ['2019 Mar 3', day(2019, 3, 3)],
  ['Dec2020', { year: 2020, month: 12 }],
  ['SPR', { season: 1 }],
  ['Summer 2019', { year: 2019, season: 2 }],
  ['FAL', { season: 3 }],
  ['2019, Winter', { year: 2019, season: 4 }],
  ['c1998', { year: 1998 }],
  ['[1998]', { year: 1998 }],
])('reads a date in words: %s', (text, expected) => {
  expect(moment(text)).toEqual(expected);
});

test.each([
  ['JAN-FEB', { month: 1, until: { month: 2 } }],
  ['JAN 5-9', { month: 1, day: 5, until: { month: 1, day: 9 } }],
  ['SEP 30-OCT 2', { month: 9, day: 30, until: { month: 10, day: 2 } }],
  ['1976, 1977//', { year: 1976, until: { year: 1977 } }],
  ['1984 - 1985', { year: 1984, until: { year: 1985 } }],
  ['13 December 2021 through 16 December 2021', { ...day(2021, 12, 13), until: day(2021, 12, 16) }],
])('reads a span: %s', (text, expected) => {
  expect(moment(text)).toEqual(expected);
});

test('reads a year with other things behind it (Scopus, by way of Citavi)', () => {
  expect(moment('2018 Export Date: 12 May 2022 Article')).toEqual({ year: 2018 });
  expect(moment(`2018 Export Date: 12 May 2022 ${'Correspondence '.repeat(9)}`)).toEqual({
    year: 2018,
  });
});

test.each([
  ['2020/02/30', { year: 2020, month: 2, odd: true }],
  ['2019/02/29', { year: 2019, month: 2, odd: true }],
  ['2020/02/29', day(2020, 2, 29)],
  ['1900/02/29', { year: 1900, month: 2, odd: true }],
  ['2000/02/29', day(2000, 2, 29)],
  ['2019/13/01', { year: 2019, odd: true }],
  ['2020-13-01', { year: 2020, odd: true }],
  ['31 April 2021', { year: 2021, month: 4, odd: true }],
  ['FEB 29', { month: 2, day: 29 }],
  ['FEB 30', { month: 2, odd: true }],
])('tells of a month or a day that there is not: %s', (text, expected) => {
  expect(moment(text)).toEqual(expected);
});

test.each(['', '99', '10 15', '///', 'YEAR/MONTH/DAY/', 'in press', '20251340'])(
  'reads nothing from %j',
  (text) => {
    expect(moment(text)).toBeUndefined();
  },
);

test('never throws, and gives months and days that there are', () => {
  const odd = fc.stringMatching(/^[0-9/ ,JanFebMr-]{0,20}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), odd), (text) => {
      const found = moment(text);
      for (const { month = 1, day = 1 } of [found ?? {}, found?.until ?? {}]) {
        expect(month).toBeGreaterThanOrEqual(1);
        expect(month).toBeLessThanOrEqual(12);
        expect(day).toBeLessThanOrEqual(31);
      }
    }),
  );
});

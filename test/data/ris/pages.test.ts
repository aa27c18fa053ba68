import { expect, test } from 'vitest';
import { pages } from '../../../src/data/ris/pages.ts';

test.each([
  ['947', '', '947'],
  ['100', '110', '100-110'],
  ['1425', '9', '1425-9'],
  ['S12', 'S15', 'S12-S15'],
  ['e2115', 'e2115', 'e2115'],
  ['67-76', '', '67-76'],
  ['67-76', '76', '67-76'],
  ['67--76', '', '67-76'],
  ['67 – 76', '', '67-76'],
  ['411', '411-447', '411-447'],
  ['A-12', 'A-20', 'A-12-A-20'],
  ['1-12', '1-20', '1-12-1-20'],
  ['123-130', '123-135', '123-130'],
  ['A-12', 'A-12', 'A-12'],
  ['123', '+', '123+'],
  ['647-+', '', '647+'],
  ['', '30', '30'],
  ['pp. 12-18', '', '12-18'],
  ['12 pp.', '', '12'],
  ['xii', 'xx', 'xii-xx'],
  ['67&ndash;76', '', '67-76'],
  ['32p<br />', '32p<br />', '32p'],
])('first %j and last %j are %j', (first, last, expected) => {
  expect(pages(first, last)).toBe(expected);
});

test.each([
  ['', ''],
  ['NA', 'nan'],
  ['No', 'Specified'],
  ['No-Specified', ''],
  ['N.PAG', 'N.PAG'],
])('first %j and last %j are no pages', (first, last) => {
  expect(pages(first, last)).toBeUndefined();
});

test('words for "not yet" are no pages, and words keep their letters', () => {
  expect(pages('In', 'press')).toBeUndefined();
  expect(pages('pp. 4-9', '')).toBe('4-9');
  expect(pages('preface', '')).toBe('preface');
});

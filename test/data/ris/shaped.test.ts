import { expect, test } from 'vitest';
import { isShaped } from '../../../src/data/ris/shaped.ts';

test.each([
  ['VL', '12'],
  ['SP', 'e12'],
  ['SP', '12-19'],
  ['IS', '2(1)'],
  ['PY', '2020'],
  ['DA', '2020/05/01'],
  ['SN', '1234-567X (Print)'],
  ['SN', '978-3-16-148410-0'],
  ['DO', 'https://doi.org/10.1000/x'],
  ['UR', 'https://example.org'],
  ['AN', 'WOS:000345678900001'],
  ['AU', 'van der Berg, Jan P.'],
  ['A2', 'Roe,J.M., Jr.'],
])('a value of its tag: %s, %s', (tag, value) => {
  expect(isShaped(tag, value)).toBe(true);
});

test.each([
  ['IS', '1 elements'],
  ['VL', 'A new model'],
  ['PY', '2020-based'],
  ['SN', '38'],
  ['DO', 'it yourself'],
  ['L1', 'norm/loss'],
  ['ID', '19'],
  ['AU', 'Pt, Pd and Rh'],
  ['A2', 'Receptor Blockade'],
  ['ED', ''],
  ['TI', 'A title'],
])('words, or of no shape: %s, %s', (tag, value) => {
  expect(isShaped(tag, value)).toBe(false);
});

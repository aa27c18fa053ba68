import { expect, test } from 'vitest';
import { separate } from '../../../src/data/ris/several.ts';

test.each([
  ['Moss, J., Roe, A., and Fern, B.', ['Moss, J.', 'Roe, A.', 'Fern, B.']],
  ['Moss, J., Roe, A., Fern, B.', ['Moss, J.', 'Roe, A.', 'Fern, B.']],
  ['Moss, John and Roe, Ann', ['Moss, John', 'Roe, Ann']],
  ['John Moss, Ann Roe, Rick B. Fern', ['John Moss', 'Ann Roe', 'Rick B. Fern']],
  ['John Moss, Ann Roe, and Rick Fern', ['John Moss', 'Ann Roe', 'Rick Fern']],
  ['Moss J, Roe AB', ['Moss J', 'Roe AB']],
])('%s is several', (text, names) => {
  expect(separate(text)).toEqual(names);
});

test.each([
  'Moss, John',
  'Moss, John, Jr.',
  'Moss Fern, Maria Ana',
  'Moss Institute, Fern Section, Upper Valley',
  'Ministry of Moss, Fern and Heather',
])('%s is one', (text) => {
  expect(separate(text)).toEqual([text]);
});

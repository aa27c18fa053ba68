import { expect, test } from 'vitest';
import { fullName, shortName } from '../../../src/data/medline/names.ts';

test.each([
  ['Bennett, William E Jr', 'Bennett, William E, Jr'],
  ['Bennett, William E 3rd', 'Bennett, William E, 3rd'],
  ['Moser, Ada', 'Moser, Ada'],
  ['Selvamani', 'Selvamani'],
  ['Team Jr', 'Team Jr'],
])('a full name: %s', (value, name) => {
  expect(fullName(value)).toBe(name);
});

test.each([
  ['Long V', 'Long, V'],
  ['van Raaij MJ', 'van Raaij, MJ'],
  ['Bennett WE Jr', 'Bennett, WE, Jr'],
  ['Selvamani', 'Selvamani'],
  ['Long, Vicky', 'Long, Vicky'],
  ['Quiet Harbour Group', 'Quiet Harbour Group'],
])('a short name: %s', (value, name) => {
  expect(shortName(value)).toBe(name);
});

import { expect, test } from 'vitest';
import { nameLines, separate } from '../../../src/data/ris/several.ts';

test.each([
  ['Moss, J., Roe, A., and Fern, B.', ['Moss, J.', 'Roe, A.', 'Fern, B.']],
  ['Moss, J., Roe, A., Fern, B.', ['Moss, J.', 'Roe, A.', 'Fern, B.']],
  ['Moss, John and Roe, Ann', ['Moss, John', 'Roe, Ann']],
  ['John Moss, Ann Roe, Rick B. Fern', ['John Moss', 'Ann Roe', 'Rick B. Fern']],
  ['John Moss, Ann Roe, and Rick Fern', ['John Moss', 'Ann Roe', 'Rick Fern']],
  ['Moss J, Roe AB', ['Moss J', 'Roe AB']],
  ['Moss J., Roe A. B., de Fern C.-D.', ['Moss J.', 'Roe A. B.', 'de Fern C.-D.']],
  ['Moss A, Roe K. L.', ['Moss A', 'Roe K. L.']],
  ['Moss J and Roe AB', ['Moss J', 'Roe AB']],
  ['John Moss and Ann B. Roe', ['John Moss', 'Ann B. Roe']],
  ['Moss, J. / Roe, A.', ['Moss, J.', 'Roe, A.']],
  ['Moss J, Roe A, et al', ['Moss J', 'Roe A']],
  ['Moss, J. & Roe, A. et al.', ['Moss, J.', 'Roe, A.']],
])('%s is several', (text, names) => {
  expect(separate(text)).toEqual(names);
});

test.each([
  'Moss, John',
  'Moss, John, Jr.',
  'Moss Fern, Maria Ana',
  'Moss Institute, Fern Section, Upper Valley',
  'Ministry of Moss, Fern and Heather',
  'Moss and Fern',
  'Moss Hill and Fern',
  'St. John, A.',
  'Moss C., Ann R.',
  'Moss III, John B.',
])('%s is one', (text) => {
  expect(separate(text)).toEqual([text]);
});

test('one name a line is several (Web of Science)', () => {
  expect(nameLines('Moss, PS\nRoe, A\nde Fern, C.\net al.')).toEqual([
    'Moss, PS',
    'Roe, A',
    'de Fern, C.',
  ]);
  expect(nameLines('Moss J.\nRoe AB')).toEqual(['Moss J.', 'Roe AB']);
});

test.each([
  'van der Moss, Johannes\nMaria',
  'Moss, John and\nRoe, Ann',
  'Moss,\nJohn',
  'University of Moss, Department\nFern, Upper Valley',
  'Moss, John\nRoe Fern',
])('a name that was wrapped is one: %j', (value) => {
  expect(nameLines(value)).toEqual([value]);
});

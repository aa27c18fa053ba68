import { expect, test } from 'vitest';
import { numbers } from '../../../src/data/bibtex/numbers.ts';
import { entryType, misc } from '../../../src/data/bibtex/types.ts';

test.each([
  ['article', { number: '4', pages: '12--15' }, { issue: '4', page: '12-15' }],
  ['article', { issue: 'Spring' }, { issue: 'Spring' }],
  ['article', { eid: 'e21' }, { page: 'e21' }],
  ['article', { eid: 'e21', pages: '1--9' }, { page: '1-9', number: 'e21' }],
  ['article', { articleno: '7', numpages: '12' }, { page: '7' }],
  ['book', { number: '4', issue: '2' }, { 'collection-number': '4', issue: '2' }],
  ['report', { number: 'TR-4' }, { number: 'TR-4' }],
  ['inbook', { pages: '33 – 40, 50---52' }, { page: '33-40, 50-52' }],
  ['book', { pages: '345' }, { 'number-of-pages': '345' }],
  ['phdthesis', { pages: '200' }, { 'number-of-pages': '200' }],
  ['book', { pages: '345', pagetotal: '400' }, { page: '345' }],
  ['book', { pages: '1--345' }, { page: '1-345' }],
  ['inbook', { pages: '345' }, { page: '345' }],
  ['article', { 'csl-number': '9' }, { number: '9' }],
])('@%s with %o', (type, fields, csl) => {
  expect(numbers(new Map(Object.entries(fields)), entryType(type) ?? misc)).toEqual(csl);
});

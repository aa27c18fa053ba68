import { expect, test } from 'vitest';
import { identify } from '../../../src/data/csl-json/identify.ts';

test('identifiers are compared in one form, and only where they are right', () => {
  expect(
    identify({
      type: 'book',
      DOI: '10.1000/AB',
      PMID: '123',
      PMCID: 'pmc5',
      ISBN: '0-306-40615-2, 0-306-40615-3 (pbk) 0-306-40615-2',
      ISSN: '0028-0836 (print); 0028-0837',
    }),
  ).toEqual({
    doi: '10.1000/ab',
    pmid: '123',
    pmcid: 'PMC5',
    isbn: ['0-306-40615-2'],
    issn: ['0028-0836'],
  });
  expect(identify({ type: 'book', PMID: 'x', PMCID: '7', ISBN: 'none', ISSN: '' })).toEqual({});
});

import { expect, test } from 'vitest';
import { lists } from '../../../src/data/bibtex/lists.ts';

test.each([
  [{ keywords: 'one, two,\n three, one' }, { keyword: 'one; two; three' }],
  [{ keywords: 'one, more; two' }, { keyword: 'one, more; two' }],
  [{ keywords: '{a, b}, c' }, { keyword: 'a, b; c' }],
  [{ author_keywords: 'x' }, { keyword: 'x' }],
  [{ affiliation: 'Here, A; There, B' }, { custom: { affiliations: ['Here, A', 'There, B'] } }],
  [{ affiliation: 'Here, A' }, { custom: { affiliations: ['Here, A'] } }],
  [{ keywords: ', ,' }, {}],
])('%o', (fields, csl) => {
  expect(lists(new Map(Object.entries(fields)))).toEqual(csl);
});

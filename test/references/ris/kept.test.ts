import { expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import type { Tag } from '../../../src/data/reference.ts';
import { keptTags } from '../../../src/references/ris/kept.ts';

const kept = (csl: Partial<CslItem>, ...tags: Tag[]) =>
  keptTags({ csl: { type: 'article-journal', ...csl }, ids: {}, tags: [['TY', 'JOUR'], ...tags] });

test('what CSL has no place for is kept, in order', () => {
  expect(kept({ title: 'A' }, ['N1', 'read'], ['TI', 'A'], ['XQ', 'odd'], ['ER', ''])).toEqual([
    ['N1', 'read'],
    ['XQ', 'odd'],
  ]);
});

test('what said nothing that CSL could take is kept, and its twin is not', () => {
  expect(kept({}, ['DO', 'none yet'], ['ET', '2nd'], ['VL', ''])).toEqual([
    ['DO', 'none yet'],
    ['ET', '2nd'],
  ]);
  expect(kept({ title: 'Ash', DOI: '10.1000/x' }, ['ST', 'ASH'], ['DO', '10.1000/X'])).toEqual([]);
  expect(kept({ page: '1-9' }, ['C7', 'search two'], ['SP', '1'])).toEqual([['C7', 'search two']]);
});

test('tags that are no RIS are not kept', () => {
  const tags: Tag[] = [['N1', 'read']];
  expect(keptTags({ csl: { type: 'book' }, ids: {}, tags, format: 'bibtex' })).toEqual([]);
});

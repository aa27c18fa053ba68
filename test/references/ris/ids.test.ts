import { expect, test } from 'vitest';
import { types } from '../../../src/data/ris/types.ts';
import { risIds } from '../../../src/references/ris/ids.ts';

const type = types.get('JOUR');
if (!type) throw new Error('no JOUR');

test('a DOI, and each ISBN and ISSN by itself', () => {
  const csl = { type: 'book', DOI: '10.1000/x', ISBN: '1, 2', ISSN: '3' } as const;
  expect(risIds({ csl, ids: {}, tags: [] }, type, [])).toEqual([
    ['DO', '10.1000/x'],
    ['SN', '1'],
    ['SN', '2'],
    ['SN', '3'],
  ]);
});

test('those of PubMed only where no tag says them', () => {
  const csl = { type: 'article-journal', PMID: '40640843', PMCID: 'PMC9' } as const;
  expect(risIds({ csl, ids: {}, tags: [] }, type, [])).toEqual([
    ['U1', '40640843[pmid]'],
    ['U2', 'PMC9[pmcid]'],
  ]);
  const there = [['C3', 'PUBMED 40640843'] as const, ['C2', 'PMC9'] as const];
  expect(risIds({ csl, ids: {}, tags: [] }, type, there)).toEqual([]);
});

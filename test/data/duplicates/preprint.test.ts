import { expect, test } from 'vitest';
import { isPreprint } from '../../../src/data/duplicates/preprint.ts';
import { found } from '../../works.ts';

test.each([
  { DOI: '10.1101/2023.04.10.23288198' },
  { DOI: '10.1101/123456' },
  { DOI: '10.48550/arXiv.1706.03762' },
  { DOI: '10.2139/ssrn.4713884' },
  { DOI: '10.31234/osf.io/fu4mj' },
  { 'container-title': 'bioRxiv' },
  { publisher: 'Research Square' },
  { genre: 'Preprint' },
])('%j is a preprint', (csl) => {
  expect(isPreprint(found(csl))).toBe(true);
});

test.each([
  // Cold Spring Harbor has journals under the prefix of its preprints.
  { DOI: '10.1101/gr.186072.114' },
  { 'container-title': 'The Lancet' },
  { 'container-title': 'Authority and Control' },
  {},
])('%j is none', (csl) => {
  expect(isPreprint(found(csl))).toBe(false);
});

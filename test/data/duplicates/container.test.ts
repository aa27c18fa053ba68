import { expect, test } from 'vitest';
import { container } from '../../../src/data/duplicates/container.ts';
import { found } from '../../works.ts';

const journal = (title: string) => found({ 'container-title': title });

test.each([
  ['The Lancet', 'Lancet (London, England)'],
  ['J Clin Epidemiol', 'Journal of Clinical Epidemiology'],
  ['J. Natl. Cancer Inst.', 'Journal of the National Cancer Institute'],
  ['BMJ', 'British Medical Journal'],
  ['ICES JOURNAL OF MARINE SCIENCE', 'ICES Journal of Marine Science'],
])('%s is %s', (one, other) => {
  expect(container(journal(one), journal(other))).toBe(1);
  expect(container(journal(other), journal(one))).toBe(1);
});

test.each([
  ['Nature', 'Nature Communications', 0],
  ['Nature', 'Science', -1],
  ['Journal of Clinical Nursing', 'Journal of Clinical Epidemiology', -1],
] as const)('%s is not known to be %s', (one, other, sign) => {
  expect(container(journal(one), journal(other))).toBe(sign);
});

test('an ISSN in common says more than two titles', () => {
  const one = { ...journal('Gaceta Sanitaria'), ids: { issn: ['0213-9111'] } };
  const other = { ...journal('Health Gazette'), ids: { issn: ['02139111', '1578-1283'] } };
  expect(container(one, other)).toBe(1);
});

test('where one says nothing, nothing is known', () => {
  expect(container(journal('Nature'), found())).toBe(0);
});

import { expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { company } from '../../../src/data/duplicates/people.ts';

const by = (...names: string[]): CslItem => ({
  type: 'article-journal',
  author: names.map((name) => {
    const [family = '', given = ''] = name.split(', ');
    return { family, given };
  }),
});

test.each([
  ['García, Juan', 'Garcia, J.'],
  ['van den Berg, Anna', 'Berg, A.'],
  ['García López, Juan', 'García, Juan'],
  ['Zhang, Wei', 'Wei, Zhang'],
])('%s and %s are one person', (one, other) => {
  expect(company(by(one), by(other))).toBe('same');
});

test('a short surname within another one is chance', () => {
  expect(company(by('Li, Wei'), by('Liapi, F.'))).toBe('other');
});

test('the same people in another order overlap', () => {
  expect(company(by('Liapi, F.', 'Chater, A.'), by('Chater, A.', 'Liapi, F.'))).toBe('overlap');
});

test('where one names nobody, nothing is known', () => {
  expect(company(by('Liapi, F.'), { type: 'article-journal' })).toBe('unknown');
});

import { expect, test } from 'vitest';
import { tagOf, tyOf } from '../../../src/data/ris/tag-of.ts';
import type { Target } from '../../../src/data/ris/tags.ts';
import { type RisType, types } from '../../../src/data/ris/types.ts';

const type = (ty: string): RisType => {
  const found = types.get(ty);
  if (!found) throw new Error(`no type ${ty}`);
  return found;
};

test.each<[string, Target, string]>([
  ['JOUR', 'container-title', 'T2'],
  ['JOUR', 'container-title-short', 'J2'],
  ['JOUR', 'author', 'AU'],
  ['JOUR', 'editor', 'A2'],
  ['JOUR', 'year', 'PY'],
  ['BOOK', 'editor', 'A3'],
  ['BOOK', 'collection-title', 'T2'],
  ['CONF', 'container-title', 'C3'],
  ['CONF', 'event-title', 'T2'],
  ['EDBOOK', 'editor', 'AU'],
  ['PAT', 'number', 'SN'],
  ['PAT', 'jurisdiction', 'CY'],
  ['THES', 'genre', 'M3'],
  ['COMP', 'version', 'ET'],
  ['MPCT', 'director', 'A2'],
])('in %s, %s stands in %s, as EndNote has it', (ty, target, tag) => {
  expect(tagOf(type(ty), target)).toBe(tag);
});

test('what a type has no field for has no tag', () => {
  expect(tagOf(type('JOUR'), 'scale')).toBeUndefined();
});

test('every type of CSL is written as a type that we read', () => {
  expect(Object.values(tyOf).filter((ty) => !types.has(ty))).toEqual([]);
});

test('some types of CSL are none in RIS, and come back as another', () => {
  const back = Object.entries(tyOf).map(([csl, ty]) => [csl, types.get(ty)?.csl] as const);
  expect(back.filter(([csl, again]) => csl !== again)).toEqual([
    ['article', 'manuscript'],
    ['broadcast', 'motion_picture'],
    ['collection', 'document'],
    ['entry', 'entry-dictionary'],
    ['event', 'document'],
    ['musical_score', 'song'],
    ['performance', 'document'],
    ['periodical', 'article-journal'],
    ['post', 'post-weblog'],
    ['regulation', 'legal_case'],
    ['review', 'article-journal'],
    ['review-book', 'article-journal'],
    ['treaty', 'document'],
  ]);
});

import { expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { types } from '../../../src/data/ris/types.ts';
import { risTags } from '../../../src/references/ris/tags.ts';

/** The tags of an item as `TAG=value`. */
function tags(ty: string, csl: Omit<CslItem, 'type'>): string[] {
  const type = types.get(ty);
  if (!type) throw new Error(`no type ${ty}`);
  return risTags({ type: type.csl, ...csl }, type).map((tag) => tag.join('='));
}

test('names and keywords have a tag each', () => {
  const author = [{ family: 'Ash', given: 'A.' }, { literal: 'World Ash Organization' }];
  expect(tags('JOUR', { author, keyword: 'fire; water' })).toEqual([
    'AU=Ash, A.',
    'AU=World Ash Organization',
    'KW=fire',
    'KW=water',
  ]);
});

test('pages, their number and the number of an article', () => {
  expect(tags('JOUR', { page: '1-9', number: 'e12' })).toEqual(['SP=1-9', 'C7=e12']);
  expect(tags('BOOK', { 'number-of-pages': '320' })).toEqual(['SP=320']);
  expect(tags('CTLG', { 'number-of-pages': '320' })).toEqual(['SE=320']);
  expect(tags('RPRT', { number: 'TR-43' })).toEqual(['SN=TR-43']);
});

test('where and when a paper was read', () => {
  const days = {
    'date-parts': [
      [2021, 12, 13],
      [2021, 12, 16],
    ],
  } as const;
  expect(
    tags('CONF', { 'container-title': 'Proc. Ash', 'event-title': 'Ash', 'event-date': days }),
  ).toEqual(['C3=Proc. Ash', 'T2=Ash', 'Y2=2021/12//Dec 13 2021-Dec 16 2021']);
  expect(tags('JOUR', { 'event-title': '10th Symposium on Ash' })).toEqual([
    'CP=10th Symposium on Ash',
  ]);
});

test('a note is written for others to read; it is no part of the work when it comes back', () => {
  expect(tags('JOUR', { note: 'read twice' })).toEqual(['N1=read twice']);
});

test('what the type has no field for is left out', () => {
  expect(tags('JOUR', { scale: '1:5000', 'event-title': 'Ash Day' })).toEqual([]);
});

import { expect, test } from 'vitest';
import { titles } from '../../../src/data/bibtex/titles.ts';
import { entryType, misc } from '../../../src/data/bibtex/types.ts';

const read = (type: string, fields: Record<string, string>) =>
  titles(new Map(Object.entries(fields)), entryType(type) ?? misc, true);

test('a subtitle follows behind a colon, if the title does not end a sentence', () => {
  expect(read('book', { title: 'A', subtitle: 'b' })).toEqual({ title: 'A: b' });
  expect(read('book', { title: 'Why?', subtitle: 'b' })).toEqual({ title: 'Why? b' });
});

test('an article stands in its journal, a part in its book', () => {
  expect(
    read('article', { title: 'A', journaltitle: 'J', journalsubtitle: 'K', booktitle: 'B' }),
  ).toEqual({
    title: 'A',
    'container-title': 'J: K',
  });
  expect(read('incollection', { title: 'A', journal: 'J', booktitle: 'B' })).toEqual({
    title: 'A',
    'container-title': 'B',
  });
});

test('the title of several volumes is the title, and that of one is its volume title', () => {
  expect(read('book', { title: 'One', maintitle: 'All' })).toEqual({
    title: 'All',
    'volume-title': 'One',
  });
  expect(read('inbook', { title: 'Part', booktitle: 'One', maintitle: 'All' })).toEqual({
    title: 'Part',
    'container-title': 'All',
    'volume-title': 'One',
  });
  expect(read('inbook', { title: 'Part', maintitle: 'All' })).toEqual({
    title: 'Part',
    'container-title': 'All',
  });
});

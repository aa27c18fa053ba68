import { expect, test } from 'vitest';
import { fromCrossref } from '../../../src/data/csl-json/crossref.ts';
import { item } from '../../../src/data/csl-json/item.ts';

const read = (object: Record<string, unknown>) =>
  item(object, { line: 1, record: 1 }, { records: 10, field: 1000 });

test('an article as Crossref answers with it', () => {
  const { found, problems } = read({
    type: 'journal-article',
    title: ['Moss &amp; fern'],
    subtitle: ['A study'],
    'container-title': ['Journal of Moss'],
    'short-container-title': ['J. Moss'],
    abstract: '<jats:p>We looked at moss.</jats:p>',
    issued: { 'date-parts': [[null]] },
    'published-online': { 'date-parts': [[2020, 2]] },
  });
  expect(problems).toEqual([]);
  expect(found.csl).toEqual({
    type: 'article-journal',
    title: 'Moss & fern: A study',
    'container-title': 'Journal of Moss',
    'container-title-short': 'J. Moss',
    abstract: 'We looked at moss.',
    issued: { 'date-parts': [[2020, 2]] },
  });
  expect(found.tags).toContainEqual(['title', '["Moss &amp; fern"]']);
  expect(found.tags).toContainEqual(['subtitle', '["A study"]']);
});

test.each([
  ['proceedings-article', 'paper-conference'],
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
  ['posted-content', 'article'],
  ['monograph', 'book'],
  ['report', 'report'],
  ['dataset', 'dataset'],
])('%s is %s', (type, csl) => {
  expect(read({ type, title: ['A'] })).toMatchObject({
    found: { csl: { type: csl } },
    problems: [],
  });
});

test('the first of two that a chapter stands in is the series', () => {
  const object = { type: 'book-chapter', title: ['A'], 'container-title': ['Lectures', 'Moss'] };
  expect(read(object).found.csl).toMatchObject({
    'container-title': 'Moss',
    'collection-title': 'Lectures',
  });
});

test('any other item stays as it is', () => {
  const object = { type: 'book', title: 'A &amp; B' };
  expect(fromCrossref(object)).toBe(object);
});

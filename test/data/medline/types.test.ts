import { describe, expect, test } from 'vitest';
import { medline } from '../../../src/data/medline/medline.ts';
import { csl } from '../tagged/entries.ts';

describe('the type of a work', () => {
  test.each([
    ['Journal Article', 'article-journal'],
    ['Letter', 'article-journal'],
    ['Editorial', 'article-journal'],
    ['News', 'article-journal'],
    ['Preprint', 'article'],
    ['Book', 'book'],
    ['Book Chapter', 'chapter'],
    ['Academic Dissertation', 'thesis'],
    ['Newspaper Article', 'article-newspaper'],
    ['Video-Audio Media', 'motion_picture'],
    ['Technical Report', 'report'],
    ['Legal Case', 'legal_case'],
    ['Legislation', 'legislation'],
  ])('by %s is %s', (pt, type) => {
    expect(csl(medline, 'PMID- 1', 'TI  - One.', 'PT  - Review', `PT  - ${pt}`).type).toBe(type);
  });

  test('of an article that is also something else is an article', () => {
    const both = ['PT  - Journal Article', 'PT  - Technical Report'];
    expect(csl(medline, 'PMID- 1', 'TI  - One.', ...both).type).toBe('article-journal');
  });

  test('without any is told by its titles', () => {
    expect(csl(medline, 'PMID- 1', 'TI  - One.').type).toBe('article-journal');
    expect(csl(medline, 'PMID- 1', 'TI  - One.', 'BTI - Two.').type).toBe('chapter');
    expect(csl(medline, 'PMID- 1', 'BTI - Two.').type).toBe('book');
  });
});

test('a chapter is in its book', () => {
  const lines = ['TI  - One.', 'BTI - Two.', 'CTI - Series of three.', 'PT  - Book Chapter'];
  const published = ['PB  - Harbour Press', 'PL  - Bergen (NO)', 'FED - Moser, Ada', 'DP  - 2009'];
  expect(csl(medline, 'PMID- 1', ...lines, ...published)).toEqual({
    type: 'chapter',
    title: 'One',
    'container-title': 'Two',
    'collection-title': 'Series of three',
    publisher: 'Harbour Press',
    'publisher-place': 'Bergen (NO)',
    editor: [{ family: 'Moser', given: 'Ada' }],
    issued: { 'date-parts': [[2009]] },
    PMID: '1',
  });
});

test('a book has its own title, and that of its volume', () => {
  const lines = ['BTI - Two.', 'VTI - The second half', 'EN  - 3rd', 'PT  - Book'];
  expect(csl(medline, 'PMID- 1', ...lines)).toEqual({
    type: 'book',
    title: 'Two',
    'volume-title': 'The second half',
    edition: '3rd',
    PMID: '1',
  });
});

test('a preprint is on a server and in no journal', () => {
  const lines = ['TI  - One.', 'PT  - Journal Article', 'PT  - Preprint', 'JT  - harbourRxiv'];
  expect(csl(medline, 'PMID- 1', ...lines, 'TA  - harbRxiv')).toEqual({
    type: 'article',
    genre: 'Preprint',
    title: 'One',
    publisher: 'harbourRxiv',
    PMID: '1',
  });
});

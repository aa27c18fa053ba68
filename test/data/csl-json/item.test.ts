import { describe, expect, it, test } from 'vitest';
import { isItem, item } from '../../../src/data/csl-json/item.ts';

const limits = { records: 10, field: 1000 };
const read = (object: Record<string, unknown>) => item(object, { line: 3, record: 2 }, limits);
const csl = (object: Record<string, unknown>) =>
  read({ type: 'book', title: 'A', ...object }).found.csl;

describe('item', () => {
  test.each([
    [
      { volume: 3, page: '1-2' },
      { volume: '3', page: '1-2' },
    ],
    [
      { title: ' A\n B ', abstract: 'One.\n\nTwo.' },
      { title: 'A B', abstract: 'One.\nTwo.' },
    ],
    [{ note: 'PMID: 123\noriginal-date: 1999' }, { note: 'PMID: 123\noriginal-date: 1999' }],
    [
      { title: '<i>E. coli</i> <span class="nocase">lac</span>' },
      { title: '<i>E. coli</i> <span class="nocase">lac</span>' },
    ],
    [{ DOI: 'https://doi.org/10.1000/AB' }, { DOI: '10.1000/AB' }],
    [{ author: [{ family: 'Doe' }], editor: [] }, { author: [{ family: 'Doe' }] }],
    [{ issued: { 'date-parts': [['2020', '5']] } }, { issued: { 'date-parts': [[2020, 5]] } }],
    [
      { shortTitle: 'S', journalAbbreviation: 'J', event: 'E' },
      { 'title-short': 'S', 'container-title-short': 'J', 'event-title': 'E' },
    ],
    [{ ISSN: ['0028-0836', '1472-6963'] }, { ISSN: '0028-0836, 1472-6963' }],
    [{ language: 'English' }, { language: 'en' }],
    [{ language: 'pt-br' }, { language: 'pt-BR' }],
    [{ custom: { affiliations: ['Here', ''], x: 1 } }, { custom: { affiliations: ['Here'] } }],
    [{ publisher: '', note: null, genre: {}, unknown: 'x', toString: 'y' }, {}],
  ])('%o', (object, found) => {
    expect(csl(object)).toEqual({ type: 'book', title: 'A', ...found });
  });

  test.each([
    [{ id: 'doe2020' }, 'doe2020'],
    [{ id: 7 }, '7'],
    [{ id: 'doe', 'citation-key': 'roe' }, 'roe'],
    [{ id: 'http://zotero.org/users/1/items/X' }, undefined],
    [{ id: 'two words' }, undefined],
    [{ id: '' }, undefined],
  ])('the key of %o is %s', (object, key) => {
    expect(csl(object)['citation-key']).toBe(key);
  });

  it('tells what it could not read, where it stands', () => {
    const { found, problems } = read({
      type: 'zine',
      DOI: 'none',
      issued: [],
      abstract: 'x'.repeat(2000),
    });
    expect(found.csl).toEqual({ type: 'document' });
    expect(problems.map(({ kind, line, record }) => [kind, line, record])).toEqual([
      ['unknown-type', 3, 2],
      ['bad-doi', 3, 2],
      ['bad-date', 3, 2],
      ['field-too-long', 3, 2],
      ['no-title', 3, 2],
    ]);
  });
});

test('an item has a type or a variable of CSL', () => {
  expect(
    [{ type: 'book' }, { DOI: 'x' }, { author: [] }, { issued: {} }].map(isItem),
  ).not.toContain(false);
  expect([{}, { type: 'module' }, { constructor: 1 }, { a: 1 }].map(isItem)).not.toContain(true);
});

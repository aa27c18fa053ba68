import { describe, expect, test } from 'vitest';
import { refer } from '../../../src/data/refer/refer.ts';
import { csl } from '../tagged/entries.ts';

const moser = [{ family: 'Moser', given: 'Ada' }];
const kain = [{ family: 'Kain', given: 'Eva' }];

describe('%E and %Y', () => {
  test('are the editors of the book and of the series of a part', () => {
    const part = csl(refer, '%0 Book Section', '%T One', '%B Two', '%E Moser, Ada', '%Y Kain, Eva');
    expect(part).toMatchObject({ editor: moser, 'collection-editor': kain });
  });

  test('are the editor of the series and of the book, where it is in a series', () => {
    const book = csl(refer, '%0 Book', '%T One', '%B Two', '%E Moser, Ada', '%Y Kain, Eva');
    expect(book).toMatchObject({
      'collection-title': 'Two',
      'collection-editor': moser,
      editor: kain,
    });
  });

  test('are the editor and the translator of a book in no series', () => {
    const book = csl(refer, '%0 Book', '%T One', '%S Two', '%E Moser, Ada', '%Y Kain, Eva');
    expect(book).toMatchObject({ 'collection-title': 'Two', editor: moser, translator: kain });
  });

  test('are the editor alone and the advisor of a thesis', () => {
    expect(csl(refer, '%0 Book', '%T One', '%Y Moser, Ada').editor).toEqual(moser);
    expect(csl(refer, '%0 Thesis', '%T One', '%Y Moser, Ada').contributor).toEqual(moser);
  });
});

test('%? translates', () => {
  expect(csl(refer, '%0 Book', '%T One', '%? Moser, Ada').translator).toEqual(moser);
});

test('%Q is an institution in Refer and a title in EndNote', () => {
  expect(csl(refer, '%T One', '%Q Quiet Harbour', '%I Press').author).toEqual([
    { literal: 'Quiet Harbour' },
  ]);
  expect(csl(refer, '%0 Book', '%T One', '%Q Eins')['original-title']).toBe('Eins');
});

test('several names in one tag are one a line', () => {
  expect(csl(refer, '%0 Book', '%T One', '%A Moser, Ada', 'Kain, Eva').author).toEqual([
    ...moser,
    ...kain,
  ]);
});

test('%N is the issue of an article and the number in a series of a book', () => {
  expect(csl(refer, '%0 Magazine Article', '%T One', '%N 7').issue).toBe('7');
  expect(csl(refer, '%0 Book', '%T One', '%N 7')['collection-number']).toBe('7');
});

test('%R is a DOI or nothing that is cited', () => {
  expect(csl(refer, '%0 Book', '%T One', '%R https://doi.org/10.1234/one').DOI).toBe('10.1234/one');
  expect(csl(refer, '%0 Book', '%T One', '%R oai:example.org:7')).toEqual({
    type: 'book',
    title: 'One',
  });
});

test('%O is the abbreviation of a journal where it looks like one', () => {
  const one = (o: string) => csl(refer, '%0 Journal Article', '%T One', '%J Quiet Harbours', o);
  expect(one('%O Quiet Harb.')['container-title-short']).toBe('Quiet Harb.');
  expect(one('%O Times Cited: 7')).not.toHaveProperty('container-title-short');
});

test('%* is what is reviewed, or the rights to it', () => {
  expect(csl(refer, '%0 Journal Article', '%T One', '%* Two')['reviewed-title']).toBe('Two');
  expect(csl(refer, '%0 Journal Article', '%T One', '%* © 2020 Press').license).toBe(
    '© 2020 Press',
  );
});

test('a book has an edition, volumes, a number of pages, a medium and an ISBN', () => {
  expect(
    csl(refer, '%0 Book', '%T One', '%7 3rd', '%6 2', '%P 327', '%@ 978-3-16-148410-0', '%L AB 12'),
  ).toEqual({
    type: 'book',
    title: 'One',
    edition: '3rd',
    'number-of-volumes': '2',
    'number-of-pages': '327',
    ISBN: '978-3-16-148410-0',
    'call-number': 'AB 12',
  });
});

test.each(['327', 'XX, 327 S.', '327 s.', '[327] p.', 'xii, 327 pages'])(
  'a book is as long as libraries write: %s',
  (value) => {
    expect(csl(refer, '%0 Book', '%T One', `%P ${value}`)['number-of-pages']).toBe('327');
  },
);

test('a part of a book has pages that may be a range', () => {
  expect(csl(refer, '%0 Book Section', '%T One', '%P 12-15').page).toBe('12-15');
  expect(csl(refer, '%0 Book', '%T One', '%P 12-15').page).toBe('12-15');
});

test('a paper is in its proceedings', () => {
  const paper = ['%0 Conference Paper', '%T One', '%B Harbour Days', '%3 Papers of the Days'];
  expect(csl(refer, ...paper, '%C Bergen')).toEqual({
    type: 'paper-conference',
    title: 'One',
    'event-title': 'Harbour Days',
    'container-title': 'Papers of the Days',
    'event-place': 'Bergen',
  });
});

test('a thesis has its university and its kind', () => {
  const thesis = csl(refer, '%0 Thesis', '%T One', '%I University of Bergen', '%9 Ph.D. Thesis');
  expect(thesis).toEqual({
    type: 'thesis',
    title: 'One',
    publisher: 'University of Bergen',
    genre: 'Ph.D. Thesis',
  });
});

test('custom fields that EndNote gives no meaning to are no part of a citation', () => {
  const custom = ['%1 one, two, three', '%2 31000001', '%3 PUBMED 31000001', '%4 four', '%# five'];
  expect(csl(refer, '%0 Journal Article', '%T One', ...custom)).toEqual({
    type: 'article-journal',
    title: 'One',
  });
});

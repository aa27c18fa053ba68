import { describe, expect, test } from 'vitest';
import type { CslItem, CslType } from '../../../src/data/csl.ts';
import { field } from '../../../src/data/finder/fields.ts';
import { filterOf } from '../../../src/data/finder/filters.ts';
import type { Reference } from '../../../src/data/reference.ts';
import { kept } from '../../finding.ts';
import { found, work } from '../../works.ts';

const of = (more: Partial<CslItem>, others: Partial<Reference> = {}): Reference => ({
  ...kept('some', found(more)),
  ...others,
});

/** Does a reference fit `name:value`? */
function fits(name: string, value: string, reference: Reference): boolean {
  const filter = filterOf(name, value);
  if (!filter || 'only' in filter) throw new Error(`${name} is no filter`);
  return filter.fits(reference);
}

describe('year:', () => {
  const years = [1999, 2018, 2019, 2020, 2024, 2025];
  const fitting = (value: string): readonly number[] =>
    years.filter((year) => fits('year', value, kept('some', work('Smith', year, 'Sleep'))));

  test.each([
    ['2019', [2019]],
    ['2019-2024', [2019, 2020, 2024]],
    ['2019–2024', [2019, 2020, 2024]],
    ['2019..2024', [2019, 2020, 2024]],
    ['2019 - 2024', [2019, 2020, 2024]],
    ['-2019', [1999, 2018, 2019]],
    ['2019-', [2019, 2020, 2024, 2025]],
    ['>2018', [2019, 2020, 2024, 2025]],
    ['>=2018', [2018, 2019, 2020, 2024, 2025]],
    ['<2019', [1999, 2018]],
    ['<=2020', [1999, 2018, 2019, 2020]],
    ['2024-2019', [2019, 2020, 2024]],
    ['1066', []],
  ])('%s', (value, expected) => {
    expect(fitting(value)).toEqual(expected);
  });

  test('rules nothing out while it is still being typed', () => {
    for (const value of ['', '2', '201', '>', '<', '-', '>=2', 'x'])
      expect([value, fitting(value)]).toEqual([value, years]);
    expect(fitting('2019-20')).toEqual([2019, 2020, 2024, 2025]);
  });

  test('a work without a year fits no year, but does while none is typed', () => {
    const [undated, dated] = [of({ title: 'Sleep' }), kept('some', work('Smith', 2019, 'Sleep'))];
    for (const value of ['2019', '-2019', '2019-', '>2018', '<2019'])
      expect([value, fits('year', value, undated)]).toEqual([value, false]);
    expect(fits('year', '20', undated)).toBe(true);
    expect(fits('year', '20', dated)).toBe(true);
  });
});

describe('type:', () => {
  const fitting = (value: string, types: readonly CslType[]): readonly CslType[] =>
    types.filter((type) => fits('type', value, of({ type })));
  const some: readonly CslType[] = [
    ...(['article', 'article-journal', 'article-magazine', 'article-newspaper', 'book'] as const),
    ...(['chapter', 'dataset', 'legal_case', 'legislation', 'motion_picture'] as const),
    ...(['paper-conference', 'post-weblog', 'report', 'thesis', 'webpage'] as const),
  ];

  test.each([
    ['book', ['book']],
    ['Book', ['book']],
    ['journal', ['article-journal']],
    ['preprint', ['article']],
    ['news', ['article-newspaper']],
    ['conference', ['paper-conference']],
    ['paper', ['article-journal', 'paper-conference']],
    ['dissertation', ['thesis']],
    ['thesis', ['thesis']],
    ['data', ['dataset']],
    ['film', ['motion_picture']],
    ['video', ['motion_picture']],
    ['law', ['legislation']],
    ['case', ['legal_case']],
    ['website', ['webpage']],
    ['article', ['article', 'article-journal', 'article-magazine', 'article-newspaper']],
  ])('%s is the name that people have for %j', (value, types) => {
    expect(fitting(value, some)).toEqual(types);
  });

  test('the names of CSL themselves', () => {
    for (const type of some.filter((each) => each !== 'article'))
      expect([type, fitting(type, some)]).toEqual([type, [type]]);
  });

  test.each([
    ['thesys', ['thesis']],
    ['disertation', ['thesis']],
    ['chapetr', ['chapter']],
    ['jurnal', ['article-journal']],
    ['conferense', ['paper-conference']],
    ['dissert', ['thesis']],
  ])('%s, mistyped or half typed, is still %j', (value, types) => {
    expect(fitting(value, some)).toEqual(types);
  });

  test('what is no type at all fits nothing', () => {
    expect(fitting('xylophone', some)).toEqual([]);
  });
});

describe('has:', () => {
  test.each<[string, Reference]>([
    ['doi', of({ DOI: '10.1234/a' })],
    ['DOI', of({ DOI: '10.1234/a' })],
    ['pmid', of({ PMID: '12345' })],
    ['pmcid', of({}, { ids: { pmcid: 'PMC12345' } })],
    ['isbn', of({ ISBN: '9780262033848' })],
    ['issn', of({ ISSN: '1234-5678' })],
    ['url', of({ URL: 'https://example.org' })],
    ['link', of({ URL: 'https://example.org' })],
    ['link', of({ DOI: '10.1234/a' })],
    ['year', of({ issued: { 'date-parts': [[2019]] } })],
    ['journal', of({ 'container-title': 'Sleep' })],
    ['tag', of({}, { labels: ['mine'] })],
    ['collection', of({}, { collections: ['mine'] })],
    ['abstract', of({ abstract: 'Sleep.' })],
    ['container-title', of({ 'container-title': 'Sleep' })],
    ['note', of({ note: 'Sleep.' })],
  ])('%s fits who has it, and nobody else', (value, has) => {
    expect([fits('has', value, has), fits('has', value, of({}))]).toEqual([true, false]);
  });

  test('tags and collections that are empty are none', () => {
    expect(fits('has', 'tag', of({}, { labels: [] }))).toBe(false);
    expect(fits('has', 'collection', of({}, { collections: [] }))).toBe(false);
  });

  test('what nobody has fits nobody', () => {
    expect(fits('has', 'nonsense', of({ DOI: '10.1234/a', title: 'Sleep' }))).toBe(false);
  });
});

describe.each(['tag', 'collection'] as const)('%s:', (name) => {
  const named = (...names: readonly string[]): Reference =>
    of({}, name === 'tag' ? { labels: names } : { collections: names });

  test('fits what bears it, also as far as it is typed, and without its marks', () => {
    for (const value of ['Schlüsselwerke', 'schlusselwerke', 'SCHL', 's'])
      expect([value, fits(name, value, named('other', 'Schlüsselwerke'))]).toEqual([value, true]);
  });

  test('fits nothing that only has it in the middle, or has another', () => {
    expect(fits(name, 'werke', named('Schlüsselwerke'))).toBe(false);
    expect(fits(name, 'schl', named('other'))).toBe(false);
    expect(fits(name, 'schl', of({}))).toBe(false);
  });

  test('is not the other one', () => {
    const others = name === 'tag' ? { collections: ['mine'] } : { labels: ['mine'] };
    expect(fits(name, 'mine', of({}, others))).toBe(false);
  });
});

test('author:, title: and journal: are words in some fields', () => {
  expect(filterOf('author', 'Smith')).toEqual({
    words: 'Smith',
    only: field.first | field.surname | field.given,
  });
  expect(filterOf('title', 'sleep')).toEqual({ words: 'sleep', only: field.title });
  expect(filterOf('Journal', 'bmj')).toEqual({ words: 'bmj', only: field.container });
});

test('other names are none', () => {
  for (const name of ['foo', 'years', '', 'constructor', 'hasOwnProperty'])
    expect(filterOf(name, 'x')).toBeUndefined();
});

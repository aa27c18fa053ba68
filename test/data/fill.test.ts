import { describe, expect, test } from 'vitest';
import type { CslItem, CslName } from '../../src/data/csl.ts';
import { fill } from '../../src/data/fill.ts';
import type { Reference } from '../../src/data/reference.ts';
import { from, work } from '../works.ts';

const title = 'Factors that influence integration';
const liapi = work('Liapi', 2025, title);
const reference = (more: Partial<CslItem> = {}): Reference => ({
  key: 'liapi2025factors',
  source: from(),
  ...work('Liapi', 2025, title, more),
});

test('what the kept work lacks is taken over, what it has is left alone', () => {
  const richer = work('LIAPI', 2025, title.toUpperCase(), { DOI: '10.1/x' });
  const filled = fill(reference(), richer, 'c1');
  expect(filled?.csl).toEqual({ ...liapi.csl, DOI: '10.1/x' });
  expect(filled?.ids).toEqual({ doi: '10.1/x' });
});

test('each variable remembers the change that brought it', () => {
  const first =
    fill(reference(), work('Liapi', 2025, title, { volume: '25' }), 'c1') ?? reference();
  const second = fill(first, work('Liapi', 2025, title, { volume: '26', page: '1-9' }), 'c2');
  expect(second?.origin).toEqual({ volume: { change: 'c1' }, page: { change: 'c2' } });
  expect(second?.csl.volume).toBe('25');
});

test('what a person typed, or took out, is left to people', () => {
  const edited: Reference = {
    ...reference({ issued: { 'date-parts': [[2025]] } }),
    origin: {
      issued: { change: 'e1', edit: true },
      note: { change: 'e1', edit: true },
      DOI: { change: 'e2', edit: true },
    },
  };
  const found = work('Liapi', 2025, title, {
    issued: { 'date-parts': [[2025, 3]] },
    note: 'read it',
    DOI: '10.1/x',
  });
  expect(fill(edited, found, 'c1')).toBeUndefined();
});

test('the tags of both records stand beneath, so that nothing is lost', () => {
  const richer = work('Liapi', 2025, title, { volume: '25' });
  const tags = [
    ['TY', 'JOUR'],
    ['VL', '25'],
    ['N1', 'read it'],
    ['ER', ''],
  ] as const;
  expect(fill(reference(), { ...richer, tags }, 'c1')?.tags).toEqual([
    ['TY', 'JOUR'],
    ['TI', title],
    ['VL', '25'],
    ['N1', 'read it'],
    ['ER', ''],
  ]);
});

test('a record that adds nothing gives nothing', () => {
  expect(fill(reference(), liapi, 'c1')).toBeUndefined();
});

describe('what says strictly more takes its place', () => {
  const names = (...all: string[]): readonly CslName[] =>
    all.map((name) => {
      const [family = '', given] = name.split(', ');
      return given === undefined ? { literal: family } : { family, given };
    });

  test.each<[string, Partial<CslItem>, Partial<CslItem>]>([
    [
      'the abstract that goes on where the kept one ends in dots',
      { abstract: 'Care is integrated by…' },
      { abstract: 'Care is integrated by people. It works.' },
    ],
    [
      'the abstract that goes on where the kept one ends amid a sentence',
      { abstract: 'Care is integrated' },
      { abstract: 'Care is integrated by people.' },
    ],
    [
      'the month of the same year',
      { issued: { 'date-parts': [[2025]] } },
      { issued: { 'date-parts': [[2025, 7]] } },
    ],
    [
      'the full given names of the same people',
      { author: names('Liapi, F.', 'García, JM') },
      { author: names('Liapi, Foteini', 'Garcia, Juan María') },
    ],
    [
      'the people that `et al.` stood for',
      { author: names('Liapi, F.', 'et al.') },
      { author: names('Liapi, F.', 'García, J.') },
    ],
    [
      'the whole title, where the identifier is the same',
      { title: 'Factors that influence integration', DOI: '10.1/x' },
      { title: 'Factors that influence integration: a study', DOI: '10.1/x' },
    ],
  ])('%s', (_, kept, found) => {
    const filled = fill(reference(kept), work('Liapi', 2025, title, found), 'c1');
    expect(filled?.csl).toEqual({ ...reference(kept).csl, ...found });
    expect(filled && fill(filled, work('Liapi', 2025, title, kept), 'c2')).toBeUndefined();
  });

  test.each<[string, Partial<CslItem>, Partial<CslItem>]>([
    [
      'an abstract that is another one',
      { abstract: 'Care is integrated by' },
      { abstract: 'We asked whether care is integrated by people.' },
    ],
    [
      'an abstract behind which the database put its name',
      { abstract: 'It works.' },
      { abstract: 'It works. (PsycINFO Database Record)' },
    ],
    [
      'a day of another year',
      { issued: { 'date-parts': [[2024]] } },
      { issued: { 'date-parts': [[2025, 7]] } },
    ],
    [
      'a month where a range is kept',
      { issued: { 'date-parts': [[2025], [2026]] } },
      { issued: { 'date-parts': [[2025, 7]] } },
    ],
    [
      'initials where names are full',
      { author: names('Liapi, Foteini', 'García, J') },
      { author: names('Liapi, F', 'García, Juan') },
    ],
    [
      'other people',
      { author: names('Liapi, F.', 'García, J.') },
      { author: names('Liapi, Foteini', 'Chater, Anna') },
    ],
    [
      'people in another order',
      { author: names('Liapi, F.', 'García, J.') },
      { author: names('García, Juan', 'Liapi, Foteini') },
    ],
    [
      'a longer title, where no identifier says that it is the same',
      { title: 'Factors that influence integration' },
      { title: 'Factors that influence integration: a study' },
    ],
    [
      'a longer title that is the second part',
      { title: `${title}`, DOI: '10.1/x' },
      { title: `${title} 2`, DOI: '10.1/x' },
    ],
  ])('but not %s', (_, kept, found) => {
    expect(fill(reference(kept), work('Liapi', 2025, title, found), 'c1')).toBeUndefined();
  });

  test('of a longer list in initials, the names that are there stay in full, and the others follow', () => {
    const filled = fill(
      reference({ author: names('Liapi, Foteini') }),
      work('Liapi', 2025, title, { author: names('Liapi, F', 'García, J') }),
      'c1',
    );
    expect(filled?.csl.author).toEqual(names('Liapi, Foteini', 'García, J'));
  });
});

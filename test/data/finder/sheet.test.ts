import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { field } from '../../../src/data/finder/fields.ts';
import { layOut } from '../../../src/data/finder/sheet.ts';
import type { Reference } from '../../../src/data/reference.ts';
import { kept } from '../../finding.ts';
import { found, work } from '../../works.ts';

/** What is laid out in one field. */
function laidIn(where: number, csl: Partial<CslItem>, others: Partial<Reference> = {}): string[] {
  const texts: string[] = [];
  layOut({ ...kept('some', found(csl)), ...others }, (text, at) => {
    if (at === where && text !== '') texts.push(text);
  });
  return texts;
}

describe('a title', () => {
  test('comes first, without markup', () => {
    const fields: (readonly [string, number])[] = [];
    layOut(kept('some', work('Smith', 2020, 'Uptake of CO<sub>2</sub>')), (...each) =>
      fields.push(each),
    );
    expect(fields[0]).toEqual(['Uptake of CO2', field.title]);
  });

  test('is also spelt as people type who lack its letters', () => {
    expect(laidIn(field.other, { title: 'Ängste in Köln' })).toEqual(['aengste', 'koeln']);
  });
});

describe('people', () => {
  const author = [
    { family: 'Köhl', given: 'Jane Anne' },
    { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' },
    { literal: 'World Health Organization' },
  ];

  test('the first one has a field of its own, with both spellings', () => {
    expect(laidIn(field.first, { author })).toEqual(['Köhl', 'koehl']);
  });

  test('the others are found by particle and name, institutions by their initials too', () => {
    expect(laidIn(field.surname, { author })).toEqual([
      'van der',
      'Berg',
      'vanderBerg',
      'World Health Organization',
      'who',
    ]);
  });

  test('given names are found as such and as initials, where there are more than one', () => {
    expect(laidIn(field.given, { author })).toEqual(['Jane Anne', 'ja', 'J.']);
    expect(laidIn(field.given, { author: [{ family: 'Sartre', given: 'Jean-Paul' }] })).toEqual([
      'Jean-Paul',
      'jp',
    ]);
  });

  test('editors and translators come behind the authors, and first where there are none', () => {
    const people = { editor: [{ family: 'Jones' }], translator: [{ family: 'Brown' }] };
    expect(laidIn(field.surname, { author: [{ family: 'Smith' }], ...people })).toEqual([
      'Jones',
      'Brown',
    ]);
    expect(laidIn(field.first, people)).toEqual(['Jones']);
  });

  test.each([
    ['Sørensen', 'soerensen'],
    ['Ångström', 'aangstroem'],
    ['Müller-Lüdenscheid', 'mueller,luedenscheid'],
    ['Çelik', ''],
    ['Smith', ''],
  ])('%s is also spelt %s', (family, speltOut) => {
    const [, ...others] = laidIn(field.first, { author: [{ family }] });
    expect(others.join()).toBe(speltOut);
  });
});

describe('a journal', () => {
  test.each([
    ['The New England Journal of Medicine', 'nejm'],
    ['Journal of the American Medical Association', 'jama'],
    ['Proceedings of the National Academy of Sciences', 'pnas'],
    ['Zeitschrift für Öffentliche Gesundheit', 'zfog'],
  ])('%s is also found as %s', (title, initials) => {
    expect(laidIn(field.container, { 'container-title': title })).toEqual([title, initials]);
  });

  test('of two words or less has no initials', () => {
    expect(laidIn(field.container, { 'container-title': 'The Lancet' })).toEqual(['The Lancet']);
    expect(laidIn(field.container, { 'container-title': 'Nature of Medicine' })).toHaveLength(1);
  });

  test('has its short title, and a conference its name', () => {
    const csl = { 'container-title-short': 'BMJ', 'event-title': 'Sleep Days' };
    expect(laidIn(field.container, csl)).toEqual(['BMJ', 'Sleep Days']);
  });
});

test('keywords, labels and collections stand together', () => {
  const others = { labels: ['to read'], collections: ['thesis'] };
  expect(laidIn(field.keyword, { keyword: 'care, sleep' }, others)).toEqual([
    'care, sleep',
    'to read',
    'thesis',
  ]);
});

test('the year is that in which it was issued', () => {
  expect(laidIn(field.year, { issued: { 'date-parts': [[2019, 5]] } })).toEqual(['2019']);
  expect(laidIn(field.year, {})).toEqual([]);
});

test('short and original titles, publishers, series, genres and numbers count a little', () => {
  const csl = {
    'title-short': 'Short',
    'original-title': 'Original',
    'collection-title': 'Series',
    publisher: 'Press',
    genre: 'Report',
    number: 'WP-7',
  };
  expect(laidIn(field.other, csl)).toEqual(Object.values(csl));
});

test('the abstract is not laid out', () => {
  const texts: string[] = [];
  layOut(kept('some', found({ title: 'Sleep', abstract: 'Dreams' })), (text) => texts.push(text));
  expect(texts).not.toContain('Dreams');
});

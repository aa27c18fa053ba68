import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { label, shorten, titleOf } from '../../src/commands/label.ts';
import { found, work } from '../works.ts';

const of = (...families: string[]): string =>
  label({
    key: 'key',
    csl: {
      ...found({ author: families.map((family) => ({ family })) }).csl,
      issued: { 'date-parts': [[1979]] },
    },
  });

test('people speak of one, two, or many authors', () => {
  expect(of('Liapi')).toBe('Liapi 1979');
  expect(of('Kahneman', 'Tversky')).toBe('Kahneman & Tversky 1979');
  expect(of('Liapi', 'Chater', 'Pappas')).toBe('Liapi et al. 1979');
});

test('editors, institutions and nobody have a label too', () => {
  expect(label({ key: 'k', csl: found({ editor: [{ family: 'Shaw' }] }).csl })).toBe('Shaw n.d.');
  expect(label({ key: 'k', csl: found({ author: [{ literal: 'NICE' }] }).csl })).toBe('NICE n.d.');
  expect(label({ key: 'anonndthis', csl: found().csl })).toBe('anonndthis n.d.');
});

test('a title is shown without its markup', () => {
  const { csl } = work('Smith', 2020, 'Growth of <i>E. coli</i> in CO<sub>2</sub> at p < 0.05');
  expect(titleOf({ key: 'k', csl })).toBe('Growth of E. coli in CO2 at p < 0.05');
});

describe('shortening', () => {
  test('cuts after a word and says so', () => {
    expect(shorten('Factors that influence integration', 20)).toBe('Factors that…');
    expect(shorten('Factors', 20)).toBe('Factors');
  });

  test('cuts a long word where it must, and never half a character', () => {
    expect(shorten('Donaudampfschifffahrtsgesellschaft', 10)).toBe('Donaudamp…');
    expect(shorten('💥'.repeat(10), 6)).toBe('💥💥…');
  });

  test('never gives more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        expect(shorten(text, most).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

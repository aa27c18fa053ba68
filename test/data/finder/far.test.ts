import { describe, expect, test } from 'vitest';
import { far } from '../../../src/data/finder/far.ts';
import { finderOf, kept, keysOf } from '../../finding.ts';
import { syntheticReferences } from '../../synthetic.ts';
import { work } from '../../works.ts';

const own = [
  kept('schizo', work('Smith', 2019, 'Schizophrenia in young adults')),
  kept('rheuma', work('Jones', 2020, 'Rheumatism and the weather')),
  kept('pneumo', work('Brown', 2021, 'Pneumonia in winter')),
];
const finder = finderOf([...own, ...syntheticReferences(300)]);
const { catalogue } = finder.register;

const meant = (word: string): readonly string[] =>
  far(catalogue, word).map((each) => catalogue.words.word(each.word));

describe('a word is found that is spelt as it sounds', () => {
  test.each([
    ['skizofrenia', 'schizo'],
    ['skizofrenia adults', 'schizo'],
    ['rumatizm', 'rheuma'],
  ])('%s', (words, key) => {
    expect(keysOf(finder, words)[0]).toBe(key);
  });
});

test('the nearest comes first, and the further off it is, the less likely', () => {
  expect(meant('skizofrenia')[0]).toBe('schizophrenia');
  const qualities = far(catalogue, 'skizofrenia').map(({ quality }) => quality);
  expect(qualities).toEqual([...qualities].sort((a, b) => b - a));
  expect(Math.max(...qualities)).toBeLessThan(0.4);
});

test('short words and those with digits are far from nothing', () => {
  expect([meant('skit'), meant('schizofren1a')]).toEqual([[], []]);
});

test('a word of works that have left is not meant', () => {
  const live = finderOf(own);
  live.update({ put: [], removed: own.slice(0, 1) });
  expect(far(live.register.catalogue, 'skizofrenia')).toEqual([]);
});

test('what is like nothing finds nothing', () => {
  expect(keysOf(finder, 'qwertzuiop')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import type { Hit } from '../../../src/data/finder/ranking.ts';
import { settleTies } from '../../../src/data/finder/ties.ts';
import { kept } from '../../finding.ts';
import { work } from '../../works.ts';

const works = [
  kept('journal', work('Adams', 2022, 'Dreams', { 'container-title': 'Sleep' })),
  kept('title', work('Baker', 2021, 'Sleep')),
  kept('name', work('Sleep', 2020, 'Dreams')),
];

/** The order in which hits with these scores are put. */
const settled = (scores: readonly number[], words = ['sleep']): readonly number[] => {
  const hits = scores.map((score, doc): Hit => ({ doc, score, by: 'words' }));
  return settleTies(hits, words, (doc) => works[doc]).map(({ doc }) => doc);
};

describe('fuse.js decides', () => {
  test('among those that are about equal', () => {
    expect(settled([1, 0.995, 0.991])).toEqual([2, 1, 0]);
  });

  test('among the first ones only', () => {
    expect(settled([1, 0.995, 0.98])).toEqual([1, 0, 2]);
    expect(settled([1, 0.98, 0.979])).toEqual([0, 1, 2]);
  });

  test('among twelve at most', () => {
    const title = (at: number) => kept(`title${at}`, work('Baker', 2021, 'Sleep'));
    const many = [...Array.from({ length: 12 }, (_, at) => title(at)), ...works.slice(2)];
    const hits = many.map((_, doc): Hit => ({ doc, score: 1, by: 'words' }));
    expect(settleTies(hits, ['sleep'], (doc) => many[doc]).at(-1)?.doc).toBe(12);
    expect(settleTies(hits.slice(1), ['sleep'], (doc) => many[doc])[0]?.doc).toBe(12);
  });
});

test('what fuse.js finds equal, or not at all, stays as it was', () => {
  const same = [0, 1, 2].map((each) => kept(`k${each}`, work('Smith', 2020, 'Sleep')));
  const hits = [2, 0, 1].map((doc): Hit => ({ doc, score: 1, by: 'words' }));
  const order = (words: string): readonly number[] =>
    settleTies(hits, [words], (doc) => same[doc]).map(({ doc }) => doc);
  expect(order('sleep')).toEqual([2, 0, 1]);
  expect(order('xylophone')).toEqual([2, 0, 1]);
});

test('nobody is lost, also of whom nothing is known', () => {
  const hits = [7, 1, 8].map((doc): Hit => ({ doc, score: 1, by: 'words' }));
  const order = settleTies(hits, ['sleep'], (doc) => works[doc]).map(({ doc }) => doc);
  expect([...order].sort()).toEqual([1, 7, 8]);
  expect(settleTies([], ['sleep'], () => undefined)).toEqual([]);
});

import { expect, test } from 'vitest';
import { isRecord, lines, text } from '../../../src/data/csl-json/values.ts';

test('a text is a line of words, and blank is none', () => {
  expect([' a\n b ', 3, '', ' ', null, {}, true].map(text)).toEqual([
    'a b',
    '3',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('lines are kept, and blank ones are not', () => {
  expect(['a \n\n b', '\n', 'a', 3].map(lines)).toEqual(['a\nb', undefined, 'a', '3']);
});

test('a record has named members', () => {
  expect([{}, [], null, 'a'].map(isRecord)).toEqual([true, false, false, false]);
});

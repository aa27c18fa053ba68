import { expect, test } from 'vitest';
import { tellingWords } from '../../src/data/telling-words.ts';

test('words that only open a title do not tell', () => {
  expect(tellingWords('The Factors of an <i>Influence</i>')).toEqual(['factors', 'influence']);
  expect(tellingWords('Die Ente bleibt draußen')).toEqual(['ente', 'bleibt', 'draussen']);
});

test('a title of nothing else keeps them all, and none has none', () => {
  expect(tellingWords('How to do')).toEqual(['how', 'to', 'do']);
  expect(tellingWords(undefined)).toEqual([]);
});

import { expect, test } from 'vitest';
import {
  isCslType,
  isDateVariable,
  isNameVariable,
  isTextVariable,
} from '../../../src/data/csl-json/variables.ts';

test('each word is of one kind, and what every object has is none', () => {
  const kinds = [isCslType, isNameVariable, isDateVariable, isTextVariable];
  const of = (word: string) => kinds.map((is) => is(word));
  expect(of('article-journal')).toEqual([true, false, false, false]);
  expect(of('author')).toEqual([false, true, false, false]);
  expect(of('issued')).toEqual([false, false, true, false]);
  expect(of('DOI')).toEqual([false, false, false, true]);
  expect(of('constructor')).toEqual([false, false, false, false]);
});

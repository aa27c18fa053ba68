import { expect, test } from 'vitest';
import { isKnown, rows } from '../../../src/data/ris/tags.ts';

test('two capitals alone may be a word', () => {
  expect(isKnown('AU')).toBe(true);
  expect(['UK', 'US', 'IL', 'II', 'PH'].some(isKnown)).toBe(false);
});

test('a tag has one line', () => {
  const tags = rows.map(([tag]) => tag);
  expect(tags).toEqual([...new Set(tags)]);
});

import { expect, test } from 'vitest';
import { follows } from '../../../src/data/ris/followers.ts';

test('tags that programs write below one another are told from those that they never do', () => {
  expect(follows('AU', 'AU')).toBe('often');
  expect(follows('VL', 'IS')).toBe('often');
  expect(follows('AB', 'TY')).toBe('never');
  expect(follows('VL', 'AB')).toBe('never');
});

test('below a tag that was never seen anything is seldom', () => {
  expect(follows('Q9', 'AU')).toBe('seldom');
});

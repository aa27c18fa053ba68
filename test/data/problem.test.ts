import { expect, test } from 'vitest';
import { problem, wholeFile } from '../../src/data/problem.ts';

test('a problem keeps what stood there up to 200 characters, and shows where it was cut', () => {
  expect(problem('bad-doi', 3, 1, 'short').text).toBe('short');
  const { text } = problem('bad-doi', 3, 1, 'x'.repeat(201));
  expect(text).toHaveLength(200);
  expect(text.endsWith('x…')).toBe(true);
});

test('a problem of the whole file stands at its first line and in no record', () => {
  expect(wholeFile('no-records', 'x')).toEqual({
    kind: 'no-records',
    line: 1,
    record: 0,
    text: 'x',
  });
});

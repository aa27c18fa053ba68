import { expect, test } from 'vitest';
import { first, text, valuesOf } from '../../../src/data/bibtex/values.ts';

const field = (name: string, value: string) => ({ name, raw: value, value });
const values = valuesOf([field('a', ' '), field('b', 'B {x}'), field('b', 'C'), field('c', '{}')]);

test('of twins the first holds, and what is blank is absent', () => {
  expect([...values.keys()]).toEqual(['b', 'c']);
  expect(first(values, ['a', 'b'])).toBe('B {x}');
  expect(first(values, ['a'])).toBe('');
});

test('a text is read, and nothing is no text', () => {
  expect(text(values, 'a', 'b')).toBe('B x');
  expect(text(values, 'c')).toBeUndefined();
});

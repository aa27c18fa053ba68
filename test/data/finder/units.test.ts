import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../../src/data/finder/units.ts';

test('a text is its code units, whether it is short or long', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(texts, (text) => {
      const units = [...unitsOf(text).subarray(0, text.length)];
      expect(units).toEqual(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
    }),
  );
});

test('a text that is longer than any before has room', () => {
  const text = 'é免'.repeat(20_000);
  expect(String.fromCharCode(...unitsOf(text).subarray(39_990, 40_000))).toBe('é免'.repeat(5));
});

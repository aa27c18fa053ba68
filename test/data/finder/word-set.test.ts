import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordSet } from '../../../src/data/finder/word-set.ts';

test('a set has the words that were added, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(200)), (added) => {
      const set = new WordSet(201);
      for (const word of added) set.add(word);
      const all = Array.from({ length: 201 }, (_, word) => word);
      expect(all.filter((word) => set.has(word))).toEqual(added.sort((a, b) => a - b));
    }),
  );
});

test('a word that came later is not in it', () => {
  expect(new WordSet(3).has(1_000)).toBe(false);
});

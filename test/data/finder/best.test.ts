import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Best } from '../../../src/data/finder/best.ts';

test('the least of the best is the one that stands last when the best are put in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (all, most) => {
      const best = new Best(most);
      for (const each of all) best.add(each);
      const last = [...all].sort((a, b) => b - a)[most - 1];
      expect(best.least).toBe(last ?? -Infinity);
    }),
  );
});

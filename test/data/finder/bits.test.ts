import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsIn } from '../../../src/data/finder/bits.ts';

test('bits are counted, of numbers below 0 too', () => {
  fc.assert(
    fc.property(fc.integer(), (number) => {
      expect(bitsIn(number)).toBe(
        [...(number >>> 0).toString(2)].filter((bit) => bit === '1').length,
      );
    }),
  );
  expect([bitsIn(0), bitsIn(-1), bitsIn(2 ** 32 - 1)]).toEqual([0, 32, 32]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bitsIn } from '../../../src/data/finder/bits.ts';
import { bonus, mostBonus, mostBonusInAbstracts } from '../../../src/data/finder/bonus.ts';
import type { Sought } from '../../../src/data/finder/sought.ts';

const word = (at: number): Sought => {
  return { word: at, meanings: [], frequency: 1, weight: 1, bit: 1 << at };
};

test('no document gains more than was thought possible', () => {
  const few = fc.nat(2 ** 6 - 1);
  fc.assert(
    fc.property(
      fc.record({ typed: fc.integer({ min: 1, max: 6 }), silent: few, held: few, behind: few }),
      fc.record({ opening: fc.nat(6), whole: fc.boolean() }),
      ({ typed, silent, held, behind }, rest) => {
        const all = Array.from({ length: typed }, (_, at) => word(at));
        const telling = all.filter(({ bit }) => (bit & silent) === 0);
        const bits = telling.reduce((sum, { bit }) => sum | bit, 0);
        const wanted = { all, telling, names: [], deep: false, bits, weight: 1, required: 0 };
        // A word stands behind another only where both are: silent ones may be anywhere.
        const here = ((held & bits) | ~bits) & (2 ** typed - 1);
        const there = behind & here & (here << 1);
        const side = typed < 2 ? 0 : bitsIn(there) / (typed - 1);
        const gained = bonus({ asTyped: 0, behind: there, ...rest }, side, typed);
        expect(gained).toBeLessThanOrEqual(mostBonus(wanted, held & bits));
        expect(gained).toBeLessThanOrEqual(mostBonusInAbstracts);
      },
    ),
    { numRuns: 500 },
  );
});

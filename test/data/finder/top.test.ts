import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Top } from '../../../src/data/finder/top.ts';

test('the best of many are those that are first when all are put in order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 200 }),
      fc.integer({ min: 1, max: 20 }),
      (all, most) => {
        const top = new Top(most, (a, b) => a - b);
        for (const each of all) if (top.takes(each)) top.add(each);
        expect(top.best()).toEqual([...all].sort((a, b) => a - b).slice(0, most));
      },
    ),
    { numRuns: 500 },
  );
});

test('what would not be kept is not taken, as soon as that is known', () => {
  const top = new Top(2, (a, b) => a - b);
  for (const each of [5, 3, 4, 1]) top.add(each);
  expect([top.takes(4), top.takes(2)]).toEqual([false, true]);
});

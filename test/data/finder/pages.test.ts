import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostTogether, Pages, placeOn } from '../../../src/data/finder/pages.ts';

const takings = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 2_000 }),
    fc.integer({ min: 1, max: mostTogether }),
    fc.constant(mostTogether),
    fc.constant(0),
  ),
  { maxLength: 20 },
);

/** Takes them, writes its own number all over each, and gives the addresses. */
function filled(pages: Pages, counts: readonly number[]): readonly number[] {
  return counts.map((count, at) => {
    const address = pages.take(count);
    const place = placeOn(address);
    if (count > 0) pages.page(address).fill(at + 1, place, place + count);
    return address;
  });
}

const held = (pages: Pages, address: number, count: number): readonly number[] => [
  ...new Set(pages.page(address).subarray(placeOn(address), placeOn(address) + count)),
];

test('what is taken together lies on one page, and is nobody else’s', () => {
  fc.assert(
    fc.property(takings, (counts) => {
      const pages = new Pages();
      const addresses = filled(pages, counts);
      for (const [at, count] of counts.entries()) {
        const address = addresses[at] ?? 0;
        expect(placeOn(address) + count).toBeLessThanOrEqual(mostTogether);
        if (count > 0) expect(held(pages, address, count)).toEqual([at + 1]);
      }
    }),
    { numRuns: 50 },
  );
});

test('what is one number too many for a page begins the next', () => {
  const pages = new Pages();
  pages.take(mostTogether - 3);
  expect([pages.take(4), pages.take(mostTogether - 4), pages.take(1)]).toEqual([
    mostTogether,
    mostTogether + 4,
    2 * mostTogether,
  ]);
});

test('pages go on from their parts as if nothing had been', () => {
  fc.assert(
    fc.property(takings, takings, (first, second) => {
      const pages = new Pages();
      filled(pages, first);
      const again = new Pages(pages.parts());
      expect(second.map((count) => again.take(count))).toEqual(
        second.map((count) => pages.take(count)),
      );
      expect(again.all.length).toBe(pages.all.length);
    }),
    { numRuns: 20 },
  );
});

test('beyond the last page there is nothing', () => {
  expect(new Pages().page(3)).toHaveLength(0);
});

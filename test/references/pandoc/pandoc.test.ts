import { beforeAll, describe, expect, it } from 'vitest';
import { stockShelf } from '../styles/stock.ts';
import { differences, pandoc } from './compare.ts';
import { comparable, unexplained } from './explained.ts';
import { variedItems } from './varied.ts';

beforeAll(stockShelf);

// Debian's package `pandoc`; `npm run drill` has the other styles.
describe.skipIf(!pandoc)('pandoc, where it is installed,', () => {
  it.each(['apa', 'ieee', 'harvard-cite-them-right', 'biomed-central'])(
    'prints 60 works in %s as we do, but for what is explained',
    (id) => {
      const all = differences(id, variedItems(60));
      expect(unexplained(all)).toEqual([]);
      expect(all.length).toBeLessThanOrEqual(comparable[id] ?? 0);
    },
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Twins } from '../../../src/data/duplicates.ts';
import { fill } from '../../../src/data/fill.ts';
import { read } from '../../../src/data/read.ts';
import type { Found, Reference } from '../../../src/data/reference.ts';
import { corpusFiles } from '../../corpus-files.ts';
import { from, work } from '../../works.ts';

/** A library in the barest form: what is new is added, what is richer is merged. */
class Shelf {
  readonly #twins = new Twins();
  #count = 0;

  /** Takes the records in; how many were new, and how many made a work richer. */
  take(records: readonly Found[], change: string): { added: number; merged: number } {
    const did = { added: 0, merged: 0 };
    for (const found of records) {
      const known = this.#twins.of(found).same;
      const next: Reference | undefined = known
        ? fill(known, found, change)
        : { key: `work${this.#count++}`, source: from(), ...found };
      if (!next) continue;
      if (known) this.#twins.remove(known);
      this.#twins.add(next);
      did[known ? 'merged' : 'added']++;
    }
    return did;
  }
}

const nothing = { added: 0, merged: 0 };
const records = corpusFiles.map(({ name, path }) => ({
  name,
  found: read(readFileSync(path)).references,
}));

describe.skipIf(records.length === 0)(
  'a file that is imported again adds nothing and merges nothing',
  () => {
    test('each file by itself', () => {
      const wrong = records.flatMap(({ name, found }) => {
        const shelf = new Shelf();
        shelf.take(found, 'first');
        const again = shelf.take(found, 'second');
        return again.added + again.merged === 0 ? [] : [{ name, ...again }];
      });
      expect(wrong).toEqual([]);
    });

    test('all files in one library, where the works of the one are in the other', () => {
      const shelf = new Shelf();
      for (const { name, found } of records) shelf.take(found, name);
      const wrong = records.flatMap(({ name, found }) => {
        const again = shelf.take(found, `${name} again`);
        return again.added + again.merged === 0 ? [] : [{ name, ...again }];
      });
      expect(wrong).toEqual([]);
    });
  },
);

test('a work that stands twice in one file, with more the second time, is one work', () => {
  const shelf = new Shelf();
  const short = work('Liapi', 2020, 'A field guide to the grid cells of the rat', { type: 'book' });
  const long: Found = { ...short, csl: { ...short.csl, publisher: 'Grey House' } };
  expect(shelf.take([short, long], 'first')).toEqual({ added: 1, merged: 1 });
  expect(shelf.take([short, long], 'second')).toEqual(nothing);
});

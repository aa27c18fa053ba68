import { expect, test } from 'vitest';
import { bare } from '../../../src/data/duplicates/bare.ts';
import { hash, sketch } from '../../../src/data/duplicates/hash.ts';

test.each(['Grid Cells: in Rats!', '<i>E. coli</i> & β-Catenin', 'CO2 in 1999', '', 'a < b'])(
  'the sketch of %j is that of its letters and digits',
  (text) => {
    const letters = bare(text);
    expect(sketch(text, 5)).toEqual({
      length: letters.length,
      whole: hash(letters, 0),
      opening: hash(letters.slice(0, 5), 0),
    });
  },
);

test('a hash goes on from another one', () => {
  expect(hash('12', 5)).not.toBe(hash('12', 6));
  expect(hash('12', 5)).not.toBe(hash('21', 5));
});

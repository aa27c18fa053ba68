import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edits, editsToBegin } from '../../../src/data/finder/edits.ts';
import { lettersIn } from '../../finding.ts';
import { aligned, alignedToBegin } from './alignment.ts';

/** The other word stands in the middle of others, as in a vocabulary. */
const among = (word: string): readonly [Uint16Array, number, number] => [
  lettersIn(`ab${word}ba`),
  2,
  2 + word.length,
];

const word = (letters: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), maxLength });

/** A word, and the same with some edits. */
const pair = word('abcd', 12).chain((one) =>
  fc
    .array(fc.tuple(fc.nat(3), fc.nat(12), fc.constantFrom(...'abcd')), { maxLength: 4 })
    .map((changes) => {
      let other = one;
      for (const [way, at, letter] of changes) {
        const [before, here, behind] = [other.slice(0, at), other[at] ?? '', other.slice(at + 1)];
        if (way === 0) other = before + letter + here + behind;
        if (way === 1) other = before + behind;
        if (way === 2) other = before + letter + behind;
        if (way === 3) other = before + behind.slice(0, 1) + here + behind.slice(1);
      }
      return [one, other] as const;
    }),
);
const anyPair = fc.oneof(
  pair,
  fc.tuple(word('ab', 8), word('ab', 8)),
  fc.tuple(word('abc', 40), word('abc', 40)),
);

test('edits are those of a plain table, as far as anyone asks', () => {
  fc.assert(
    fc.property(anyPair, fc.constantFrom(1, 2, 3), ([asked, other], most) => {
      const [plain, counted] = [
        aligned(asked, other),
        edits(lettersIn(asked), ...among(other), most),
      ];
      if (plain <= most) expect(counted).toBe(plain);
      else expect(counted).toBeGreaterThan(most);
    }),
    { numRuns: 2_000 },
  );
});

describe('one edit is', () => {
  test.each([
    ['a letter too much', 'nurrses', 'nurses'],
    ['a letter too little', 'nuses', 'nurses'],
    ['a wrong letter', 'narses', 'nurses'],
    ['two letters that changed places', 'nusres', 'nurses'],
    ['the last letter too much', 'nursess', 'nurses'],
    ['the first letter too little', 'urses', 'nurses'],
  ])('%s: %s → %s', (_, asked, other) => {
    expect(edits(lettersIn(asked), ...among(other), 2)).toBe(1);
  });
});

test('the same word is no edit away', () => {
  expect(edits(lettersIn('nurses'), ...among('nurses'), 2)).toBe(0);
});

test('a letter between two that changed places is an edit of its own', () => {
  expect(edits(lettersIn('ca'), ...among('abc'), 3)).toBe(3);
});

test('to the best beginning of another word they are counted up to two', () => {
  fc.assert(
    fc.property(
      fc.oneof(pair, fc.tuple(word('ab', 5), word('ab', 9))),
      word('abcd', 5),
      ([asked, other], behind) => {
        fc.pre(asked !== '');
        expect(editsToBegin(lettersIn(asked), ...among(other + behind))).toBe(
          Math.min(2, alignedToBegin(asked, other + behind)),
        );
      },
    ),
    { numRuns: 2_000 },
  );
});

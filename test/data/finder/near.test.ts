import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Misspelt, type Near } from '../../../src/data/finder/near.ts';
import { Vocabulary } from '../../../src/data/finder/vocabulary.ts';
import { lettersIn } from '../../finding.ts';
import { aligned, alignedToBegin } from './alignment.ts';

/** Words that can be meant, in a vocabulary that has others too. */
function misspeltOf(all: readonly string[]): { misspelt: Misspelt; words: Vocabulary } {
  const words = new Vocabulary();
  const misspelt = new Misspelt(words);
  for (const each of all) {
    misspelt.add(words.takeWord(each));
    words.takeWord(`only${each}`);
  }
  return { misspelt, words };
}

/** No word is meant that is wrong in its first letter, in its second, and in their order. */
const mayBegin = (asked: string, word: string): boolean =>
  asked[0] === word[0] || asked[1] === word[1] || asked[0] === word[1] || asked[1] === word[0];

const pairs = (near: readonly Near[], words: Vocabulary): readonly string[] =>
  near.map(({ word, edits }) => `${words.word(word)} ${edits}`).sort();

/** A letter from before a and one from behind z share their bits with others. */
const letters = fc.constantFrom('a', 'b', 'c', 'd', 'я', 'é', '1', '7');
const vocabulary = fc.uniqueArray(fc.string({ unit: letters, minLength: 2, maxLength: 9 }), {
  minLength: 1,
  maxLength: 120,
});
const typed = fc.string({ unit: letters, minLength: 4, maxLength: 9 });

/** A word that is typed, sometimes one of the vocabulary, sometimes nearly one. */
const question = vocabulary.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.oneof(
      typed,
      fc
        .tuple(fc.constantFrom(...all), fc.nat(9), letters)
        .map(([word, at, letter]) => word.slice(0, at) + letter + word.slice(at + 1))
        .map((word) => word.padEnd(4, 'a')),
    ),
  ),
);

test('near are all words that are so many edits away, but those that begin otherwise', () => {
  fc.assert(
    fc.property(question, fc.constantFrom(1 as const, 2 as const), ([all, asked], most) => {
      const { misspelt, words } = misspeltOf(all);
      const expected = all
        .map((word) => [word, aligned(asked, word)] as const)
        .filter(([word, edits]) => edits > 0 && edits <= most && mayBegin(asked, word))
        .map(([word, edits]) => `${word} ${edits}`);
      expect(pairs(misspelt.near(lettersIn(asked), most), words)).toEqual(expected.sort());
    }),
    { numRuns: 800 },
  );
});

test('nearly begun are all words whose beginning is one edit away, but those that begin otherwise', () => {
  fc.assert(
    fc.property(question, ([all, asked]) => {
      const { misspelt, words } = misspeltOf(all);
      const expected = all
        .filter((word) => word.length >= asked.length && mayBegin(asked, word))
        .filter((word) => alignedToBegin(asked, word) === 1)
        .map((word) => `${word} 1`);
      expect(pairs(misspelt.nearlyBegun(lettersIn(asked)), words)).toEqual(expected.sort());
    }),
    { numRuns: 800 },
  );
});

test('alike are all words of about the length and with the first letter that lack few of the letters', () => {
  const ascii = fc.constantFrom(...'abcdefg');
  const some = fc.uniqueArray(fc.string({ unit: ascii, minLength: 2, maxLength: 9 }), {
    minLength: 1,
    maxLength: 100,
  });
  fc.assert(
    fc.property(
      some,
      fc.string({ unit: ascii, minLength: 5, maxLength: 9 }),
      fc.integer({ min: 1, max: 3 }),
      (all, asked, lacking) => {
        const { misspelt, words } = misspeltOf(all);
        const lacks = (word: string): number =>
          [...new Set(asked)].filter((letter) => !word.includes(letter)).length;
        const expected = all.filter(
          (word) =>
            word[0] === asked[0] &&
            Math.abs(word.length - asked.length) <= lacking &&
            lacks(word) <= lacking,
        );
        const found = misspelt.alike(lettersIn(asked), lacking).map(({ word }) => words.word(word));
        expect([...found].sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 1_000 },
  );
});

describe('a typed word is nearly', () => {
  const { misspelt, words } = misspeltOf(['nurses', 'sleep', 'psychology', 'xylem', 'health']);
  test.each([
    ['nusres', 'nurses 1'],
    ['unrses', 'nurses 1'],
    ['urses', 'nurses 1'],
    ['murses', 'nurses 1'],
    ['nursses', 'nurses 1'],
    ['narsis', 'nurses 2'],
    ['sychology', 'psychology 1'],
    ['haelth', 'health 1'],
  ])('%s: %s', (asked, near) => {
    expect(pairs(misspelt.near(lettersIn(asked), 2), words)).toEqual([near]);
  });

  test('no word that is wrong in both of its first letters, and not by their order', () => {
    expect(misspelt.near(lettersIn('woeep'), 2)).toEqual([]);
    expect(aligned('woeep', 'sleep')).toBe(2);
  });

  test('no word that it is', () => {
    expect(misspelt.near(lettersIn('sleep'), 2)).toEqual([]);
    expect(misspelt.nearlyBegun(lettersIn('sle'))).toEqual([]);
  });
});

test('words of more than 40 letters are never meant', () => {
  const [long, longer] = ['a'.repeat(40), 'a'.repeat(41)];
  const { misspelt, words } = misspeltOf([long, longer]);
  expect(pairs(misspelt.near(lettersIn('a'.repeat(39)), 2), words)).toEqual([`${long} 1`]);
  expect(misspelt.near(lettersIn(`${longer}bb`), 2)).toEqual([]);
});

test('what can be meant is kept in parts', () => {
  const { misspelt, words } = misspeltOf(['nurses', 'nurse', 'sleep']);
  const again = new Misspelt(words, misspelt.parts());
  const asked = lettersIn('nurss');
  expect(again.near(asked, 2)).toEqual(misspelt.near(asked, 2));
  again.add(words.takeWord('nurss1'));
  expect(pairs(again.near(asked, 2), words)).toEqual(['nurse 1', 'nurses 1', 'nurss1 1']);
});

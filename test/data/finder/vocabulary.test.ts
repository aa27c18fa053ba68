import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/data/finder/cutter.ts';
import { hashOfWord, lettersOf, Vocabulary } from '../../../src/data/finder/vocabulary.ts';
import { lettersIn } from '../../finding.ts';

const word = fc.string({ unit: 'binary', maxLength: 8 });

describe('words get their numbers in the order in which they come, and keep them', () => {
  test('whatever words come, and come again', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), (all) => {
        const words = new Vocabulary();
        const distinct = [...new Set(all)];
        for (const each of all) expect(words.takeWord(each)).toBe(distinct.indexOf(each));
        expect(words.size).toBe(distinct.length);
        expect(distinct.map((each) => words.numberOf(each))).toEqual(distinct.map((_, id) => id));
        expect(distinct.map((_, id) => words.word(id))).toEqual(distinct);
      }),
      { numRuns: 100 },
    );
  });

  test('also when it has grown many times', () => {
    const words = new Vocabulary();
    const all = Array.from({ length: 20_000 }, (_, at) => `word${at * 7919}`);
    for (const [id, each] of all.entries()) expect(words.takeWord(each)).toBe(id);
    for (const [id, each] of all.entries()) {
      if (words.numberOf(each) !== id || words.word(id) !== each) expect.unreachable(each);
    }
    expect(words.numberOf('word1')).toBe(-1);
  });
});

test('a word that never came has no number', () => {
  const words = new Vocabulary();
  words.takeWord('sleep');
  for (const other of ['', 'slee', 'sleepy', 'Sleep', 'leep'])
    expect(words.numberOf(other)).toBe(-1);
});

test('words with one hash are told apart', () => {
  const words = new Vocabulary();
  const [one, other] = [lettersIn('one'), lettersIn('two')];
  expect(words.take(one, 0, 3, 42)).toBe(0);
  expect(words.take(other, 0, 3, 42)).toBe(1);
  expect([words.find(one, 0, 3, 42), words.find(other, 0, 3, 42)]).toEqual([0, 1]);
  expect(words.find(one, 0, 2, 42)).toBe(-1);
});

test('a word is taken from the middle of letters', () => {
  const words = new Vocabulary();
  const letters = lettersIn('a sleepy nurse');
  expect(words.take(letters, 2, 7, hashOf(letters, 2, 7))).toBe(0);
  expect(words.word(0)).toBe('sleep');
  expect(words.numberOf('sleep')).toBe(0);
});

test('a vocabulary that is made of its parts knows the same, and goes on', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 100 }),
      fc.uniqueArray(word, { maxLength: 100 }),
      (first, others) => {
        const words = new Vocabulary();
        for (const each of first) words.takeWord(each);
        // A file lies between them: the two share no memory.
        const again = new Vocabulary(structuredClone(words.parts()));
        expect(first.map((each) => again.numberOf(each))).toEqual(first.map((_, id) => id));
        expect(others.map((each) => again.takeWord(each))).toEqual(
          others.map((each) => words.takeWord(each)),
        );
        expect([...first, ...others].map((each) => again.word(again.numberOf(each)))).toEqual([
          ...first,
          ...others,
        ]);
      },
    ),
  );
});

test('letters are laid out as codes, 4,096 of them at most', () => {
  expect([...lettersOf('aß')]).toEqual([97, 223]);
  expect(lettersOf('a'.repeat(5_000))).toHaveLength(4_096);
});

test('the hash of a word is that of its letters', () => {
  expect(hashOfWord('sleep')).toBe(hashOf(lettersIn('sleep'), 0, 5));
});

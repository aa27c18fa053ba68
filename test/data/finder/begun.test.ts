import { expect, test } from 'vitest';
import { Begun } from '../../../src/data/finder/begun.ts';
import { finderOf, kept } from '../../finding.ts';
import { work } from '../../works.ts';

/** `x0` to `x299`, of which each stands in one title, and `x7` in two. */
const finder = finderOf([
  ...Array.from({ length: 300 }, (_, at) => kept(`work${at}`, work('Smith', 2020, `x${at}`))),
  kept('again', work('Smith', 2020, 'x7 y')),
]);
const { catalogue } = finder.register;
const begun = new Begun(catalogue);
const number = (word: string): number => catalogue.words.numberOf(word);

test('of too many words those are listed that stand in most works, and all are recognized', () => {
  const { common, all } = begun.words('x');
  expect(common).toHaveLength(48);
  expect(common[0]).toBe(number('x7'));
  expect(['x0', 'x299', 'y'].map((word) => all?.has(number(word)))).toEqual([true, true, false]);
});

test('a few words are listed, and need not be recognized', () => {
  const { common, all } = begun.words('x29');
  expect(common.map((word) => catalogue.words.word(word))).toEqual(
    ['29', '290', '291', '292', '293', '294', '295', '296', '297', '298', '299'].map(
      (end) => `x${end}`,
    ),
  );
  expect(all).toBeUndefined();
});

test('what begins so is remembered until a work comes or leaves', () => {
  const before = begun.words('x');
  expect(begun.words('x')).toBe(before);
  const other = kept('other', work('Smith', 2020, 'x8 x8b'));
  finder.update({ put: [other], removed: [] });
  expect(begun.words('x').all?.has(number('x8b'))).toBe(true);
  finder.update({ put: [], removed: [other] });
  expect(begun.words('x').all?.has(number('x8b'))).toBe(false);
});

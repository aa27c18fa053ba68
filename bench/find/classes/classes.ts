import { journalAbbreviation } from './abbreviated.ts';
import { abstractPhrase, doi } from './copied.ts';
import type { Recipe } from './draft.ts';
import { filtered } from './filters.ts';
import {
  authorWord,
  authorYear,
  etalMix,
  journalYear,
  reorder,
  titleWords,
  wrongYear,
} from './known.ts';
import { diacritics, everyWord, firstLetter, twoTypos, withSlips } from './slips.ts';
import { runTogether, split } from './spaces.ts';
import { titlePrefix, twoStubs, typingMid, typoHalfTyped } from './unfinished.ts';

/** How the queries of one class are made, and what answers them. */
export interface Class {
  readonly recipe: Recipe;
  /** Whether only the work that was meant will do: the clues fit no other then. */
  readonly isExact: boolean;
}

/**
 * The fourteen classes of the first study. Any work that fits all the clues is as good an answer as
 * the one that was meant, and no more than five do, or a person would have typed another word.
 */
const recipes = {
  author_word: authorWord,
  author_year: authorYear,
  title_words: titleWords,
  title_prefix: titlePrefix,
  reorder,
  typo1: withSlips(1),
  typo2: withSlips(2),
  transposed: withSlips(1, ['swapped']),
  typing_mid: typingMid,
  diacritics,
  doi,
  etal_mix: etalMix,
  journal_year: journalYear,
  abstract_phrase: abstractPhrase,
};

/** What is hard to find: only the work that was meant will do, and what is known fits no other. */
const hardRecipes = {
  run_together: runTogether,
  split,
  first_letter: firstLetter,
  every_word: everyWord,
  wrong_year: wrongYear,
  two_typos_one_word: twoTypos,
  typo_half_typed: typoHalfTyped,
  two_stubs: twoStubs,
  journal_abbreviation: journalAbbreviation,
};

const listed = (all: Readonly<Record<string, Recipe>>, isExact: boolean): [string, Class][] =>
  Object.entries(all).map(([name, recipe]) => [name, { recipe, isExact }]);

/** All classes; of filters all works are good that pass them and have the words. */
export const classes: ReadonlyMap<string, Class> = new Map([
  ...listed(recipes, false),
  ...listed(hardRecipes, true),
  ...listed({ filters: filtered }, false),
]);

/** The names of the fourteen. */
export const usual: readonly string[] = Object.keys(recipes);

/** The names of the others. */
export const hard: readonly string[] = [...Object.keys(hardRecipes), 'filters'];

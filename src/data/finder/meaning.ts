import type { WordSet } from './word-set.ts';

/** A word of the catalogue that a typed one may stand for, and how likely: 1 is the same word. */
export interface Meaning {
  readonly word: number;
  readonly quality: number;
  /** The fields in which it is meant; all of them where it is not said. */
  readonly only?: number;
}

/** Words of the catalogue that are too many to be listed, but can be recognized. */
export interface More {
  readonly words: WordSet;
  readonly quality: number;
  /** The fields in which they are meant. */
  readonly only: number;
}

/** How likely each way of meaning another word is. */
export const quality = {
  same: 1,
  /** The word goes on where the hand still types. */
  begun: 0.8,
  /** The word goes on, although another one was typed behind: `diab mell`. */
  stub: 0.65,
  /** A letter is wrong; two are; one is, as far as it is typed. */
  edited: 0.6,
  twice: 0.4,
  begunEdited: 0.45,
  /** The year is another, by one. */
  year: 0.6,
  /** The record has less of the word: `N Engl J Med` for the New England Journal of Medicine. */
  shortened: 0.45,
  /** It has about the same letters; less where it has fewer of them. */
  far: 0.4,
} as const;

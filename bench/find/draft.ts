import type { Clue } from './catalogue.ts';
import type { Dice } from './dice.ts';
import type { Memory } from './memory.ts';

/** A query that may do: it still has to be seen whether it means one work. */
export interface Draft {
  readonly text: string;
  /** What it says of the work, without the slips. */
  readonly clues: readonly Clue[];
  /** The words that were mistyped, as typed: none of them may be another word. */
  readonly slips?: readonly string[];
  /** What it says as it is typed, where that is wrong: no other work may fit it. */
  readonly instead?: readonly Clue[];
}

/**
 * How one class of queries is made: from what is remembered, with as many words more as it takes
 * (`more`: 0, then 1, then 2). `undefined` where the work has not what the class is about.
 */
export type Recipe = (memory: Memory, dice: Dice, more: number) => Draft | undefined;

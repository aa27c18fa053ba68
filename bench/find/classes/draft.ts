import { byName, type Clue, inTitle, likeName, likeTitle, ofYears } from '../clues.ts';
import type { Dice } from '../dice.ts';
import { typed } from '../hand.ts';
import type { Memory } from '../memory.ts';

/** A query that may do: it still has to be seen whether it means one work. */
export interface Draft {
  readonly text: string;
  /** What it says of the work, without the slips. */
  readonly clues: readonly Clue[];
  /** What is wrong in it, as typed: none of it may be another word. */
  readonly slips: readonly string[];
  /** What it may be taken to say, slips and all: no other works may fit that. */
  readonly instead: readonly Clue[];
}

/**
 * How one class of queries is made: from what is remembered, with as many words more as it takes
 * (`more`: 0, then 1, then 2). `undefined` where the work has not what the class is about.
 */
export type Recipe = (memory: Memory, dice: Dice, more: number) => Draft | undefined;

/** One thing that is said of the work, and what it means. */
export interface Part {
  readonly text: string;
  readonly clue: Clue;
  /** What it may mean when it is typed like that, by so many slips. */
  readonly like?: (typed: string, slips: number) => Clue;
  /** That, where it is typed wrong. */
  readonly instead?: Clue;
}

/** A surname. */
export const named = (text: string): Part => ({ text, clue: byName(text), like: likeName });

/** A word of the title. */
export const worded = (text: string): Part => ({ text, clue: inTitle(text), like: likeTitle });

/** The same, typed with so many slips. */
export function wrongly(part: Part, text: string, slips: number): Part {
  return { ...part, text, instead: part.like?.(text, slips) ?? part.clue };
}

/** The year. */
export const dated = (year: number): Part => ({ text: `${year}`, clue: ofYears(year) });

/** So many words of the title, in its order; `undefined` where it has not as many. */
export function words(
  memory: Memory,
  count: number,
  dice: Dice,
  { least = 4, but = [] }: { least?: number; but?: readonly string[] } = {},
): readonly Part[] | undefined {
  const able = memory.words.filter((word) => word.length >= least && !but.includes(word));
  const taken = new Set(dice.shuffled(able).slice(0, count));
  return taken.size < count ? undefined : able.filter((word) => taken.has(word)).map(worded);
}

/** The first author's surname and words behind it; or, as often, one word more instead. */
export function whoAndWhat(
  memory: Memory,
  count: number,
  dice: Dice,
  choice: { least?: number; but?: readonly string[] } = {},
): readonly Part[] | undefined {
  const name = dice.chance(0.5) ? memory.names[0] : undefined;
  if (name === undefined) return words(memory, count + 1, dice, choice);
  const others = words(memory, count, dice, choice);
  return others && [named(name), ...others];
}

/** All of it in a row; in small letters where something is wrong, as there was no time for capitals. */
export function said(parts: readonly Part[], dice: Dice): Draft {
  const wrong = parts.filter(({ instead }) => instead !== undefined);
  const text = parts.map(({ text }) => text).join(' ');
  return {
    text: wrong.length > 0 ? text.toLowerCase() : typed(text, dice),
    clues: parts.map(({ clue }) => clue),
    slips: wrong.map(({ text }) => text),
    instead: parts.map(({ clue, instead }) => instead ?? clue),
  };
}

/** A word of one script without hyphen, as people misspell, split or glue it. */
export const plain = /^\p{L}+$/u;

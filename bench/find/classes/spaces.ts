import { inTitle } from '../clues.ts';
import type { Dice } from '../dice.ts';
import { type Draft, type Part, plain, type Recipe, said, whoAndWhat, worded } from './draft.ts';

/** What is wrong with it, before or behind what is right. */
function beside(wrong: Part, rest: readonly Part[], dice: Dice): Draft {
  const odd = { ...wrong, instead: wrong.clue };
  return said(dice.chance(0.5) ? [odd, ...rest] : [...rest, odd], dice);
}

/** Two neighbours of the title without the space between them. */
export const runTogether: Recipe = (memory, dice, more) => {
  const { title, words, work } = memory;
  const able = title.flatMap((word, at) => {
    const pair = [word, title[at + 1] ?? ''];
    const isPlain = pair.every((each) => words.includes(each) && plain.test(each));
    // Nobody runs over a colon.
    return isPlain && work.csl.title?.includes(pair.join(' ')) ? [pair] : [];
  });
  const pair = dice.pick(able);
  const rest = pair && whoAndWhat(memory, more, dice, { but: pair });
  if (!pair || !rest) return undefined;
  const glued = { text: pair.join('').toLowerCase(), clue: inTitle(pair.join(' ')) };
  return beside(glued, rest, dice);
};

/** A long word with a space in it. */
export const split: Recipe = (memory, dice, more) => {
  const word = dice.pick(memory.words.filter((each) => each.length >= 8 && plain.test(each)));
  const rest = word && whoAndWhat(memory, more, dice, { but: [word] });
  if (!word || !rest) return undefined;
  const at = 3 + dice.below(word.length - 5);
  const halves = `${word.slice(0, at)} ${word.slice(at)}`.toLowerCase();
  return beside({ ...worded(word), text: halves }, rest, dice);
};

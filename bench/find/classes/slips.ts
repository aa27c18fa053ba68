import type { Dice } from '../dice.ts';
import { mistyped, type Slip, slip, slips, withoutMarks } from '../hand.ts';
import {
  named,
  type Part,
  plain,
  type Recipe,
  said,
  whoAndWhat,
  worded,
  words,
  wrongly,
} from './draft.ts';

/** A surname and two words, or three words: as many of them mistyped as said. */
export function withSlips(count: number, hows: readonly [Slip, ...Slip[]] = slips): Recipe {
  return (memory, dice, more) => {
    const parts = whoAndWhat(memory, 2 + more, dice);
    return parts && slipped(parts, count, dice, hows);
  };
}

/** A slip in each word: of the title only those that are long enough for one. */
export const everyWord: Recipe = (memory, dice, more) => {
  const parts = whoAndWhat(memory, 2 + more, dice, { least: 5 });
  return parts && slipped(parts, parts.length, dice, slips);
};

function slipped(
  parts: readonly Part[],
  count: number,
  dice: Dice,
  hows: readonly [Slip, ...Slip[]],
) {
  // A short word with a slip in it may be anything.
  const able = parts.filter(({ text }) => text.length >= 5 && plain.test(text));
  const chosen = new Set(dice.shuffled(able).slice(0, count));
  const made = parts.map((part) => {
    const word = part.text.toLowerCase();
    const text = chosen.has(part) ? mistyped(word, dice, hows) : word;
    return text === word ? part : wrongly(part, text, 1);
  });
  return made.filter(({ instead }) => instead).length < count ? undefined : said(made, dice);
}

/** One word goes wrong in its own way, the surname half of the time; another word is right. */
function changed(
  least: number,
  slips: number,
  change: (word: string, dice: Dice) => string,
): Recipe {
  return (memory, dice, more) => {
    const isLong = (word: string): boolean => word.length >= least && plain.test(word);
    const name = dice.chance(0.5) ? memory.names.slice(0, 1).find(isLong) : undefined;
    const word = name ?? dice.pick(memory.words.filter(isLong));
    const others = word && words(memory, 1 + more, dice, { but: [word] });
    if (!word || !others) return undefined;
    const wrong = change(word.toLowerCase(), dice);
    if (wrong === word.toLowerCase()) return undefined;
    const about = name === undefined ? worded(word) : named(name);
    return said([wrongly(about, wrong, slips), ...others], dice);
  };
}

/** The slip is where most engines never look for one. */
export const firstLetter = changed(5, 1, (word, dice) =>
  slip(word, dice.pick<Slip>(['neighbour', 'neighbour', 'swapped', 'dropped']), dice, true),
);

/** Two slips in one word. */
export const twoTypos = changed(7, 2, (word, dice) => {
  const once = mistyped(word, dice);
  const twice = mistyped(once, dice);
  return once === word || twice === once ? word : twice;
});

/** A surname or a word without its marks, and another word. */
export const diacritics: Recipe = (memory, dice, more) => {
  const isMarked = (word: string): boolean => /(?![×÷])[À-ɏ]/.test(word);
  const name = memory.names.find(isMarked);
  const marked = name ?? memory.words.find(isMarked);
  if (marked === undefined) return undefined;
  const others = words(memory, 1 + more, dice, { but: [marked] });
  const about = name === undefined ? worded(marked) : named(name);
  const parts = [about, ...(others ?? [])].map((part) => ({
    ...part,
    text: withoutMarks(part.text, dice),
  }));
  return others && said(parts, dice);
};

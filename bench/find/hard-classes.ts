import {
  byName,
  type Clue,
  inJournal,
  inTitle,
  ofYears,
  stubInTitle,
  stubOfName,
} from './catalogue.ts';
import { lower, some, withSlips } from './classes.ts';
import type { Dice } from './dice.ts';
import type { Recipe } from './draft.ts';
import { mistyped, type Slip, slip, slips, typed } from './hand.ts';
import { abbreviated, acronym } from './journals.ts';
import type { Memory } from './memory.ts';

const plain = /^\p{L}+$/u;

/** A surname, or a word more, beside what the class is about. */
function beside(
  memory: Memory,
  used: readonly string[],
  more: number,
  dice: Dice,
): Beside | undefined {
  const name = dice.chance(0.5) ? memory.names[0] : undefined;
  const others = { ...memory, words: memory.words.filter((word) => !used.includes(word)) };
  const words = some(others, (name === undefined ? 1 : 0) + more, dice);
  if (name === undefined && words.length === 0) return undefined;
  if (words.length < more) return undefined;
  const parts = name === undefined ? words : [name, ...words];
  const clues = words.map(inTitle);
  return { parts, clues: name === undefined ? clues : [byName(name), ...clues] };
}

interface Beside {
  readonly parts: readonly string[];
  readonly clues: readonly Clue[];
}

/** Two neighbours of the title without the space between them. */
const runTogether: Recipe = (memory, dice, more) => {
  const { title, words } = memory;
  const able = title.flatMap((word, at) => {
    const next = title[at + 1] ?? '';
    const both = [word, next];
    return both.every((each) => words.includes(each) && plain.test(each)) ? [both] : [];
  });
  if (able.length === 0) return undefined;
  const both = dice.pick(able);
  const rest = beside(memory, both, more, dice);
  if (rest === undefined) return undefined;
  const glued = both.join('').toLowerCase();
  const parts = dice.chance(0.5) ? [glued, ...rest.parts] : [...rest.parts, glued];
  return { text: lower(parts), clues: [...both.map(inTitle), ...rest.clues], slips: [glued] };
};

/** A long word with a space in it. */
const split: Recipe = (memory, dice, more) => {
  const able = memory.words.filter((word) => word.length >= 8 && plain.test(word));
  if (able.length === 0) return undefined;
  const word = dice.pick(able);
  const rest = beside(memory, [word], more, dice);
  if (rest === undefined) return undefined;
  const at = 3 + dice.below(word.length - 5);
  const halves = `${word.slice(0, at)} ${word.slice(at)}`;
  const parts = dice.chance(0.5) ? [halves, ...rest.parts] : [...rest.parts, halves];
  return { text: lower(parts), clues: [inTitle(word), ...rest.clues], slips: [halves] };
};

/** One word of the query goes through `change`; the surname half of the time, where it has one. */
function changed(least: number, change: (word: string, dice: Dice) => string): Recipe {
  return (memory, dice, more) => {
    const [name] = memory.names;
    const isLong = (word: string): boolean => word.length >= least && plain.test(word);
    const able =
      name !== undefined && isLong(name) && dice.chance(0.5) ? [name] : memory.words.filter(isLong);
    if (able.length === 0) return undefined;
    const word = dice.pick(able);
    const isOfName = word === name;
    const words = some(
      { ...memory, words: memory.words.filter((each) => each !== word) },
      1 + more,
      dice,
    );
    const wrong = change(word.toLowerCase(), dice);
    if (words.length === 0 || wrong === word.toLowerCase()) return undefined;
    const clues = [isOfName ? byName(word) : inTitle(word), ...words.map(inTitle)];
    return { text: lower([wrong, ...words]), clues, slips: [wrong] };
  };
}

const firstLetter = changed(5, (word, dice) =>
  slip(word, dice.pick<Slip>(['neighbour', 'neighbour', 'swapped', 'dropped']), dice, true),
);

const twoTypos = changed(7, (word, dice) => {
  const once = mistyped(word, dice);
  const twice = mistyped(once, dice);
  return once === word || twice === once ? word : twice;
});

/** A surname and two words, or three words: a slip in each. */
const everyWord: Recipe = (memory, dice, more) => {
  const able = memory.words.filter((word) => word.length >= 5);
  return withSlips(3 + more)({ ...memory, words: able }, dice, more);
};

/** The year that it came out online, or that the preprint had. */
const wrongYear: Recipe = (memory, dice, more) => {
  const { names, year } = memory;
  const [name] = names;
  const words = some(memory, 1 + more, dice);
  if (name === undefined || year === undefined || words.length === 0) return undefined;
  const wrong = year + (dice.chance(0.5) ? 1 : -1);
  const known = [byName(name), ...words.map(inTitle)];
  return {
    text: typed([name, `${wrong}`, ...words].join(' '), dice),
    clues: [...known, ofYears(year)],
    instead: [...known, ofYears(wrong)],
  };
};

/** The last word is unfinished and has a slip in it. */
const typoHalfTyped: Recipe = (memory, dice, more) => {
  const name = dice.chance(0.5) ? memory.names[0] : undefined;
  const words = some(memory, (name === undefined ? 3 : 2) + more, dice);
  const last = words.at(-1);
  if (last === undefined || last.length < 8 || !plain.test(last)) return undefined;
  const stub = last.slice(0, 5 + dice.below(last.length - 6)).toLowerCase();
  const wrong = mistyped(stub, dice, slips);
  if (wrong === stub) return undefined;
  const whole = words.slice(0, -1);
  const parts = [...(name === undefined ? [] : [name]), ...whole, wrong];
  const said = [...whole.map(inTitle), stubInTitle(stub)];
  const clues = name === undefined ? said : [byName(name), ...said];
  return { text: lower(parts), clues, slips: [wrong] };
};

/** The first four letters of a surname and the first five of a word. */
const twoStubs: Recipe = (memory, dice) => {
  const [name] = memory.names;
  const able = memory.words.filter((word) => word.length >= 7 && plain.test(word));
  if (name === undefined || name.length < 5 || !plain.test(name) || able.length === 0)
    return undefined;
  const [one, two] = [name.slice(0, 4), dice.pick(able).slice(0, 5)];
  return { text: lower([one, two]), clues: [stubOfName(one), stubInTitle(two)] };
};

/** The journal as reference lists and people shorten it, and two things more. */
const journalAbbreviation: Recipe = (memory, dice, more) => {
  const { journal = '', names, work, year } = memory;
  if (work.csl.type !== 'article-journal') return undefined;
  const short = dice.chance(0.35) ? acronym(journal) : abbreviated(journal);
  const name = dice.chance(0.6) ? names[0] : undefined;
  const words = some(memory, (name === undefined ? 2 : 1) + more, dice);
  if (short === undefined || words.length === 0) return undefined;
  const isDated = year !== undefined && dice.chance(0.4);
  const parts = [
    ...(name === undefined ? [] : [name]),
    short,
    ...(isDated ? [`${year}`] : []),
    ...words,
  ];
  const clues = [
    ...(name === undefined ? [] : [byName(name)]),
    inJournal(journal),
    ...(isDated ? [ofYears(year)] : []),
    ...words.map(inTitle),
  ];
  return { text: typed(parts.join(' '), dice), clues };
};

/** Only the work that was meant will do; its clues fit no other. */
export const hardClasses: Readonly<Record<string, Recipe>> = {
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

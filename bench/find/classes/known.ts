import { inJournal, ofYears } from '../clues.ts';
import type { Dice } from '../dice.ts';
import type { Memory } from '../memory.ts';
import { dated, named, type Part, type Recipe, said, words } from './draft.ts';

/** Mostly the first author: the others are remembered by few. */
function somebody({ names }: Memory, dice: Dice): Part | undefined {
  const name = dice.chance(0.8) ? names[0] : names[dice.below(names.length)];
  return name === undefined ? undefined : named(name);
}

/** `liapi factors`, or the other way about. */
export const authorWord: Recipe = (memory, dice, more) => {
  const [name, what] = [somebody(memory, dice), words(memory, 1 + more, dice)];
  if (name === undefined || what === undefined) return undefined;
  return said(dice.chance(0.75) ? [name, ...what] : [...what, name], dice);
};

/** `Liapi 2025`, `liapi, 2025`, `2025 liapi`; with a word where there are too many of them. */
export const authorYear: Recipe = (memory, dice, more) => {
  const { names, year } = memory;
  const [name] = names;
  const what = words(memory, more, dice);
  if (name === undefined || year === undefined || what === undefined) return undefined;
  const [who, when] = [named(name), dated(year)];
  const comma = { ...who, text: `${name},` };
  const both = dice.pick([
    [who, when],
    [who, when],
    [comma, when],
    [when, who],
  ]);
  return said([...both, ...what], dice);
};

/** Three words of the title, in its order. */
export const titleWords: Recipe = (memory, dice, more) => {
  const what = words(memory, 3 + more, dice);
  return what && said(what, dice);
};

/** Words of the title in another order. */
export const reorder: Recipe = (memory, dice, more) => {
  const what = words(memory, 3 + more, dice) ?? [];
  const mixed = dice.shuffled(what);
  return mixed.some((part, at) => part !== what[at]) ? said(mixed, dice) : undefined;
};

/** As it is cited in running text: `Liapi et al. 2025 integration`, `Smith & Jones (2019)`. */
export const etalMix: Recipe = (memory, dice, more) => {
  const { names, work, year } = memory;
  const [first, second] = names;
  const all = work.csl.author?.length ?? 0;
  const what = words(memory, more + dice.below(2), dice);
  if (first === undefined || year === undefined || what === undefined) return undefined;
  if (all > 1 && second === undefined) return undefined;
  const when = { ...dated(year), text: dice.pick([`${year}`, `(${year})`]) };
  if (all === 1 || second === undefined) return said([named(first), when, ...what], dice);
  if (all === 2) {
    const and = { ...named(second), text: `${dice.pick(['&', 'and'])} ${second}` };
    return said([named(first), and, when, ...what], dice);
  }
  const who = { ...named(first), text: `${first} ${dice.pick(['et al.', 'et al', 'et al.,'])}` };
  return said([who, when, ...what], dice);
};

/** Journal and year, and a surname or a word. */
export const journalYear: Recipe = (memory, dice, more) => {
  const { journal, names, year } = memory;
  const name = dice.chance(0.5) ? names[0] : undefined;
  const what = words(memory, name === undefined ? 1 + more : more, dice);
  if (journal === undefined || year === undefined || what === undefined) return undefined;
  const where = [{ text: journal, clue: inJournal(journal) }, dated(year)];
  const rest = name === undefined ? what : [named(name), ...what];
  return said(dice.chance(0.5) ? [...where, ...rest] : [...rest, ...where], dice);
};

/** The year that it came out online, or that the preprint had. */
export const wrongYear: Recipe = (memory, dice, more) => {
  const { names, year } = memory;
  const [name] = names;
  const what = words(memory, 1 + more, dice);
  if (name === undefined || year === undefined || what === undefined) return undefined;
  const typed = year + (dice.chance(0.5) ? 1 : -1);
  // Nothing else of that year, nor of the one on its other side.
  const when = { text: `${typed}`, clue: ofYears(year), instead: ofYears(typed - 1, typed + 1) };
  return said([named(name), when, ...what], dice);
};

import type { CslType } from '../../src/data/csl.ts';
import {
  byName,
  type Clue,
  inJournal,
  inTitle,
  ofType,
  ofYears,
  withAbstract,
} from './catalogue.ts';
import { some } from './classes.ts';
import type { Dice } from './dice.ts';
import type { Recipe } from './draft.ts';
import type { Memory } from './memory.ts';

/** A field that is asked for by name, and what it says. */
type Filter = readonly [text: string, clue: Clue];

/** Types that somebody would ask for; the usual one is told by leaving it out. */
const askedFor = new Set<CslType>([
  'book',
  'chapter',
  'thesis',
  'report',
  'paper-conference',
  'webpage',
]);

const quoted = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);

function filters({ work, names, year, journal }: Memory, dice: Dice): readonly Filter[] {
  const { abstract, type } = work.csl;
  const [name] = names;
  const found: Filter[] = [];
  if (name !== undefined) found.push([`author:${quoted(name.toLowerCase())}`, byName(name)]);
  if (year !== undefined) {
    const [from, to] = [year - dice.below(4), year + 1 + dice.below(4)];
    found.push([`year:${from}-${to}`, ofYears(from, to)], [`year:${year}`, ofYears(year)]);
  }
  if (journal !== undefined) {
    found.push([`journal:${quoted(journal.toLowerCase())}`, inJournal(journal)]);
  }
  if (abstract !== undefined) found.push(['has:abstract', withAbstract]);
  if (askedFor.has(type)) found.push([`type:${type}`, ofType(type)]);
  return found;
}

/**
 * One filter or two with words of the title, before or behind them. All works that fit are as good;
 * what a filter shuts out must not come first, whatever the words say.
 */
const filtered: Recipe = (memory, dice, more) => {
  const all = dice.shuffled(filters(memory, dice));
  // A work of a rare type is asked for by it.
  all.sort(([one], [two]) => Number(two.startsWith('type:')) - Number(one.startsWith('type:')));
  const chosen = all.slice(0, 1 + dice.below(2));
  const words = some(memory, 1 + more, dice);
  if (words.length === 0 || chosen.length === 0) return undefined;
  const said = chosen.map(([text]) => text);
  const spoken = words.map((word) => word.toLowerCase());
  const parts = dice.chance(0.5) ? [...said, ...spoken] : [...spoken, ...said];
  return {
    text: parts.join(' '),
    clues: [...chosen.map(([, clue]) => clue), ...words.map(inTitle)],
  };
};

/** See `filtered`. */
export const filterClasses: Readonly<Record<string, Recipe>> = { filters: filtered };

import type { CslType } from '../../../src/data/csl.ts';
import { byName, inJournal, ofType, ofYears, withAbstract } from '../clues.ts';
import type { Dice } from '../dice.ts';
import type { Memory } from '../memory.ts';
import { type Part, type Recipe, said, words } from './draft.ts';

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

/** The fields of the work that can be asked for by name. */
function filters({ work, names, year, journal }: Memory, dice: Dice): readonly Part[] {
  const { abstract, type } = work.csl;
  const [name] = names;
  const found: Part[] = [];
  if (name !== undefined) found.push({ text: `author:${quoted(name)}`, clue: byName(name) });
  if (year !== undefined) {
    const [from, to] = [year - dice.below(4), year + 1 + dice.below(4)];
    found.push({ text: `year:${from}-${to}`, clue: ofYears(from, to) });
    if (dice.chance(0.3)) found.splice(-1, 1, { text: `year:${year}`, clue: ofYears(year) });
  }
  if (journal !== undefined) {
    found.push({ text: `journal:${quoted(journal)}`, clue: inJournal(journal) });
  }
  if (abstract !== undefined) found.push({ text: 'has:abstract', clue: withAbstract });
  if (askedFor.has(type)) found.push({ text: `type:${type}`, clue: ofType(type) });
  return found;
}

/**
 * One filter or two with words of the title, before or behind them. What a filter shuts out must not
 * come first, whatever the words say.
 */
export const filtered: Recipe = (memory, dice, more) => {
  const all = dice.shuffled(filters(memory, dice));
  // A work of a rare type is asked for by it.
  all.sort((a, b) => Number(b.text.startsWith('type:')) - Number(a.text.startsWith('type:')));
  const chosen = all.slice(0, 1 + dice.below(2));
  const what = words(memory, 1 + more, dice);
  if (what === undefined || chosen.length === 0) return undefined;
  return said(dice.chance(0.5) ? [...chosen, ...what] : [...what, ...chosen], dice);
};

import { abbreviated, acronym } from '../abbreviations.ts';
import { inJournal } from '../clues.ts';
import { dated, named, type Recipe, said, words } from './draft.ts';

/** The journal as reference lists and people shorten it, and two things more. */
export const journalAbbreviation: Recipe = (memory, dice, more) => {
  const { journal, names, work, year } = memory;
  if (journal === undefined || work.csl.type !== 'article-journal') return undefined;
  const short = dice.chance(0.35) ? acronym(journal) : abbreviated(journal);
  const name = dice.chance(0.6) ? names[0] : undefined;
  const what = words(memory, (name === undefined ? 2 : 1) + more, dice);
  if (short === undefined || what === undefined) return undefined;
  const who = name === undefined ? [] : [named(name)];
  const when = year !== undefined && dice.chance(0.4) ? [dated(year)] : [];
  return said([...who, { text: short, clue: inJournal(journal) }, ...when, ...what], dice);
};

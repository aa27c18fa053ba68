import type { Filing } from '../data/change.ts';
import type { Desk } from '../data/desk.ts';
import { fold, foldedWords } from '../data/fold.ts';
import type { Reference } from '../data/reference.ts';
import { type Choice, Refusal } from './command.ts';
import { limits } from './limits.ts';
import { plainly } from './reply.ts';

/** Longest name of a tag or a collection, in characters: it must fit a button. */
export const longestName = 40;

/** The names that are in use, with how many works each has, those with most first. */
export function namesIn(
  desk: Pick<Desk, 'library'>,
  under: Filing['under'],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const reference of desk.library.all()) {
    for (const name of reference[under] ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

/** Names in use that have the words typed so far, and what was typed itself. */
export function suggestNames(desk: Desk, under: Filing['under'], typed: string): readonly Choice[] {
  const words = foldedWords(typed);
  const fitting = namesIn(desk, under).filter(([name]) => {
    const own = foldedWords(name).join(' ');
    return words.every((word) => own.includes(word));
  });
  return fitting.slice(0, limits.choices).map(([name, count]) => ({
    name: `${name} (${count})`,
    value: name,
  }));
}

/**
 * A name as it is kept: the one that is in use, however it is typed (`stroke REVIEW`), else a new one.
 * Throws a `Refusal` where it can't be one.
 */
export function nameFrom(
  desk: Pick<Desk, 'library'>,
  under: Filing['under'],
  typed: string,
): string {
  const name = checked(typed, under === 'labels' ? 'tag' : 'collection');
  return namesIn(desk, under).find(([each]) => fold(each) === fold(name))?.[0] ?? name;
}

function checked(typed: string, what: 'tag' | 'collection'): string {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > longestName || /[\p{C}%:,]/u.test(name)) {
    throw new Refusal(
      `“${plainly(typed.slice(0, 100))}” can’t be the name of a ${what}: one has 1 to ${longestName} characters, and none of \`: , %\`.`,
    );
  }
  return name;
}

/** The works in a collection, or with a tag. */
export function worksIn(desk: Desk, under: Filing['under'], name: string): readonly Reference[] {
  return desk.library.all().filter((reference) => reference[under]?.includes(name));
}

import type { Desk } from '../data/desk.ts';
import { parse } from '../data/finder/question.ts';
import type { Reference } from '../data/reference.ts';
import { type Choice, Refusal, type Suggest } from './command.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { nothingFound, pick } from './pick.ts';
import { plainly } from './reply.ts';
import { suggestWorks } from './suggest.ts';

/** Keys hold neither; words between them are read as one work. */
const separator = /[,;]/;

/** So many works at most are meant by one filter: as many as a list has. */
const most = 2000;

/**
 * The works that are named one after another: `liapi2025factors, smith 2020, tag:included`. Each of them
 * once; a filter means all that it lets through.
 */
export function worksNamed(desk: Desk, words: string): readonly Reference[] {
  const named = words.split(separator).map((each) => each.trim());
  const works = named.filter((each) => each !== '').flatMap((each) => meantBy(desk, each));
  if (works.length === 0) throw new Refusal('Name the works, with commas between them.');
  return [...new Map(works.map((work) => [work.key, work])).values()];
}

function meantBy(desk: Desk, words: string): readonly Reference[] {
  const { filters, tokens } = parse(words, false);
  const isFilter = filters.length > 0 || tokens.some(({ only }) => only !== undefined);
  if (!isFilter) return [workNamed(desk, words)];
  const matches = desk.finder.find(words, { limit: most }).filter(({ by }) => by !== 'some');
  if (matches.length === 0) throw nothingFound(desk, words);
  return matches.map(({ reference }) => reference);
}

/** The one work that the words name. Throws a `Refusal` where several may be meant, or none is. */
export function workNamed(desk: Desk, words: string): Reference {
  const picked = pick(desk, words, 'cite');
  if ('work' in picked) return picked.work;
  throw new Refusal(
    `I am not sure which work is meant by “${plainly(shorten(words, 200))}”. Choose each while you type, or give its citation key.`,
  );
}

/** Choices for one more work, behind those that are named already. */
export function suggestMore(suggest: Suggest): readonly Choice[] {
  const named = suggest.words.split(separator).map((each) => each.trim());
  const done = named.slice(0, -1).filter((each) => each !== '');
  const before = done.map((each) => `${each}, `).join('');
  return suggestWorks({ ...suggest, words: named.at(-1) ?? '' }).flatMap(({ name, value }) => {
    const all = `${before}${value}`;
    // A value that is longer than Discord takes would fail all of them.
    if (done.includes(value) || all.length > limits.choice) return [];
    return [{ name: shorten(`${before}${name}`, limits.choice), value: all }];
  });
}

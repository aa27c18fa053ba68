import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import type { Choice, Suggest } from './command.ts';
import { Refusal } from './command.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { pick } from './pick.ts';
import { plainly } from './reply.ts';
import { suggestWorks } from './suggest.ts';

/** Keys hold neither; words between them are read as one work. */
const separator = /[,;]/;

/** The works that are named one after another: `liapi2025factors, smith 2020`. Each of them once. */
export function worksNamed(desk: Desk, words: string): readonly Reference[] {
  const named = words.split(separator).map((each) => each.trim());
  const works = named.filter((each) => each !== '').map((each) => workNamed(desk, each));
  return [...new Map(works.map((work) => [work.key, work])).values()];
}

function workNamed(desk: Desk, words: string): Reference {
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

import { foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { quantile } from '../corpus.ts';
import { dice } from './dice.ts';
import type { Engine } from './engine.ts';
import { shown } from './measure.ts';
import { remember } from './memory.ts';
import { page } from './page.ts';
import { type Seed, targets } from './works.ts';

/** What somebody goes through who types until the work is there; medians of all these people. */
export interface Typing {
  /** Keystrokes until the work is the first choice, or among the first ten. */
  readonly first: number;
  readonly ten: number;
  /** The latter, of those who begin with the surname. */
  readonly tenBySurname: number;
  /** Keystrokes until no more than ten works have such words: before that, it takes luck. */
  readonly fewest: number;
  /** How long the choices take after a keystroke, in milliseconds: the best of three times. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** So many people, each looking for one work. */
const people = 60;

interface Wanted {
  readonly work: Reference;
  readonly text: string;
  readonly bySurname: boolean;
}

/** Half of them begin with the surname, half with the title; then comes the other. */
function wanted(seed: Seed): readonly Wanted[] {
  const chance = dice(`${seed} keystrokes`);
  return chance
    .shuffled(targets[seed])
    .map(remember)
    .filter(({ names, words }) => names.length > 0 && words.length >= 3)
    .slice(0, people)
    .map(({ work, names, words }, at) => {
      const [name, title] = [names[0] ?? '', words.slice(0, 3).join(' ')];
      const bySurname = at % 2 === 0;
      const text = bySurname ? `${name} ${title}` : `${title} ${name}`;
      return { work, text: text.toLowerCase().slice(0, 40), bySurname };
    });
}

const parts = (text: string): readonly string[] =>
  Array.from(text, (_, end) => text.slice(0, end + 1));

/**
 * Types all of it, letter by letter, whether or not it has been found: for all of these people, or for
 * as many as a slow engine comes to within its budget (in milliseconds).
 */
export function type(
  engine: Engine,
  seed: Seed,
  references: readonly Reference[],
  budget: number,
): Typing {
  const begun = performance.now();
  const typings = wanted(seed).flatMap((each) => {
    return performance.now() - begun > budget ? [] : [{ ...each, ...typed(engine, each) }];
  });
  const times = typings.flatMap((each) => each.times);
  const median = (values: readonly number[]): number => quantile(values, 0.5);
  return {
    first: median(typings.map(({ first }) => first)),
    ten: median(typings.map(({ ten }) => ten)),
    tenBySurname: median(typings.filter(({ bySurname }) => bySurname).map(({ ten }) => ten)),
    fewest: median(typings.map(({ text }) => fewest(text, references))),
    p50: median(times),
    p99: quantile(times, 0.99),
    max: quantile(times, 1),
  };
}

function typed(engine: Engine, { work, text }: Wanted) {
  // Three times from start to end: the same part again at once would be found warm.
  const passes = Array.from({ length: 3 }, () =>
    parts(text).map((part) => {
      const begun = performance.now();
      const keys = engine.find(part, shown);
      return { ms: performance.now() - begun, at: keys.indexOf(work.key) };
    }),
  );
  const times = parts(text).map((_, end) =>
    Math.min(...passes.map((pass) => pass[end]?.ms ?? Infinity)),
  );
  const until = (most: number): number => {
    const end = passes[0]?.findIndex(({ at }) => at >= 0 && at < most) ?? -1;
    return end < 0 ? Infinity : end + 1;
  };
  return { times, first: until(1), ten: until(10) };
}

/** The last word may be unfinished, the others are words of the title or of surnames. */
function fewest(text: string, references: readonly Reference[]): number {
  const fits = (work: Reference, words: readonly string[]): boolean => {
    const all = [...page(work).names.flat(), ...page(work).title];
    return words.every((word, at) =>
      all.some((each) => (at === words.length - 1 ? each.startsWith(word) : each === word)),
    );
  };
  let left = references;
  for (const part of parts(text)) {
    const words = foldedWords(part);
    left = left.filter((work) => fits(work, words));
    if (left.length <= 10) return part.length;
  }
  return text.length;
}

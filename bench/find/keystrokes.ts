import type { Reference } from '../../src/data/reference.ts';
import { quantile } from '../corpus.ts';
import { dice } from './dice.ts';
import type { Engine } from './engine.ts';
import { shown } from './measure.ts';
import { remember } from './memory.ts';
import { type Seed, targets } from './works.ts';

/** What somebody goes through who types until the work is there. */
export interface Typing {
  /** Keystrokes until the work is the first choice, or among the first ten; the median. */
  readonly first: number;
  readonly ten: number;
  /** How long the choices take after a keystroke, in milliseconds: the best of three times. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** So many people, each looking for one work. */
const people = 60;

/** Half of them begin with the surname, half with the title; then comes the other. */
function wanted(seed: Seed): readonly { work: Reference; text: string }[] {
  const chance = dice(`${seed} keystrokes`);
  return chance
    .shuffled(targets[seed])
    .map(remember)
    .filter(({ names, words }) => names.length > 0 && words.length >= 3)
    .slice(0, people)
    .map(({ work, names, words }) => {
      const [name, title] = [names[0] ?? '', words.slice(0, 3).join(' ')];
      const text = chance.chance(0.5) ? `${name} ${title}` : `${title} ${name}`;
      return { work, text: text.toLowerCase().slice(0, 40) };
    });
}

/**
 * Types all of it, letter by letter, whether or not it has been found: for all of these people, or for
 * as many as a slow engine comes to within its budget (in milliseconds).
 */
export function type(engine: Engine, seed: Seed, budget: number): Typing {
  const begun = performance.now();
  const typings = wanted(seed).flatMap(({ work, text }) => {
    if (performance.now() - begun > budget) return [];
    const parts = Array.from(text, (_, end) => text.slice(0, end + 1));
    // Three times from start to end: the same part again at once would be found warm.
    const passes = Array.from({ length: 3 }, () => parts.map((part) => timed(engine, part, work)));
    const times = parts.map((_, at) => Math.min(...passes.map((pass) => pass[at]?.ms ?? Infinity)));
    const until = (most: number): number => {
      const at = passes[0]?.findIndex(({ place }) => place <= most) ?? -1;
      return at < 0 ? Infinity : at + 1;
    };
    return [{ times, first: until(1), ten: until(10) }];
  });
  const times = typings.flatMap((each) => each.times);
  return {
    first: quantile(
      typings.map(({ first }) => first),
      0.5,
    ),
    ten: quantile(
      typings.map(({ ten }) => ten),
      0.5,
    ),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    max: quantile(times, 1),
  };
}

function timed(engine: Engine, text: string, work: Reference): { ms: number; place: number } {
  const begun = performance.now();
  const keys = engine.find(text, shown);
  const ms = performance.now() - begun;
  const at = keys.indexOf(work.key);
  return { ms, place: at < 0 ? Infinity : at + 1 };
}

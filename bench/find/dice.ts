import { seeded } from '../../test/synthetic.ts';

/** Chance that repeats itself: the same for the same seed. */
export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** True this often: 0.25 is one time in four. */
  chance(share: number): boolean;
  /** One of them; there is none in an empty list. */
  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  shuffled<T>(list: readonly T[]): T[];
}

/** Dice of their own for everything that has a name, so that no class of queries changes another. */
export function dice(seed: string): Dice {
  let hash = 2166136261;
  for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  const random = seeded(hash);
  const below = (end: number): number => Math.floor(random() * end);
  return {
    below,
    chance: (share) => random() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    shuffled: (list) => {
      const keyed = list.map((each) => ({ each, at: random() }));
      return keyed.sort((a, b) => a.at - b.at).map(({ each }) => each);
    },
  };
}

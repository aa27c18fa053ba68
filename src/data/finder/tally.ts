import { begins, type Hit, type Vocabulary } from './vocabulary.ts';

/** How a work answers the words of a question. */
export interface Tally {
  readonly key: string;
  /** How many of the words it has, exactly or nearly. */
  covered: number;
  /** How well it has them: one point for each word that is exactly there. */
  likeness: number;
  /** It has each of its words as typed, or as the typed beginning. */
  asTyped: boolean;
}

/** Beginnings of one or two letters are only looked up where the hand still types. */
const tellingBeginning = 3;

/** All that one typed word may stand for. */
function meanings(vocabulary: Vocabulary, word: string, unfinished: boolean): readonly Hit[] {
  const begun = unfinished || word.length >= tellingBeginning;
  return [
    ...vocabulary.exact(word),
    ...(begun ? vocabulary.beginning(word) : []),
    ...vocabulary.alike(word, unfinished),
  ];
}

/** The best likeness of each work that has a meaning of the word. */
function worksWith(vocabulary: Vocabulary, hits: readonly Hit[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { word, likeness } of hits) {
    for (const key of vocabulary.worksWith(word)) {
      if (likeness > (best.get(key) ?? 0)) best.set(key, likeness);
    }
  }
  return best;
}

/** Adds up, word by word, which works have it. The last word may be `unfinished`. */
export function tally(
  vocabulary: Vocabulary,
  words: readonly string[],
  unfinished: boolean,
): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  words.forEach((word, at) => {
    const hits = meanings(vocabulary, word, unfinished && at === words.length - 1);
    for (const [key, likeness] of worksWith(vocabulary, hits)) {
      const known = tallies.get(key) ?? { key, covered: 0, likeness: 0, asTyped: true };
      known.covered += 1;
      known.likeness += likeness;
      known.asTyped &&= likeness >= begins;
      tallies.set(key, known);
    }
  });
  return [...tallies.values()];
}

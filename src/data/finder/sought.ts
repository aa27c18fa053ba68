import type { Catalogue } from './catalogue.ts';
import { field } from './fields.ts';
import type { Meaning, More } from './meaning.ts';
import type { Token } from './question.ts';

/** A word of a question, with all that it may stand for. */
export interface Sought {
  /** The number of the word itself; -1 where the catalogue has never heard of it. */
  readonly word: number;
  /** Best first. */
  readonly meanings: readonly Meaning[];
  /** What goes on from it, where that is too much to be among the meanings. */
  readonly more?: More | undefined;
  /** In how many documents it may stand, at most. */
  readonly frequency: number;
  /** How much it tells: the fewer have it, the more. */
  readonly weight: number;
  /** Which bit says that a document has it. */
  readonly bit: number;
  /** The fields in which it must stand. */
  readonly only?: number | undefined;
}

/** What one reading of a question looks for. */
export interface Wanted {
  /** All of its words, to see which stand side by side. */
  readonly all: readonly Sought[];
  /** Those that a document should have. */
  readonly telling: readonly Sought[];
  /** `du` says nothing, but may be somebody's name. */
  readonly names: readonly Sought[];
  /** Also in abstracts? */
  readonly deep: boolean;
  /** The bits of `telling`; what they tell together. */
  readonly bits: number;
  readonly weight: number;
  /** The bits that a document must have. */
  readonly required: number;
}

/** What the words mean, each for itself. */
export interface Meant {
  readonly meanings: (token: Token) => readonly Meaning[];
  readonly more: (token: Token) => More | undefined;
}

/** With more telling words than this, nobody is called by a silent one. */
const mostBesideNames = 2;

/** Weighs the words of a question. */
export function wanted(
  catalogue: Catalogue,
  tokens: readonly Token[],
  meant: Meant,
  deep: boolean,
): Wanted {
  const all = tokens.map((token, at) => sought(catalogue, token, meant, deep, at));
  const isSilent = ({ word, only }: Sought, at: number): boolean =>
    only === undefined && !tokens[at]?.unfinished && catalogue.isSilent(word);
  const telling = all.filter((each, at) => !isSilent(each, at));
  const names =
    telling.length > mostBesideNames
      ? []
      : all.filter(isSilent).flatMap((each) => name(catalogue, each) ?? []);
  const those = telling.length > 0 ? telling : all;
  return {
    all,
    telling: those,
    names: telling.length > 0 ? names : [],
    deep,
    bits: those.reduce((sum, { bit }) => sum | bit, 0),
    weight: weightIn(those, -1),
    required: those.reduce((sum, { bit, only }) => (only === undefined ? sum : sum | bit), 0),
  };
}

/** What these of the words tell together. */
export function weightIn(words: readonly Sought[], bits: number): number {
  let sum = 0;
  for (const { bit, weight } of words) if (bits & bit) sum += weight;
  return sum;
}

function sought(
  catalogue: Catalogue,
  token: Token,
  { meanings: meaningsOf, more }: Meant,
  deep: boolean,
  at: number,
): Sought {
  const { words, fields, abstracts } = catalogue;
  const word = words.numberOf(token.word);
  const meanings = meaningsOf(token);
  const best = meanings[0]?.quality ?? 0;
  const inAbstracts = deep && word >= 0 ? abstracts.frequency(word) : 0;
  let [frequency, meant] = [inAbstracts, inAbstracts];
  for (const each of meanings) {
    const held = fields.frequency(each.word);
    frequency += held;
    // What is less likely to be meant does not make the word tell less.
    if (each.quality === best) meant += held;
  }
  const weight = telling(catalogue, meant);
  return { word, meanings, more: more(token), frequency, weight, bit: 1 << at, only: token.only };
}

function name(catalogue: Catalogue, { word, bit, ...each }: Sought): Sought | undefined {
  const frequency = catalogue.surnames(word);
  if (frequency === 0) return undefined;
  const weight = telling(catalogue, frequency);
  return { ...each, word, bit, frequency, weight, only: field.first | field.surname };
}

/** How much a word tells that stands in so many documents: in all of them, 1. */
const telling = ({ size }: Catalogue, documents: number): number =>
  Math.log2(1 + size / Math.min(Math.max(documents, 1), Math.max(size, 1)));

import { fold, foldedWords } from '../../src/data/fold.ts';
import {
  beginning,
  byName,
  type Clue,
  inAbstract,
  inJournal,
  inTitle,
  ofYears,
  stubInTitle,
  withDoi,
} from './catalogue.ts';
import type { Dice } from './dice.ts';
import type { Draft, Recipe } from './draft.ts';
import { mistyped, type Slip, slips, typed, unfinished, withoutMarks } from './hand.ts';
import { type Memory, silent } from './memory.ts';

/** Words of the title that are long enough, in its order. */
export function some({ words }: Memory, count: number, dice: Dice, least = 4): readonly string[] {
  const long = words.filter((word) => word.length >= least);
  const taken = new Set(dice.shuffled(long).slice(0, count));
  return taken.size < count ? [] : long.filter((word) => taken.has(word));
}

/** Mostly the first author: the others are remembered by few. */
function somebody({ names }: Memory, dice: Dice): string | undefined {
  return dice.chance(0.8) ? names[0] : names[dice.below(names.length)];
}

/** One of them is spoken of. */
export const lower = (words: readonly string[]): string => words.join(' ').toLowerCase();

/** `liapi factors`, or the other way about. */
const authorWord: Recipe = (memory, dice, more) => {
  const [name, words] = [somebody(memory, dice), some(memory, 1 + more, dice)];
  if (name === undefined || words.length === 0) return undefined;
  const parts = dice.chance(0.75) ? [name, ...words] : [...words, name];
  return { text: typed(parts.join(' '), dice), clues: [byName(name), ...words.map(inTitle)] };
};

/** `Liapi 2025`, with a word where there are too many of them. */
const authorYear: Recipe = (memory, dice, more) => {
  const { names, year } = memory;
  const [name] = names;
  const words = some(memory, more, dice);
  if (name === undefined || year === undefined || words.length < more) return undefined;
  const who = dice.pick([
    `${name} ${year}`,
    `${name} ${year}`,
    `${name}, ${year}`,
    `${year} ${name}`,
  ]);
  const clues = [byName(name), ofYears(year), ...words.map(inTitle)];
  return { text: typed([who, ...words].join(' '), dice), clues };
};

/** Three words of the title, in its order. */
const titleWords: Recipe = (memory, dice, more) => {
  const words = some(memory, 3 + more, dice);
  return words.length === 0
    ? undefined
    : { text: typed(words.join(' '), dice), clues: words.map(inTitle) };
};

/** The title from its start, as far as somebody came: in the middle of a word mostly. */
const titlePrefix: Recipe = ({ title }, dice, more) => {
  const whole = title.join(' ');
  const length = 16 + dice.below(20) + 8 * more;
  if (whole.length <= length) return undefined;
  const text = whole.slice(0, length).trim();
  return { text: typed(text, dice), clues: [beginning(text)] };
};

/** Words of the title in another order. */
const reorder: Recipe = (memory, dice, more) => {
  const words = some(memory, 3 + more, dice);
  const mixed = dice.shuffled(words);
  if (words.length === 0 || mixed.join() === words.join()) return undefined;
  return { text: typed(mixed.join(' '), dice), clues: words.map(inTitle) };
};

/** A surname and two words, or four words: as many of them mistyped as said. */
export function withSlips(count: number, hows: readonly Slip[] = slips): Recipe {
  return (memory, dice, more) => {
    const name = dice.chance(0.5) ? memory.names[0] : undefined;
    const words = some(memory, (name === undefined ? 3 : 2) + more, dice);
    if (words.length === 0) return undefined;
    const parts = name === undefined ? words : [name, ...words];
    const clues = [...(name === undefined ? [] : [byName(name)]), ...words.map(inTitle)];
    return slipped(parts, count, clues, dice, hows);
  };
}

function slipped(
  parts: readonly string[],
  count: number,
  clues: readonly Clue[],
  dice: Dice,
  hows: readonly Slip[],
): Draft | undefined {
  // A short word with a slip in it may be anything.
  const able = parts.map((_, at) => at).filter((at) => /^\p{L}{5,}$/u.test(parts[at] ?? ''));
  const chosen = dice.shuffled(able).slice(0, count);
  if (chosen.length < count) return undefined;
  const lowered = parts.map((part) => part.toLowerCase());
  const made = lowered.map((part, at) => (chosen.includes(at) ? mistyped(part, dice, hows) : part));
  const wrong = made.filter((part, at) => part !== lowered[at]);
  return wrong.length < count ? undefined : { text: lower(made), clues, slips: wrong };
}

/** The last word is unfinished. */
const typingMid: Recipe = (memory, dice, more) => {
  const name = dice.chance(0.6) ? memory.names[0] : undefined;
  const words = some(memory, (name === undefined ? 3 : 2) + more, dice);
  const last = words.at(-1);
  if (last === undefined || last.length < 5) return undefined;
  const stub = unfinished(last, dice);
  const whole = words.slice(0, -1);
  const parts = [...(name === undefined ? [] : [name]), ...whole, stub];
  const said = [...whole.map(inTitle), stubInTitle(stub)];
  return {
    text: typed(parts.join(' '), dice),
    clues: name === undefined ? said : [byName(name), ...said],
  };
};

/** A surname or a word without its marks, and another word or the year. */
const diacritics: Recipe = (memory, dice, more) => {
  const isMarked = (word: string): boolean => /(?![×÷])[À-ɏ]/.test(word);
  const name = memory.names.find(isMarked);
  const word = memory.words.find(isMarked);
  const others = some(memory, 1 + more, dice).filter((each) => each !== word);
  const marked = name ?? word;
  if (marked === undefined || others.length === 0) return undefined;
  const about = name === undefined ? inTitle(marked) : byName(name);
  const text = withoutMarks([marked, ...others].join(' '), dice);
  return { text, clues: [about, ...others.map(inTitle)] };
};

/** A DOI, bare or as the address somebody copied. */
const doi: Recipe = ({ work }, dice) => {
  const { doi } = work.ids;
  if (doi === undefined) return undefined;
  const forms = [doi, doi, doi.toUpperCase(), `doi:${doi}`, `https://doi.org/${doi}`];
  const addresses = ['http://dx.doi.org/', 'doi.org/', 'https://onlinelibrary.example/doi/full/'];
  return {
    text: dice.pick([...forms, ...addresses.map((address) => address + doi), `${doi}.`]),
    clues: [withDoi(doi)],
  };
};

/** As it is cited in running text: `Liapi et al. 2025 integration`, `Smith & Jones 2019`. */
const etalMix: Recipe = (memory, dice, more) => {
  const { names, work, year } = memory;
  const [first, second] = names;
  const all = work.csl.author?.length ?? 0;
  const words = some(memory, more + dice.below(2), dice);
  if (first === undefined || year === undefined || (all > 1 && second === undefined))
    return undefined;
  if (more > 0 && words.length === 0) return undefined;
  const when = dice.pick([`${year}`, `(${year})`]);
  const two = [`${first} & ${second} ${when}`, `${first} and ${second} ${when}`];
  const many = [`${first} et al. ${when}`, `${first} et al ${when}`, `${first} et al., ${year}`];
  const who = all === 1 ? `${first} ${when}` : dice.pick(all === 2 ? two : many);
  const clues = [byName(first), ofYears(year), ...words.map(inTitle)];
  return {
    text: typed([who, ...words].join(' '), dice),
    clues: all === 2 && second !== undefined ? [byName(second), ...clues] : clues,
  };
};

/** Journal and year, and a surname or a word. */
const journalYear: Recipe = (memory, dice, more) => {
  const { journal, names, year } = memory;
  const name = dice.chance(0.5) ? names[0] : undefined;
  const words = some(memory, name === undefined ? 1 + more : more, dice);
  if (journal === undefined || year === undefined) return undefined;
  if (name === undefined && words.length === 0) return undefined;
  const rest = name === undefined ? words : [name, ...words];
  const parts = dice.chance(0.5) ? [journal, `${year}`, ...rest] : [...rest, journal, `${year}`];
  const said = [inJournal(journal), ofYears(year), ...words.map(inTitle)];
  const clues = name === undefined ? said : [byName(name), ...said];
  return { text: typed(parts.join(' '), dice), clues };
};

/** Five to seven words of one sentence of the abstract, three of them telling. */
const abstractPhrase: Recipe = ({ work, words }, dice, more) => {
  const sentences = work.csl.abstract?.split(/(?<=[.!?;:]) +/) ?? [];
  const tokens = dice.pick(sentences)?.split(/\s+/) ?? [];
  const length = 5 + more + dice.below(3);
  const from = dice.below(Math.max(1, tokens.length - length));
  const part = tokens.slice(from, from + length).map((token) => token.replace(/[,.]$/, ''));
  const long = part.filter((token) => token.length >= 6);
  const isPlain = part.every((token) => /^\p{L}+(?:-\p{L}+)?$/u.test(token));
  if (part.length < length || !isPlain || long.length < 3) return undefined;
  // Nobody remembers `and the` before it.
  if ([part[0], part.at(-1)].some((end) => silent.has(fold(end ?? '')))) return undefined;
  const known = new Set(words.flatMap((word) => foldedWords(word)));
  if (long.every((token) => foldedWords(token).every((word) => known.has(word)))) return undefined;
  return { text: typed(part.join(' '), dice), clues: [inAbstract(part.join(' '))] };
};

/**
 * The fourteen classes of the earlier study. Any work that fits all the clues is as good an answer as
 * the one that was meant, and no more than five do, or a person would have typed another word.
 */
export const classes: Readonly<Record<string, Recipe>> = {
  author_word: authorWord,
  author_year: authorYear,
  title_words: titleWords,
  title_prefix: titlePrefix,
  reorder,
  typo1: withSlips(1),
  typo2: withSlips(2),
  transposed: withSlips(1, ['swapped']),
  typing_mid: typingMid,
  diacritics,
  doi,
  etal_mix: etalMix,
  journal_year: journalYear,
  abstract_phrase: abstractPhrase,
};

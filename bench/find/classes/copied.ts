import { fold, foldedWords } from '../../../src/data/fold.ts';
import { inAbstract, withDoi } from '../clues.ts';
import { silent } from '../memory.ts';
import { type Recipe, said } from './draft.ts';

/** What stands before a DOI where people copy it. */
const before = ['', '', 'doi:', 'https://doi.org/', 'http://dx.doi.org/', 'doi.org/'];

/** A DOI: bare, with the point of the sentence behind it, or as the address of a page. */
export const doi: Recipe = ({ work }, dice) => {
  const { doi } = work.ids;
  if (doi === undefined) return undefined;
  const forms = [...before.map((start) => start + doi), doi.toUpperCase(), `${doi}.`];
  const text = dice.pick([`https://journals.example/doi/full/${doi}`, ...forms]);
  return { ...said([{ text, clue: withDoi(doi) }], dice), text };
};

/** Five to nine words of one sentence of the abstract, three of them long, not all of the title. */
export const abstractPhrase: Recipe = ({ work, words }, dice, more) => {
  const sentences = work.csl.abstract?.split(/(?<=[.!?;:]) +/) ?? [];
  const tokens = dice.pick(sentences)?.split(/\s+/) ?? [];
  const length = 5 + more + dice.below(3);
  const from = dice.below(Math.max(1, tokens.length - length));
  const part = tokens.slice(from, from + length).map((token) => token.replace(/[,.]$/, ''));
  const isPlain = part.every((token) => /^\p{L}+(?:-\p{L}+)?$/u.test(token));
  const long = part.filter((token) => token.length >= 6);
  if (part.length < length || !isPlain || long.length < 3) return undefined;
  // Nobody remembers `and the` before it.
  if ([part[0], part.at(-1)].some((end) => silent.has(fold(end ?? '')))) return undefined;
  const known = new Set(words.flatMap((word) => foldedWords(word)));
  if (foldedWords(long.join(' ')).every((word) => known.has(word))) return undefined;
  const text = part.join(' ');
  return said([{ text, clue: inAbstract(text) }], dice);
};

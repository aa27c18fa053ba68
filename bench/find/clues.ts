import { issuedYear } from '../../src/data/cited-as.ts';
import type { CslType } from '../../src/data/csl.ts';
import { fold, foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { within, withinStart } from './distance.ts';
import { page } from './page.ts';

/** What somebody knows of a work: whether another work would fit it as well can be looked up. */
export interface Clue {
  /** A word that each work has that fits: of its title, a surname, or its DOI. */
  readonly word?: string;
  /** The same, where only the beginning of the word is known. */
  readonly stub?: string;
  /** The same, where the word may be misspelt: whether it could be this one. */
  readonly like?: (word: string) => boolean;
  fits(work: Reference): boolean;
}

const longest = (words: readonly string[]): string =>
  words.reduce((one, other) => (other.length > one.length ? other : one), '');
const has = (all: readonly string[], words: readonly string[]): boolean =>
  words.every((word) => all.includes(word));
const journal = ({ csl }: Reference): readonly string[] =>
  foldedWords(csl['container-title'] ?? '');

/** The title has this word; both halves of it, where it has a hyphen. */
export function inTitle(text: string): Clue {
  const words = foldedWords(text);
  return { word: longest(words), fits: (work) => has(page(work).title, words) };
}

/** One of the authors has this surname. */
export function byName(text: string): Clue {
  const words = foldedWords(text);
  return {
    word: longest(words),
    fits: (work) => page(work).names.some((name) => has(name, words)),
  };
}

/** A word of its title could have been meant, by so many slips. */
export function likeTitle(typed: string, most: number): Clue {
  const like = (word: string): boolean => within(typed, word, most);
  return { like, fits: (work) => page(work).title.some(like) };
}

/** The same, of the surname of one of its authors. */
export function likeName(typed: string, most: number): Clue {
  const like = (word: string): boolean => within(typed, word, most);
  return { like, fits: (work) => page(work).names.flat().some(like) };
}

/** The same, of the beginning of a word of its title. */
export function likeStub(typed: string, most: number): Clue {
  const like = (word: string): boolean => withinStart(typed, word, most);
  return { like, fits: (work) => page(work).title.some(like) };
}

/** It came out in these years. */
export function ofYears(from: number, to = from): Clue {
  return {
    fits: ({ csl }) => {
      const year = issuedYear(csl);
      return year !== undefined && from <= year && year <= to;
    },
  };
}

/** Its journal has all these words. */
export function inJournal(text: string): Clue {
  const words = foldedWords(text);
  return { fits: (work) => has(journal(work), words) };
}

/** Its title begins so, in the middle of a word perhaps. */
export function beginning(text: string): Clue {
  const words = foldedWords(text);
  const [whole, start] = [words.slice(0, -1), words.at(-1) ?? ''];
  return {
    ...(whole.length > 0 && { word: longest(whole) }),
    fits: (work) => {
      const { title } = page(work);
      return (
        whole.every((word, at) => title[at] === word) && !!title[whole.length]?.startsWith(start)
      );
    },
  };
}

/** A word of its title begins so. */
export function stubInTitle(text: string): Clue {
  const stub = fold(text);
  return { stub, fits: (work) => page(work).title.some((word) => word.startsWith(stub)) };
}

/** The surname of one of its authors begins so. */
export function stubOfName(text: string): Clue {
  const stub = fold(text);
  return {
    stub,
    fits: (work) =>
      page(work)
        .names.flat()
        .some((word) => word.startsWith(stub)),
  };
}

const abstracts = new WeakMap<Reference, string>();

/** Its abstract has these words one after the other. */
export function inAbstract(text: string): Clue {
  const words = ` ${foldedWords(text).join(' ')} `;
  // Most abstracts have not even its longest word; its first letter may be a capital.
  const rest = longest(text.split(/\s+/)).slice(1);
  return {
    fits: (work) => {
      if (!work.csl.abstract?.includes(rest)) return false;
      const known = abstracts.get(work) ?? ` ${foldedWords(work.csl.abstract ?? '').join(' ')} `;
      abstracts.set(work, known);
      return known.includes(words);
    },
  };
}

/** It has this DOI. */
export const withDoi = (doi: string): Clue => ({ word: doi, fits: ({ ids }) => ids.doi === doi });

/** It is of this type. */
export const ofType = (type: CslType): Clue => ({ fits: ({ csl }) => csl.type === type });

/** It has an abstract. */
export const withAbstract: Clue = { fits: ({ csl }) => csl.abstract !== undefined };

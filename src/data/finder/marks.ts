import Fuse from 'fuse.js';
import type { CslItem } from '../csl.ts';
import { fold } from '../fold.ts';
import type { Reference } from '../reference.ts';
import { surname } from '../surname.ts';
import { unmarked } from '../unmarked.ts';

/** Where words of a question stand: in which variable, and from which letter to which, both included. */
export interface Mark {
  readonly variable: 'title' | 'author' | 'container-title' | 'abstract';
  /** The text of the variable, without markup; names are one behind the other. */
  readonly text: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const short = ['title', 'author', 'container-title'] as const;

/** Fewer letters in a row are no match that anyone wants to see. */
const shortest = 2;

/** Letters of an abstract that are looked at; fuse.js takes longer over each. */
const longest = 4000;

/**
 * Marks where the words stand in a reference, as fuse.js finds them: the same ones, or nearly. Abstracts are
 * long: only words that stand nowhere else are looked for there.
 */
export function marks({ csl }: Reference, words: readonly string[]): readonly Mark[] {
  const texts = {
    title: unmarked(csl.title ?? '').normalize('NFC'),
    author: names(csl).join(', ').normalize('NFC'),
    'container-title': (csl['container-title'] ?? '').normalize('NFC'),
  };
  const found = marksIn(texts, short, words);
  const said = found.flatMap(({ text, ranges }) =>
    ranges.map(([from, to]) => fold(text.slice(from, to + 1))),
  );
  const missing = words.filter((word) => !said.some((each) => alike(each, word)));
  const abstract = (csl.abstract ?? '').slice(0, longest).normalize('NFC');
  if (missing.length === 0 || abstract === '') return found;
  return [...found, ...marksIn({ abstract }, ['abstract'], missing)];
}

/** Does a marked text begin as the word does? Misspelt words mostly go wrong later. */
const alike = (text: string, word: string): boolean => text.startsWith(word.slice(0, 3));

/** Folded letter by letter, so that each stands where it stood: fuse.js tells places, not letters. */
function evenly(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = fold(text.charAt(at));
    plain += letter.length === 1 ? letter : text.charAt(at);
  }
  return plain;
}

function marksIn<Name extends Mark['variable']>(
  texts: Readonly<Record<Name, string>>,
  variables: readonly Name[],
  words: readonly string[],
): readonly Mark[] {
  const plain = Object.fromEntries(variables.map((each) => [each, evenly(texts[each])]));
  const fuse = new Fuse([plain], {
    keys: [...variables],
    includeMatches: true,
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.3,
    minMatchCharLength: shortest,
  });
  const found = fuse.search(words.join(' '))[0]?.matches ?? [];
  return found.flatMap(({ key, indices }) => {
    const variable = variables.find((each) => each === key);
    return variable ? [{ variable, text: texts[variable], ranges: indices }] : [];
  });
}

const names = (csl: CslItem): readonly string[] => (csl.author ?? csl.editor ?? []).map(surname);

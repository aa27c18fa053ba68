import { Cutter } from './cutter.ts';
import { type Filter, filterOf } from './filters.ts';
import { Phrase } from './phrases.ts';

/** One word of a question. */
export interface Token {
  readonly word: string;
  /** The hand may still be typing it. */
  readonly unfinished: boolean;
  /** The fields in which it must stand; it may stand anywhere where that is not said. */
  readonly only?: number;
}

/** What somebody asks. */
export interface Question {
  readonly tokens: readonly Token[];
  /** Words that must stand one behind the other. */
  readonly phrases: readonly Phrase[];
  readonly filters: readonly Filter[];
  /** What was typed between spaces, in lower case: to be looked for in abstracts as it stands. */
  readonly pieces: readonly string[];
}

/** No question is longer, in characters; Discord would let 6,000 through. */
export const longestQuestion = 500;

/** Longer questions are cut: the first words decide, and each costs time on every keystroke. */
const mostTokens = 16;

/** `author:smith`, `journal:"health services"`, or words in quotes. */
const parts = /(\p{L}+):(?:"([^"]*)"?|(\S*))|["“„]([^"”“]*)["”“]?/gu;

const cutter = new Cutter();

/** Citation manners that name no work. */
const manners = /\bet\.? al\b\.?|[&’']s\b/giu;

/**
 * Takes a question apart: filters, phrases in quotes, and words, of which the last may be unfinished.
 */
export function parse(typed: string, prefix: boolean): Question {
  const text = typed.slice(0, longestQuestion);
  const filters: Filter[] = [];
  const tokens: Token[] = [];
  const phrases: Phrase[] = [];
  let open = prefix && !/[\s"”“]$/.test(text);
  const words = (said: string, only?: number): void => {
    for (const word of cutter.cut(said).words()) {
      // `urban forestry & urban greening` is right; a third time it is a hand on the key.
      if (tokens.filter((each) => each.word === word && each.only === only).length === 2) continue;
      tokens.push({ word, unfinished: false, ...(only === undefined ? {} : { only }) });
    }
  };
  const plain = (said: string): void => words(said.replace(manners, ' '));
  let at = 0;
  for (const match of text.matchAll(parts)) {
    const [whole, name, quoted, bare, phrase] = match;
    const filter = name === undefined ? undefined : filterOf(name, quoted ?? bare ?? '');
    if (name !== undefined && filter === undefined) continue;
    plain(text.slice(at, match.index));
    at = match.index + whole.length;
    if (filter === undefined) {
      const from = tokens.length;
      words(phrase ?? '');
      const held = tokens.slice(from).map(({ word }) => word);
      if (held.length > 1) phrases.push(new Phrase(held, open && at === text.length));
    } else if ('only' in filter) words(filter.words, filter.only);
    else {
      filters.push(filter);
      open &&= at < text.length;
    }
  }
  plain(text.slice(at));
  const last = tokens.at(-1);
  if (open && last) tokens[tokens.length - 1] = { ...last, unfinished: true };
  const pieces = text
    .toLowerCase()
    .split(/\s+/)
    .filter((piece) => piece !== '');
  return { tokens: tokens.slice(0, mostTokens), phrases, filters, pieces };
}

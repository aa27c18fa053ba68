import { firstName, issuedYear } from './cited-as.ts';
import type { CslItem } from './csl.ts';
import { fold, foldedWords } from './fold.ts';
import { surname } from './surname.ts';
import { tellingWords } from './telling-words.ts';

/** What stands in the place of a token. */
interface Token {
  /** In a few words, for whoever writes a pattern. */
  readonly says: string;
  readonly of: (csl: CslItem) => string;
  /** Tells one work from most others. */
  readonly tells?: true;
}

/** A checked pattern of citation keys: literal text and tokens, in order. */
export interface Pattern {
  /** As it was written, and as it is kept. */
  readonly text: string;
  readonly parts: readonly (string | Token)[];
}

/** Longest surname and title word that a key takes over, where it is the only one and where not. */
const alone = 22;
const amongOthers = 12;

/** Most letters between the tokens: the key must have room for what tells works apart. */
const mostLiteral = 16;

/** By characters, not UTF-16 units: half a character is no text. */
const short = (part: string, most: number): string => [...part].slice(0, most).join('');

const capital = (word: string): string => short(word, 1).toUpperCase() + word.replace(/^./u, '');

const glued = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]+/gu, '');

/** `Müller-Lüdenscheidt` is `MullerLudenscheidt`, so that one sees of what it is made. */
const gluedCapitals = (name: string): string =>
  foldedWords(name).map(capital).map(unaccented).join('');

/** What `glued` leaves out as well: the vowel marks of scripts that have some. */
const unaccented = (word: string): string => word.replace(/\p{M}+/gu, '');

const surnames = ({ author, editor }: CslItem): readonly string[] =>
  (author ?? editor ?? []).slice(0, 3).map(surname);

const first = (csl: CslItem): string => firstName(csl) ?? '';

const year = (csl: CslItem): string => String(issuedYear(csl) ?? 'nd');

const word = (csl: CslItem): string => short(tellingWords(csl.title)[0] ?? '', alone);

/** `anon` and `nd` stand for an author and a year that are missing. */
const tokens: Readonly<Record<string, Token>> = {
  author: {
    says: 'surname of the first author: liapi',
    of: (csl) => short(glued(first(csl)), alone) || 'anon',
    tells: true,
  },
  Author: {
    says: 'the same with capitals: Liapi',
    of: (csl) => short(gluedCapitals(first(csl)), alone) || 'Anon',
    tells: true,
  },
  authors: {
    says: 'up to three surnames: liapimillerlee',
    of: (csl) => {
      const three = surnames(csl).map((name) => short(glued(name), amongOthers));
      return three.join('') || 'anon';
    },
    tells: true,
  },
  year: { says: 'year: 2025', of: year },
  yy: { says: 'its last two digits: 25', of: (csl) => year(csl).slice(-2) },
  word: { says: 'first telling word of the title: factors', of: word, tells: true },
  Word: { says: 'the same with a capital: Factors', of: (csl) => capital(word(csl)), tells: true },
  words: {
    says: 'three telling words of the title: factorsinfluenceintegration',
    of: ({ title }) => {
      const three = tellingWords(title).slice(0, 3);
      return three.map((each) => short(each, amongOthers)).join('');
    },
    tells: true,
  },
  journal: {
    says: 'initials of the journal or book: jce',
    of: (csl) => {
      const initials = tellingWords(csl['container-title']).map((each) => short(each, 1));
      return short(initials.join(''), amongOthers);
    },
  },
};

/** What a pattern may be made of, a token a line. */
export const patternTable: string = Object.entries(tokens)
  .map(([name, { says }]) => `{${name}} ${says}`)
  .join('\n');

const ways = `Between the tokens may stand letters, digits and - _ . + /; the tokens are:\n${patternTable}`;

/**
 * A pattern such as `{author}{year}{word}`, or a sentence on what is wrong with it and what it may be
 * made of. It must tell most works apart and leave room for that.
 */
export function parsePattern(text: string): Pattern | { readonly fault: string } {
  const parts: (string | Token)[] = [];
  for (const [piece, name] of text.matchAll(/\{([^{}]*)\}|[A-Za-z0-9_.+/-]+|[\s\S]/gu)) {
    const token = name !== undefined && Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (name !== undefined && !token) return { fault: `There is no token {${name}}. ${ways}` };
    if (!token && !/^[a-z0-9_.+/-]+$/i.test(piece))
      return { fault: `“${piece}” can't stand in a citation key. ${ways}` };
    parts.push(token ?? piece);
  }
  if (!parts.some((part) => typeof part !== 'string' && part.tells))
    return { fault: `Without an author or words of the title, works get the same key. ${ways}` };
  const literal = parts.filter((part) => typeof part === 'string').join('');
  if (literal.length > mostLiteral) {
    const most = `There may be ${mostLiteral} characters between the tokens, not ${literal.length}`;
    return { fault: `${most}: a key has to fit a button of Discord.` };
  }
  return { text, parts };
}

/** The parts of a pattern filled in from a work: what its citation key is made of. */
export function fillPattern({ parts }: Pattern, csl: CslItem): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.of(csl))).join('');
}

import Fuse from 'fuse.js';
import { issuedYear } from '../cited-as.ts';
import { fold } from '../fold.ts';
import type { Reference } from '../reference.ts';
import { field } from './fields.ts';

/** What a reference must be like. */
export interface Filter {
  readonly fits: (reference: Reference) => boolean;
}

/** Words that must stand in some fields. */
export interface Within {
  readonly only: number;
  readonly words: string;
}

/** What people call the types that CSL names otherwise. */
const called: Readonly<Record<string, readonly string[]>> = {
  article: ['article-journal', 'article-magazine', 'article-newspaper'],
  journal: ['article-journal'],
  preprint: ['article'],
  news: ['article-newspaper'],
  conference: ['paper-conference'],
  paper: ['paper-conference', 'article-journal'],
  dissertation: ['thesis'],
  data: ['dataset'],
  web: ['webpage', 'post', 'post-weblog'],
  website: ['webpage'],
  film: ['motion_picture'],
  video: ['motion_picture'],
  law: ['legislation', 'bill', 'regulation'],
  case: ['legal_case'],
  book: ['book'],
  chapter: ['chapter'],
  report: ['report'],
  thesis: ['thesis'],
};

const callings = new Fuse(Object.keys(called), { threshold: 0.3 });

/** Shorter names are not guessed at: `post` is a type of CSL, and no report. */
const shortestGuess = 5;

function typeFilter(value: string): Filter {
  const asked = fold(value);
  const near = asked.length < shortestGuess ? undefined : callings.search(asked)[0]?.item;
  const name = Object.hasOwn(called, asked) ? asked : near;
  const types = [asked, ...(name === undefined ? [] : (called[name] ?? []))];
  return { fits: ({ csl }) => types.includes(csl.type) };
}

/** `2019`, `2019-2024`, `-2019`, `2019-`, `>2018`. Unfinished or odd: no year is ruled out. */
function yearFilter(value: string): Filter {
  const range = /^(>=?|<=?)?(\d{4})?(?:\s*(-|–|\.\.)\s*(\d{4})?)?/.exec(value) ?? [];
  const [, sign = '', first, dash, second] = range;
  const low = first === undefined ? 0 : Number(first) + (sign === '>' ? 1 : 0);
  const from = sign.startsWith('<') ? 0 : low;
  const to = sign.startsWith('<')
    ? Number(first ?? 9999) - (sign === '<' ? 1 : 0)
    : dash || sign || first === undefined
      ? Number(second ?? 9999)
      : low;
  const [earliest, latest] = from <= to ? [from, to] : [to, from];
  return {
    fits: ({ csl }) => {
      const year = issuedYear(csl);
      return year === undefined
        ? earliest === 0 && latest === 9999
        : year >= earliest && year <= latest;
    },
  };
}

/** What `has:` may ask for besides the variables of CSL themselves. */
const having: Readonly<Record<string, (reference: Reference) => boolean>> = {
  doi: ({ csl }) => csl.DOI !== undefined,
  pmid: ({ ids }) => ids.pmid !== undefined,
  pmcid: ({ ids }) => ids.pmcid !== undefined,
  isbn: ({ csl }) => csl.ISBN !== undefined,
  issn: ({ csl }) => csl.ISSN !== undefined,
  url: ({ csl }) => csl.URL !== undefined,
  link: ({ csl }) => csl.URL !== undefined || csl.DOI !== undefined,
  year: ({ csl }) => issuedYear(csl) !== undefined,
  journal: ({ csl }) => csl['container-title'] !== undefined,
  tag: ({ labels = [] }) => labels.length > 0,
  collection: ({ collections = [] }) => collections.length > 0,
};

function hasFilter(value: string): Filter {
  const asked = fold(value);
  const known = Object.hasOwn(having, asked) ? having[asked] : undefined;
  return { fits: known ?? (({ csl }) => Object.hasOwn(csl, asked)) };
}

/** Beginnings count: a name is still being typed. */
const amongNames =
  (names: (reference: Reference) => readonly string[] | undefined) =>
  (value: string): Filter => {
    const asked = fold(value);
    return { fits: (each) => (names(each) ?? []).some((name) => fold(name).startsWith(asked)) };
  };

const kinds: Readonly<Record<string, (value: string) => Filter | Within>> = {
  author: (words) => ({ words, only: field.first | field.surname | field.given }),
  journal: (words) => ({ words, only: field.container }),
  title: (words) => ({ words, only: field.title }),
  year: yearFilter,
  type: typeFilter,
  has: hasFilter,
  tag: amongNames(({ labels }) => labels),
  collection: amongNames(({ collections }) => collections),
};

/** The filter `name:value`; `undefined` where that is none, but words with a colon in between. */
export function filterOf(name: string, value: string): Filter | Within | undefined {
  const folded = fold(name);
  // Its value is still to be typed.
  if (value === '' && Object.hasOwn(kinds, folded)) return { fits: () => true };
  return Object.hasOwn(kinds, folded) ? kinds[folded]?.(value) : undefined;
}

import type { CslItem, Work } from '../reference.ts';
import { bare } from './bare.ts';
import { firstPage, leadingNumber } from './look.ts';

/** 1 where two records agree, -1 where they contradict each other, 0 where one says nothing. */
export type Sign = 1 | 0 | -1;

/** Where two records say that the work stands. */
export interface Place {
  readonly container: Sign;
  readonly volume: Sign;
  readonly issue: Sign;
  readonly page: Sign;
}

function sign(a: string, b: string): Sign {
  if (a === '' || b === '') return 0;
  return a === b ? 1 : -1;
}

/** Compares container, volume, issue and page. */
export function place(one: Work, other: Work): Place {
  const [a, b] = [one.csl, other.csl];
  return {
    container: container(one, other),
    volume: sign(leadingNumber(a.volume), leadingNumber(b.volume)),
    issue: sign(leadingNumber(a.issue), leadingNumber(b.issue)),
    page: sign(firstPage(a), firstPage(b)),
  };
}

const titles = (csl: CslItem): readonly string[] =>
  [csl['container-title'], csl['container-title-short']].flatMap((title) => title ?? []);

function container(one: Work, other: Work): Sign {
  if (one.ids.issn?.some((issn) => other.ids.issn?.some((each) => bare(each) === bare(issn))))
    return 1;
  const [ours, theirs] = [titles(one.csl), titles(other.csl)];
  if (ours.length === 0 || theirs.length === 0) return 0;
  return ours.some((title) => theirs.some((each) => sameContainer(title, each))) ? 1 : -1;
}

function sameContainer(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [one, other] : [other, one];
  // `Lancet` and `The Lancet (London, England)`.
  return bare(long).includes(bare(short)) || abbreviates(words(short), words(long));
}

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) => word !== '' && !/^(?:the|of|and|for|in|on|a|an|de|der|die|und|et|la)$/.test(word),
    );

/** `J Clin Epidemiol` and `Journal of Clinical Epidemiology`: the words begin alike, in order. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    const begins = (each: string): boolean => each[0] === word[0] && skips(word, each);
    while (at < long.length && !begins(long[at] ?? '')) at++;
    if (at++ === long.length) return false;
  }
  return short.length > 0;
}

/** `natl` of `national`: the letters stand in it in their order. */
function skips(word: string, full: string): boolean {
  let at = 0;
  for (const letter of full) if (letter === word[at]) at++;
  return at === word.length;
}

import type { CslItem } from '../csl.ts';
import type { Work } from '../reference.ts';
import { bare } from './bare.ts';

/** 1 where two records agree, -1 where they contradict each other, 0 where one says nothing. */
export type Sign = 1 | 0 | -1;

const titles = (csl: CslItem): readonly string[] =>
  [csl['container-title'], csl['container-title-short']].flatMap((title) => title ?? []);

/** Compares the journals (or books) of two works, by ISSN and by what they are called. */
export function container(one: Work, other: Work): Sign {
  const theirIssn = other.ids.issn;
  if (theirIssn && one.ids.issn?.some((issn) => theirIssn.some((each) => sameNumber(issn, each)))) {
    return 1;
  }
  const [ours, theirs] = [titles(one.csl), titles(other.csl)];
  if (ours.length === 0 || theirs.length === 0) return 0;
  const signs = ours.flatMap((title) => theirs.map((each) => called(title, each)));
  return signs.includes(1) ? 1 : signs.includes(0) ? 0 : -1;
}

const sameNumber = (a: string, b: string): boolean => a === b || bare(a) === bare(b);

function called(one: string, other: string): Sign {
  if (one === other) return 1;
  const [a, b] = [main(one), main(other)];
  const [ours, theirs] = [bare(a), bare(b)];
  if (ours === theirs) return 1;
  const [short, long] = ours.length < theirs.length ? [words(a), words(b)] : [words(b), words(a)];
  if (abbreviates(short, long)) return 1;
  // `Nature` and `Nature Communications`, `PLoS ONE` and `PLoS`: perhaps another, perhaps cut.
  return ours.includes(theirs) || theirs.includes(ours) ? 0 : -1;
}

/** `The Lancet (London, England)` is the `Lancet`; Lens writes `Journal : official organ of …`. */
const main = (title: string): string =>
  title.replace(/^the\s+/i, '').replace(/(\S\s*)(?:[([:=/].*)$/s, '$1');

const small = /^(?:the|of|and|for|in|on|a|an|de|der|die|und|et|la|des|du|e|y|&)?$/;

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !small.test(word));

/** `J Clin Epidemiol` and `Journal of Clinical Epidemiology`, `BMJ` and `British Medical Journal`. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1 && long.length > 2)
    return short[0] === long.map(([first]) => first).join('');
  return short.length === long.length && short.every((word, i) => within(word, long[i] ?? ''));
}

/** `natl` and `national`: the first letter, and the others in their order. */
function within(word: string, full: string): boolean {
  if (word[0] !== full[0]) return false;
  let at = 0;
  for (const letter of full) if (letter === word[at]) at++;
  return at === word.length;
}

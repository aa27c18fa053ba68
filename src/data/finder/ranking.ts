import { Best } from './best.ts';
import { bitsIn } from './bits.ts';
import { bonus, mostBonus, mostBonusInAbstracts } from './bonus.ts';
import type { Candidates } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import { CloserLook } from './closer.ts';
import type { Question } from './question.ts';
import { remembered } from './remembered.ts';
import { type Wanted, weightIn } from './sought.ts';
import { Top } from './top.ts';

/** A document that the words may mean. */
export interface Hit {
  readonly doc: number;
  readonly score: number;
  readonly by: 'words' | 'nearly' | 'some';
}

/** What a search must know beside the words: of documents, and how many of them it is for. */
export interface Knows {
  /** So many of the hits must be right; there may be more behind them. */
  readonly most: number;
  /** May this document be found? */
  readonly fits: (doc: number) => boolean;
  /** The text of its abstract. */
  readonly abstract: (doc: number) => string;
  /** All texts in which words in quotes may stand. */
  readonly texts: (doc: number) => readonly string[];
  /** How recently it was used where this is asked: the greater, the later; 0 where it was not. */
  readonly used: (doc: number) => number;
}

/** So many are looked at closer; more where words may stand in abstracts, which are long. */
const closer = 80;
const closerInAbstracts = 200;

/** What was used is preferred where others are about as good. */
const forUse = 0.015;

/** Orders what was gathered: by the words that are there, then by how they stand. */
export function ranked(
  catalogue: Catalogue,
  candidates: Candidates,
  wanted: Wanted,
  question: Pick<Question, 'pieces' | 'phrases'>,
  knows: Knows,
): readonly Hit[] {
  const { covered, score } = candidates;
  const newer = (a: number, b: number): number =>
    knows.used(b) - knows.used(a) || catalogue.newer(a, b);
  const isVague = wanted.telling.some(({ more }) => more !== undefined);
  const room = wanted.deep || isVague || question.phrases.length > 0 ? closerInAbstracts : closer;
  const top = new Top(room, (a, b) => (score[b] ?? 0) - (score[a] ?? 0) || newer(a, b));
  fill(top, candidates, wanted, knows.fits);
  const those = top.best().map((doc) => ({ doc, held: covered[doc] ?? 0, score: score[doc] ?? 0 }));
  return lookCloser(catalogue, those, wanted, question, knows).sort(
    (a, b) => b.score - a.score || newer(a.doc, b.doc),
  );
}

/** Those that have most of what the words tell. */
function fill(
  top: Top,
  { docs, covered, score }: Candidates,
  { telling, weight, required }: Wanted,
  fits: Knows['fits'],
): void {
  const shareOf = remembered((held) => weightIn(telling, held) / weight);
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs.all[at] ?? 0;
    const held = covered[doc] ?? 0;
    if ((held & required) !== required) continue;
    const share = shareOf(held);
    score[doc] = ((score[doc] ?? 0) / weight) * share * share;
    if (top.takes(doc) && fits(doc)) top.add(doc);
  }
}

/** A document with the words that it has, and what they tell. */
interface Gathered {
  readonly doc: number;
  readonly held: number;
  readonly score: number;
}

/** Looks at where the words stand in those, best first, that may yet be among the ones that are asked for. */
function lookCloser(
  catalogue: Catalogue,
  those: readonly Gathered[],
  wanted: Wanted,
  { pieces, phrases }: Pick<Question, 'pieces' | 'phrases'>,
  knows: Knows,
): Hit[] {
  const { all, bits, deep } = wanted;
  const isWhole = those.some(({ held }) => held === bits);
  const look = new CloserLook(catalogue, all);
  const best = new Best(knows.most);
  const most = remembered((held) => mostBonus(wanted, held));
  const hits: Hit[] = [];
  for (const { doc, held, ...each } of those) {
    const isClose = deep && (held === bits || !isWhole);
    const score = each.score + (knows.used(doc) > 0 ? forUse : 0);
    if (score + (isClose ? mostBonusInAbstracts : most(held)) < best.least) continue;
    const isSaid = phrases.every((phrase) =>
      knows.texts(doc).some((text) => phrase.standsIn(text)),
    );
    if (!isSaid) continue;
    const standing = look.at(doc);
    const side = Math.max(
      isClose ? sideBySideIn(knows.abstract(doc), pieces) : 0,
      all.length < 2 ? 0 : bitsIn(standing.behind) / (all.length - 1),
    );
    const by = held !== bits ? 'some' : (standing.asTyped & bits) === bits ? 'words' : 'nearly';
    const hit: Hit = { doc, score: score + bonus(standing, side, all.length), by };
    hits.push(hit);
    best.add(hit.score);
  }
  return hits;
}

/** The share of what was typed that stands in a text side by side, as it was typed. */
function sideBySideIn(text: string, pieces: readonly string[]): number {
  if (pieces.length < 2) return 0;
  const lower = text.toLowerCase();
  let near = 0;
  for (let at = 1; at < pieces.length; at += 1) {
    if (lower.includes(`${pieces[at - 1]} ${pieces[at]}`)) near += 1;
  }
  return near / (pieces.length - 1);
}

import { bitsIn } from './bits.ts';
import type { Candidates } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import { CloserLook, type Standing } from './closer.ts';
import type { Question } from './question.ts';
import { type Wanted, weightIn } from './sought.ts';
import { Top } from './top.ts';

/** A document that the words may mean. */
export interface Hit {
  readonly doc: number;
  readonly score: number;
  readonly by: 'words' | 'nearly' | 'some';
}

/** What a search must know of documents beside their words. */
export interface Knows {
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

/** What counts beside the words themselves, which count 1 where all are there, in the best field. */
const worth = {
  /** A work with all words comes before those with some, whatever else they have. */
  all: 1,
  /** Words stand side by side as they were typed: some of them, and all of them. */
  side: 0.1,
  together: 0.3,
  /** Each word with which the title opens, up to three; all that was typed, if it is that much. */
  opening: 0.02,
  opened: 0.1,
  wholeTitle: 0.05,
} as const;
const mostOpening = 3;

/** What was used is preferred where others are about as good. */
const forUse = 0.015;

/** Orders what was gathered: by the words that are there, then by how they stand. */
export function ranked(
  catalogue: Catalogue,
  { docs, covered, score }: Candidates,
  wanted: Wanted,
  { pieces, phrases }: Pick<Question, 'pieces' | 'phrases'>,
  knows: Knows,
): readonly Hit[] {
  const { telling, weight, bits, required, deep } = wanted;
  const newer = (a: number, b: number): number =>
    knows.used(b) - knows.used(a) || catalogue.newer(a, b);
  const isVague = telling.some(({ more }) => more !== undefined);
  const room = deep || isVague || phrases.length > 0 ? closerInAbstracts : closer;
  const top = new Top(room, (a, b) => (score[b] ?? 0) - (score[a] ?? 0) || newer(a, b));
  const shareOf = remembered((held) => weightIn(telling, held) / weight);
  let isWhole = false;
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs.all[at] ?? 0;
    const held = covered[doc] ?? 0;
    if ((held & required) !== required) continue;
    const share = shareOf(held);
    score[doc] = ((score[doc] ?? 0) / weight) * share * share;
    if (!top.takes(doc) || !knows.fits(doc)) continue;
    top.add(doc);
    if (held === bits) isWhole = true;
  }
  const look = new CloserLook(catalogue, wanted.all);
  const hits: Hit[] = [];
  for (const doc of top.best()) {
    if (!phrases.every((phrase) => knows.texts(doc).some((text) => phrase.standsIn(text))))
      continue;
    const standing = look.at(doc);
    const held = covered[doc] ?? 0;
    const isClose = deep && (held === bits || !isWhole);
    const side = Math.max(
      isClose ? sideBySideIn(knows.abstract(doc), pieces) : 0,
      wanted.all.length < 2 ? 0 : bitsIn(standing.behind) / (wanted.all.length - 1),
    );
    hits.push({
      doc,
      score:
        (score[doc] ?? 0) +
        bonus(standing, side, wanted.all.length) +
        (knows.used(doc) > 0 ? forUse : 0),
      by: held !== bits ? 'some' : (standing.asTyped & bits) === bits ? 'words' : 'nearly',
    });
  }
  return hits.sort((a, b) => b.score - a.score || newer(a.doc, b.doc));
}

/** Many documents have the same words: what these tell is worked out once. */
function remembered(work: (bits: number) => number): (bits: number) => number {
  const known: number[] = [];
  return (bits) => {
    // Many words give numbers too large for a list.
    if (bits > mostRemembered) return work(bits);
    known[bits] ??= work(bits);
    return known[bits];
  };
}
const mostRemembered = 4095;

const bonus = ({ opening, whole }: Standing, side: number, typed: number): number =>
  worth.side * side +
  worth.together * side ** 3 +
  worth.opening * Math.min(opening, mostOpening) +
  (opening >= mostOpening && opening === typed ? worth.opened : 0) +
  (whole ? worth.wholeTitle : 0);

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

import { bitsIn } from './bits.ts';
import { Candidates, type Sought } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import { CloserLook, nearness } from './closer.ts';
import { Cutter } from './cutter.ts';
import { type Meaning, Meanings } from './meanings.ts';
import type { Question, Token } from './question.ts';
import { respaced } from './respaced.ts';
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
  /** A number that tells it from others of the same year, always the same for the same reference. */
  readonly tie: (doc: number) => number;
}

/** So many are looked at closer; more where the words stand in abstracts, which are many. */
const closer = 80;
const closerInAbstracts = 200;

const cutter = new Cutter();

/** How far a gathering got. */
interface Gathered {
  readonly sought: readonly Sought[];
  /** All words of the question, the silent ones too. */
  readonly all: readonly Sought[];
  readonly deep: boolean;
  /** Is there a document that has every word? */
  readonly whole: boolean;
  /** The most that any document has, as a share of what the words tell. */
  readonly share: number;
}

/** Looks words up in a catalogue. */
export class Search {
  readonly #catalogue: Catalogue;
  readonly #meanings: Meanings;
  readonly #candidates: Candidates;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#meanings = new Meanings(catalogue);
    this.#candidates = new Candidates(catalogue);
  }

  /** The documents that the words may mean, best first. */
  find({ tokens }: Question, knows: Knows): readonly Hit[] {
    if (tokens.length === 0) return [];
    const gathered = this.#gatherAsNeeded(tokens);
    return this.#ranked(gathered, knows);
  }

  /** As typed; else with other spaces; else misspelt; else in abstracts. */
  #gatherAsNeeded(tokens: readonly Token[]): Gathered {
    const asTyped = (each: Token): readonly Meaning[] => this.#meanings.asTyped(each);
    const widened = (each: Token): readonly Meaning[] => this.#meanings.widened(each);
    let best = this.#gather(tokens, asTyped, false);
    if (best.whole) return tokens.length > 1 ? best : this.#gather(tokens, widened, false);
    let read = tokens;
    for (const other of respaced(tokens, this.#meanings)) {
      const gathered = this.#gather(other, asTyped, false);
      if (gathered.share <= best.share) continue;
      [best, read] = [gathered, other];
      if (best.whole) return best;
    }
    const known = best.sought.every(({ word, meanings }) => word >= 0 && meanings.length > 0);
    const steps = known
      ? ([
          [asTyped, true],
          [widened, true],
        ] as const)
      : ([
          [widened, false],
          [widened, true],
        ] as const);
    let last = best;
    for (const [meanings, deep] of steps) {
      last = this.#gather(read, meanings, deep);
      if (last.whole) break;
    }
    return last;
  }

  #gather(
    tokens: readonly Token[],
    meanings: (token: Token) => readonly Meaning[],
    deep: boolean,
  ): Gathered {
    const all = tokens.map((token, at) => this.#sought(token, meanings(token), deep, at));
    const telling = all.filter(({ word }, at) => tokens[at]?.unfinished || !this.#catalogue.isSilent(word) || word < 0);
    const sought = telling.length > 0 ? telling : all;
    const candidates = this.#candidates;
    candidates.begin();
    candidates.gather(sought, deep);
    const bits = sought.reduce((sum, { bit }) => sum | bit, 0);
    const total = sought.reduce((sum, { weight }) => sum + weight, 0);
    let [whole, most] = [false, 0];
    const { docs, covered } = candidates;
    for (let at = 0; at < docs.length; at += 1) {
      const held = covered[docs.all[at] ?? 0] ?? 0;
      if (held === bits) whole = true;
      most = Math.max(most, weightIn(sought, held));
      if (whole) break;
    }
    return { all, sought, deep, whole, share: whole ? 1 : total === 0 ? 0 : most / total };
  }

  #sought({ word: typed, only }: Token, meanings: readonly Meaning[], deep: boolean, at: number): Sought {
    const { words, fields, abstracts, size } = this.#catalogue;
    const word = words.numberOf(typed);
    const held = meanings.reduce((sum, each) => sum + fields.frequency(each.word), 0);
    const frequency = held + (deep && word >= 0 ? abstracts.frequency(word) : 0);
    const weight = Math.log2(1 + size / Math.min(Math.max(frequency, 1), size || 1));
    return { word, meanings, frequency, weight, bit: 1 << at, ...(only === undefined ? {} : { only }) };
  }

  #ranked({ all, sought, deep }: Gathered, knows: Knows): readonly Hit[] {
    const { docs, covered, score } = this.#candidates;
    const catalogue = this.#catalogue;
    const total = sought.reduce((sum, { weight }) => sum + weight, 0);
    const required = sought.reduce((sum, { bit, only }) => (only === undefined ? sum : sum | bit), 0);
    const bits = sought.reduce((sum, { bit }) => sum | bit, 0);
    const value = (doc: number): number => {
      const share = weightIn(sought, covered[doc] ?? 0) / total;
      return ((score[doc] ?? 0) / total) * share * share;
    };
    const older = (a: number, b: number): number =>
      catalogue.year(b) - catalogue.year(a) || knows.tie(a) - knows.tie(b);
    const better = (a: number, b: number): number =>
      (score[b] ?? 0) - (score[a] ?? 0) || older(a, b);
    const top = new Top(deep ? closerInAbstracts : closer, better);
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs.all[at] ?? 0;
      if (((covered[doc] ?? 0) & required) !== required) continue;
      score[doc] = value(doc);
      if (top.takes(doc) && knows.fits(doc)) top.add(doc);
    }
    const look = new CloserLook(catalogue, all);
    const hits = top.best().map((doc) => {
      const { asTyped, behind, opening, whole } = look.at(doc);
      const inAbstract = deep ? look.behindIn(cutter.cut(knows.abstract(doc))) : 0;
      const near = nearness(bitsIn(inAbstract) > bitsIn(behind) ? inAbstract : behind, all.length);
      const held = covered[doc] ?? 0;
      return {
        doc,
        score: (score[doc] ?? 0) + 0.15 * near + (opening > 2 ? 0.05 : 0) + (whole ? 0.05 : 0),
        by: held !== bits ? ('some' as const) : (asTyped & bits) === bits ? ('words' as const) : ('nearly' as const),
      };
    });
    return hits.sort((a, b) => b.score - a.score || older(a.doc, b.doc));
  }
}

function weightIn(sought: readonly Sought[], bits: number): number {
  let sum = 0;
  for (const { bit, weight } of sought) if (bits & bit) sum += weight;
  return sum;
}

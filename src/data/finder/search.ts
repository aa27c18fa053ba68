import { bitsIn } from './bits.ts';
import { Candidates, type Sought } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import { CloserLook } from './closer.ts';
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
}

/** So many are looked at closer; more where the words stand in abstracts, which are many. */
const closer = 50;
const closerInAbstracts = 200;

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
  readonly #candidates: Candidates;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#candidates = new Candidates(catalogue);
  }

  /** The documents that the words may mean, best first. */
  find({ tokens, pieces }: Question, knows: Knows): readonly Hit[] {
    if (tokens.length === 0) return [];
    return this.#ranked(this.#gatherAsNeeded(tokens), pieces, knows);
  }

  /**
   * As typed; else with words that go on, or other spaces; else misspelt; else in abstracts. What comes
   * first and has every word is taken; where nothing has, what has most.
   */
  #gatherAsNeeded(tokens: readonly Token[]): Gathered {
    const meanings = new Meanings(this.#catalogue);
    const [asTyped, stubs, once, twice] = [
      (each: Token): readonly Meaning[] => meanings.asTyped(each),
      (each: Token): readonly Meaning[] => meanings.stubs(each),
      (each: Token): readonly Meaning[] => meanings.misspelt(each, 1),
      (each: Token): readonly Meaning[] => meanings.misspelt(each, 2),
    ];
    const first = this.#gather(tokens, asTyped, false);
    if (first.whole) return tokens.length > 1 ? first : this.#gather(tokens, once, false);
    const known = first.sought.every(({ word }) => word >= 0);
    const others = respaced(tokens, meanings);
    const steps: readonly (readonly [typeof tokens, typeof asTyped, boolean])[] = [
      [tokens, stubs, false],
      ...others.map((other) => [other, asTyped, false] as const),
      ...(known ? [[tokens, asTyped, true] as const] : []),
      [tokens, once, false],
      [tokens, twice, false],
      [tokens, twice, true],
    ];
    let best: readonly [share: number, step: (typeof steps)[number]] = [first.share, [tokens, asTyped, false]];
    for (const step of steps) {
      const gathered = this.#gather(...step);
      if (gathered.whole) return gathered;
      if (gathered.share > best[0]) best = [gathered.share, step];
    }
    return this.#gather(...best[1]);
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
    const best = meanings[0]?.quality ?? 0;
    const meant = meanings.reduce(
      (sum, each) => (each.quality === best ? sum + fields.frequency(each.word) : sum),
      frequency - held,
    );
    const weight = Math.log2(1 + size / Math.min(Math.max(meant, 1), size || 1));
    return { word, meanings, frequency, weight, bit: 1 << at, ...(only === undefined ? {} : { only }) };
  }

  #ranked({ all, sought, deep, whole: every }: Gathered, pieces: readonly string[], knows: Knows): readonly Hit[] {
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
      catalogue.year(b) - catalogue.year(a) || catalogue.tie(a) - catalogue.tie(b);
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
      const held = covered[doc] ?? 0;
      const inAbstract = deep && (held === bits || !every) ? nearIn(knows.abstract(doc), pieces) : 0;
      const near = Math.max(inAbstract, all.length < 2 ? 0 : bitsIn(behind) / (all.length - 1));
      return {
        doc,
        score: (score[doc] ?? 0) + 0.1 * near + 0.3 * near ** 3 + 0.02 * Math.min(opening, 3) + (whole ? 0.05 : 0),
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

/** The share of what was typed that stands in a text side by side, as it was typed. */
function nearIn(text: string, pieces: readonly string[]): number {
  if (pieces.length < 2) return 0;
  const lower = text.toLowerCase();
  let near = 0;
  for (let at = 1; at < pieces.length; at += 1) {
    if (lower.includes(`${pieces[at - 1]} ${pieces[at]}`)) near += 1;
  }
  return near / (pieces.length - 1);
}

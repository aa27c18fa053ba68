import type { Catalogue } from './catalogue.ts';
import { anywhere, inAbstract, weightOf } from './fields.ts';
import type { Meaning } from './meanings.ts';
import { Numbers } from './numbers.ts';

/** A word of a question, with all that it may stand for. */
export interface Sought {
  /** The number of the word itself; -1 where the catalogue has never heard of it. */
  readonly word: number;
  /** Best first. */
  readonly meanings: readonly Meaning[];
  /** In how many documents it may stand, at most. */
  readonly frequency: number;
  /** How much it tells: the fewer have it, the more. */
  readonly weight: number;
  /** Which bit says that a document has it. */
  readonly bit: number;
  /** The fields in which it must stand. */
  readonly only?: number;
}

/** A word that stands in more documents than this opens none where another has done so. */
const common = 4000;

/**
 * Documents that have words of a question. What was gathered is forgotten at the next `begin`, by a
 * number that tells this time from all before.
 */
export class Candidates {
  readonly #catalogue: Catalogue;
  #time = 0;
  #times = new Uint32Array(0);
  /** Which words a document has. */
  covered = new Uint32Array(0);
  /** How well it has them. */
  score = new Float64Array(0);
  /** What the word that is being gathered has added. */
  #latest = new Float64Array(0);
  readonly docs = new Numbers();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Begins anew. */
  begin(): void {
    const { documents } = this.#catalogue;
    if (this.#times.length < documents) {
      const room = 2 * documents;
      this.#times = new Uint32Array(room);
      this.covered = new Uint32Array(room);
      this.score = new Float64Array(room);
      this.#latest = new Float64Array(room);
      this.#time = 0;
    }
    this.#time += 1;
    this.docs.length = 0;
  }

  /**
   * Gathers the documents that have these words: the telling ones first, for the others to add to. In
   * abstracts, too, where `deep`; there words count as they are typed.
   */
  gather(sought: readonly Sought[], deep: boolean): void {
    const { fields, abstracts } = this.#catalogue;
    for (const { word, meanings, frequency, weight, bit, only = anywhere } of byFrequency(sought)) {
      const opens = frequency <= common || this.docs.length === 0;
      for (const meaning of meanings) {
        const mask = only & (meaning.only ?? anywhere);
        const gain = { table: weightOf, mask, most: weight * meaning.quality, bit, opens };
        fields.each(meaning.word, (page, from, to) => this.#open(page, from, to, gain));
      }
      if (!deep || only !== anywhere) continue;
      const gain = { table: everywhere, mask: anywhere, most: weight * inAbstract, bit, opens };
      abstracts.each(word, (page, from, to) => this.#open(page, from, to, gain));
    }
  }

  #open(page: Uint32Array, from: number, to: number, gain: Gain): void {
    const { table, mask, most, bit, opens } = gain;
    const [times, time, latest] = [this.#times, this.#time, this.#latest];
    const [covered, score] = [this.covered, this.score];
    const living = this.#catalogue.living.all;
    for (let at = from; at < to; at += 1) {
      const entry = page[at] ?? 0;
      const gained = most * (table[entry & mask] ?? 0);
      if (gained === 0) continue;
      const doc = entry >>> 8;
      if (times[doc] !== time) {
        if (!opens || living[doc] === 0) continue;
        times[doc] = time;
        covered[doc] = bit;
        score[doc] = gained;
        latest[doc] = gained;
        this.docs.push(doc);
      } else if (((covered[doc] ?? 0) & bit) === 0) {
        covered[doc] = (covered[doc] ?? 0) | bit;
        score[doc] = (score[doc] ?? 0) + gained;
        latest[doc] = gained;
      } else if ((latest[doc] ?? 0) < gained) {
        score[doc] = (score[doc] ?? 0) + gained - (latest[doc] ?? 0);
        latest[doc] = gained;
      }
    }
  }
}

/** What a word of a question adds to a document by the fields in which it stands there. */
interface Gain {
  readonly table: Float64Array;
  readonly mask: number;
  readonly most: number;
  readonly bit: number;
  readonly opens: boolean;
}

const everywhere = new Float64Array(256).fill(1);

const byFrequency = (sought: readonly Sought[]): readonly Sought[] =>
  [...sought].sort((a, b) => a.frequency - b.frequency || a.bit - b.bit);

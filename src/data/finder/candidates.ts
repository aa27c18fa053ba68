import type { Catalogue } from './catalogue.ts';
import { anywhere, inAbstract, weightOf } from './fields.ts';
import type { More } from './meaning.ts';
import { Numbers } from './numbers.ts';
import type { Sought, Wanted } from './sought.ts';
import { bestWeightOf, Unlisted } from './unlisted.ts';

/** A word that stands in more documents than this opens none where another has done so. */
const common = 2500;
/** Abstracts have so many words that the few telling ones may all be common. */
const commonInAbstracts = 4000;

/** Where there are more documents, unlisted words are not looked for on their sheets. */
const mostRead = 4000;

/**
 * Documents that have words of a question. What was gathered before is forgotten by a number that tells
 * this time from all others.
 */
export class Candidates {
  readonly #catalogue: Catalogue;
  readonly #unlisted: Unlisted;
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
    this.#unlisted = new Unlisted(catalogue);
  }

  /** Gathers the documents that have the words: the telling ones first, for the others to add to. */
  gather({ telling, names, deep }: Wanted): void {
    this.#begin();
    const most = deep ? commonInAbstracts : common;
    for (const each of byFrequency(telling)) {
      const opens = each.frequency <= most || this.docs.length === 0;
      this.#gather(each, opens);
      if (deep && each.only === undefined) this.#gatherAbstracts(each, opens);
    }
    for (const each of names) this.#gather(each, false);
    for (const each of telling) {
      if (each.more && this.docs.length <= mostRead) this.#read(each, each.more);
    }
  }

  #begin(): void {
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

  #gather({ meanings, weight, bit, only = anywhere }: Sought, opens: boolean): void {
    for (const { word, quality, only: meant = anywhere } of meanings) {
      const gain = { table: weightOf, mask: only & meant, most: weight * quality, bit, opens };
      this.#catalogue.fields.each(word, (page, from, to) => this.#add(page, from, to, gain));
    }
  }

  /** In abstracts words count as they are typed. */
  #gatherAbstracts({ word, weight, bit }: Sought, opens: boolean): void {
    const gain = { table: everywhere, mask: anywhere, most: weight * inAbstract, bit, opens };
    this.#catalogue.abstracts.each(word, (page, from, to) => this.#add(page, from, to, gain));
  }

  /** Looks for words that are not among the meanings on the sheets of those that are here. */
  #read({ weight, bit, only = anywhere }: Sought, { words, ...more }: More): void {
    const [covered, score, { all }] = [this.covered, this.score, this.docs];
    const [most, mask] = [weight * more.quality, only & more.only];
    const known = this.#unlisted.known(words);
    for (let at = 0; at < this.docs.length; at += 1) {
      const doc = all[at] ?? 0;
      const held = covered[doc] ?? 0;
      if ((held & bit) !== 0) continue;
      const fields = this.#unlisted.fieldsIn(doc, words, known) & mask;
      if (fields === 0) continue;
      covered[doc] = held | bit;
      score[doc] = (score[doc] ?? 0) + most * (bestWeightOf[fields] ?? 0);
    }
  }

  #add(page: Uint32Array, from: number, to: number, gain: Gain): void {
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

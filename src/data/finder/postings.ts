import { Numbers } from './numbers.ts';
import { Pages, placeOn } from './pages.ts';
import { long, type Parts, under, within } from './parts.ts';

/** The largest slice holds 2¹⁰ entries. */
const largest = 1 << 10;

/** Are the slices of a list full that has so many entries? They hold 1, 2, 4 … entries. */
const isFull = (count: number): boolean =>
  count < largest ? (count & (count + 1)) === 0 : ((count + 1) & (largest - 1)) === 0;

/** Room in the slice that begins behind so many entries, of which all others are full. */
const roomAfter = (count: number): number => Math.min(count + 1, largest);

/** What is kept of each word, in one place: where its entries begin, where the last is, how many there are. */
const head = 0;
const tail = 1;
const total = 2;
/** The document to which it came last, from 1: to look at its last entry would take longer. */
const latest = 3;
const kept = 4;

/**
 * For each word the documents in which it stands, in the order in which they came; with each, in 8 bits,
 * in which of its fields. At most 2²⁴ documents.
 *
 *     head ──→ [next│e] ──→ [next│e e] ──→ [next│e e e e] ──→ …
 *
 * A list grows by slices that are twice as long each time: nothing is ever copied, and of most words
 * there is one entry.
 */
export class Postings {
  readonly #pages: Pages;
  readonly #words: Numbers;
  /** In how many documents that have left each word stood. */
  readonly #left: Numbers;

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(parts?: Parts) {
    this.#pages = new Pages(parts && within('pages', parts));
    this.#words = new Numbers(parts && long(parts, 'words'));
    this.#left = new Numbers(parts && long(parts, 'left'));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      words: this.#words.held,
      left: this.#left.held,
      ...under('pages', this.#pages.parts()),
    };
  }

  /** In how many living documents a word stands. */
  frequency(word: number): number {
    if (kept * word >= this.#words.length) return 0;
    const left = word < this.#left.length ? (this.#left.all[word] ?? 0) : 0;
    return (this.#words.all[kept * word + total] ?? 0) - left;
  }

  /** Does the word stand in any document, or did so? */
  has(word: number): boolean {
    return kept * word < this.#words.length && this.#words.all[kept * word + total] !== 0;
  }

  /**
   * The word stands in this field of the document that is being added: no other comes in between, and none
   * that was kept in a snapshot comes again. Is it new here?
   */
  add(word: number, doc: number, mask: number): boolean {
    const at = kept * word;
    if (at >= this.#words.length) this.#reach(at + kept);
    const all = this.#words.all;
    let address = all[at + tail] ?? 0;
    if (all[at + latest] === doc + 1) {
      if (mask !== 0) this.#mark(address, mask);
      return false;
    }
    const count = all[at + total] ?? 0;
    address = isFull(count) ? this.#grow(at, count, address) : address + 1;
    this.#pages.page(address)[placeOn(address)] = (doc << 8) | mask;
    all[at + tail] = address;
    all[at + total] = count + 1;
    all[at + latest] = doc + 1;
    return count === 0;
  }

  #mark(address: number, mask: number): void {
    const page = this.#pages.page(address);
    page[placeOn(address)] = (page[placeOn(address)] ?? 0) | mask;
  }

  /** The word stands in one living document less. */
  lessen(word: number): void {
    const left = this.#left;
    left.reach(word + 1);
    left.length = Math.max(left.length, word + 1);
    left.all[word] = (left.all[word] ?? 0) + 1;
  }

  /** Shows the entries of a word, slice by slice: those on `page` from `from` up to but not with `to`. */
  each(word: number, show: (page: Uint32Array, from: number, to: number) => void): void {
    if (!this.has(word)) return;
    const all = this.#words.all;
    const count = all[kept * word + total] ?? 0;
    let address = all[kept * word + head] ?? 0;
    for (let shown = 0; shown < count; ) {
      const page = this.#pages.page(address);
      const from = placeOn(address) + 1;
      const length = Math.min(roomAfter(shown), count - shown);
      show(page, from, from + length);
      shown += length;
      address = page[from - 1] ?? 0;
    }
  }

  /** Begins a slice; gives the address of its first entry. */
  #grow(at: number, count: number, last: number): number {
    const address = this.#pages.take(1 + roomAfter(count));
    const all = this.#words.all;
    if (count === 0) all[at + head] = address;
    else {
      // Before the first entry of the slice that is full.
      const begin = last - (count <= largest ? (count + 1) >>> 1 : largest);
      this.#pages.page(begin)[placeOn(begin)] = address;
    }
    return address + 1;
  }

  #reach(length: number): void {
    this.#words.reach(length);
    this.#words.length = length;
  }
}

/** The documents in which a word stands, in the order in which they came. */
export function entriesOf(postings: Postings, word: number): readonly number[] {
  const docs: number[] = [];
  postings.each(word, (page, from, to) => {
    for (let at = from; at < to; at += 1) docs.push((page[at] ?? 0) >>> 8);
  });
  return docs;
}

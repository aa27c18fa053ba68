import { issuedYear } from '../cited-as.ts';
import type { Reference } from '../reference.ts';
import { silentWords } from '../telling-words.ts';
import { anywhere, field } from './fields.ts';
import { LaidOut } from './laid-out.ts';
import { Misspelt } from './near.ts';
import { Numbers } from './numbers.ts';
import { Order } from './order.ts';
import { mostTogether, Pages, placeOn } from './pages.ts';
import { long, type Parts, under, within } from './parts.ts';
import { Postings } from './postings.ts';
import { hashOfWord, Vocabulary } from './vocabulary.ts';

/** The word of an entry. */
export const wordIn = (entry: number): number => entry >>> 8;

/**
 * Of each document: where its sheet begins, how long it is and its title; its year, and a
 * number that tells it from others of that year, always the same for the same key; see `living`.
 */
const kept = ['begins', 'lengths', 'titles', 'years', 'ties', 'living'] as const;

/**
 * Which words stand where. A document is a reference as it is at one time: one that changes leaves, and
 * comes again with a new number. What has left is passed over; `waste` says when to begin anew.
 */
export class Catalogue {
  readonly words: Vocabulary;
  readonly order: Order;
  readonly misspelt: Misspelt;
  readonly fields: Postings;
  readonly abstracts: Postings;
  /** The words of each document but those of its abstract, in their order, title first. */
  readonly #sheets: Pages;
  /** What is kept of each document. */
  readonly #docs: Readonly<Record<(typeof kept)[number], Numbers>>;
  /** How many documents have each silent word as a surname: `Du`, `An`. */
  readonly #surnames: Uint32Array;
  readonly #laidOut: LaidOut;
  /** How many documents are still there. */
  size = 0;

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(parts?: Parts) {
    const of = (name: string): Parts | undefined => parts && within(name, parts);
    this.words = new Vocabulary(of('words'));
    this.#laidOut = new LaidOut(this.words);
    this.order = new Order(this.words, parts && long(parts, 'order'));
    this.fields = new Postings(of('fields'));
    this.abstracts = new Postings(of('abstracts'));
    this.#sheets = new Pages(of('sheets'));
    const docs = kept.map((name) => [name, new Numbers(parts && long(parts, name))]);
    this.#docs = Object.fromEntries(docs);
    this.#surnames = parts ? long(parts, 'surnames') : new Uint32Array(silentWords.size);
    for (const word of silentWords) this.words.takeWord(word);
    for (const is of this.living.held) this.size += is;
    this.misspelt = new Misspelt(this.words, of('misspelt'));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      order: this.order.sorted.held,
      surnames: this.#surnames,
      ...Object.fromEntries(kept.map((name) => [name, this.#docs[name].held])),
      ...under('words', this.words.parts()),
      ...under('misspelt', this.misspelt.parts()),
      ...under('fields', this.fields.parts()),
      ...under('abstracts', this.abstracts.parts()),
      ...under('sheets', this.#sheets.parts()),
    };
  }

  /** 1 for each document that is still there. */
  get living(): Numbers {
    return this.#docs.living;
  }

  /** Says this word nothing on its own? Those have the first numbers. */
  isSilent(word: number): boolean {
    return word >= 0 && word < silentWords.size;
  }

  /** How many documents have a silent word as somebody's surname; 0 for all other words. */
  surnames(word: number): number {
    return this.#surnames[word] ?? 0;
  }

  /** How many numbers of documents are taken. */
  get documents(): number {
    return this.living.length;
  }

  /** Adds a reference as a new document, and gives its number. */
  add(reference: Reference): number {
    const doc = this.documents;
    const { sheet, title, abstract } = this.#laidOut.lay(reference);
    this.#keep(doc, sheet, abstract);
    const length = Math.min(sheet.length, mostTogether);
    const address = this.#sheets.take(length);
    this.#sheets.page(address).set(sheet.all.subarray(0, length), placeOn(address));
    this.#docs.begins.push(address);
    this.#docs.lengths.push(length);
    this.#docs.titles.push(title);
    this.#docs.years.push(issuedYear(reference.csl) ?? 0);
    this.#docs.ties.push(hashOfWord(reference.key));
    this.living.push(1);
    this.size += 1;
    this.#countSurnames(doc, 1);
    this.order.keepUp();
    return doc;
  }

  /** Takes a document out; `reference` as it was when it came. */
  remove(doc: number, reference: Reference): void {
    const seen = new Set<number>();
    for (const entry of this.sheet(doc)) seen.add(wordIn(entry));
    for (const word of seen) this.fields.lessen(word);
    seen.clear();
    for (const entry of this.#laidOut.layAbstract(reference).abstract.held) seen.add(wordIn(entry));
    for (const word of seen) if (!this.isSilent(word)) this.abstracts.lessen(word);
    this.#countSurnames(doc, -1);
    this.living.all[doc] = 0;
    this.size -= 1;
  }

  /** The words of a document with their fields, title first; those of its abstract are not among them. */
  sheet(doc: number): Uint32Array {
    const address = this.#docs.begins.all[doc] ?? 0;
    const place = placeOn(address);
    return this.#sheets.page(address).subarray(place, place + (this.#docs.lengths.all[doc] ?? 0));
  }

  /** How many words of the sheet are the title. */
  titleLength(doc: number): number {
    return this.#docs.titles.all[doc] ?? 0;
  }

  /** The order of works of which nothing else tells which is meant: the newer one first. */
  newer(one: number, other: number): number {
    const { years, ties } = this.#docs;
    return (
      (years.all[other] ?? 0) - (years.all[one] ?? 0) ||
      (ties.all[one] ?? 0) - (ties.all[other] ?? 0)
    );
  }

  #countSurnames(doc: number, by: number): void {
    for (const entry of this.sheet(doc)) {
      const word = wordIn(entry);
      if (this.isSilent(word) && (entry & (field.first | field.surname)) !== 0) {
        this.#surnames[word] = this.surnames(word) + by;
      }
    }
  }

  /** Says of each word where it stands. */
  #keep(doc: number, sheet: Numbers, abstract: Numbers): void {
    for (let at = 0; at < sheet.length; at += 1) {
      const entry = sheet.all[at] ?? 0;
      if (this.fields.add(wordIn(entry), doc, entry & anywhere)) this.misspelt.add(wordIn(entry));
    }
    for (let at = 0; at < abstract.length; at += 1) {
      const word = wordIn(abstract.all[at] ?? 0);
      if (!this.isSilent(word)) this.abstracts.add(word, doc, 0);
    }
  }
}

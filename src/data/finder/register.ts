import type { Reference } from '../reference.ts';
import { Catalogue } from './catalogue.ts';
import { identifiersOf, traceOfKey } from './identifiers.ts';
import { Names } from './names.ts';
import { Numbers } from './numbers.ts';
import { type Parts, under, within } from './parts.ts';

/** More works with one identifier, or the beginning of one, say nothing: the next letter will tell. */
const most = 1000;

/** The place of a key that has left. */
const gone = 2 ** 32 - 1;

/** The references that can be found, and the documents that they are in the catalogue. */
export class Register {
  readonly catalogue: Catalogue;
  readonly names: Names;
  /** The documents in the order in which their keys came; `gone` where a key has left. */
  readonly #line = new Numbers();
  /** By document: its place in the line. */
  readonly #places = new Numbers();
  /** By document; nothing where one has left. */
  readonly #references: (Reference | undefined)[];
  /** How many references there are. */
  size = 0;

  /** What was kept in a snapshot, to which `place` gives the references; nothing where there is none. */
  constructor(parts?: Parts) {
    this.catalogue = new Catalogue(parts && within('catalogue', parts));
    this.names = new Names(parts && within('names', parts));
    this.#references = new Array(this.catalogue.documents);
  }

  /** What a snapshot keeps, but for the keys. */
  parts(): Parts {
    return {
      ...under('catalogue', this.catalogue.parts()),
      ...under('names', this.names.parts()),
    };
  }

  /** The keys of the references, the one that came last at the end. */
  keys(): readonly string[] {
    return Array.from(this.docs(), (doc) => this.#references[doc]?.key ?? '');
  }

  /** The documents that the references are, in the same order. */
  docs(): Uint32Array {
    return this.#line.held.filter((doc) => doc !== gone);
  }

  /** The document that a reference is; `undefined` where there is none under this key. */
  docOf(key: string): number | undefined {
    // Those before it are what it was, or have a key of other capitals.
    return this.names.named(traceOfKey(key)).findLast((doc) => this.#references[doc]?.key === key);
  }

  /** The reference that a document is; `undefined` where it has left. */
  reference(doc: number): Reference | undefined {
    return this.#references[doc];
  }

  /** The first references that some documents are: each once, the newest first, and none that has left. */
  those(docs: Iterable<number>): readonly Reference[] {
    const living = new Set<number>();
    for (const doc of docs) {
      if (this.#references[doc]) living.add(doc);
      if (living.size === most) break;
    }
    return [...living]
      .sort((a, b) => this.catalogue.newer(a, b))
      .flatMap((doc) => this.#references[doc] ?? []);
  }

  /** Has more left than is there? Then a new register takes less room. */
  get isWasteful(): boolean {
    return this.catalogue.documents > 2 * this.size + 1000;
  }

  /** From now on it is found, as it is now. */
  put(reference: Reference): void {
    const before = this.docOf(reference.key);
    if (before !== undefined) this.#leave(before);
    const doc = this.catalogue.add(reference);
    this.names.add(doc, identifiersOf(reference));
    // What changes stays where it was in the line.
    this.place(doc, reference, before === undefined ? undefined : this.#places.all[before]);
  }

  /** The reference is this document, which is in the catalogue; at the end of the line, or in this place. */
  place(doc: number, reference: Reference, place = this.#line.length): void {
    if (place === this.#line.length) this.#line.push(doc);
    else this.#line.all[place] = doc;
    this.#places.reach(doc + 1);
    this.#places.all[doc] = place;
    this.#references[doc] = reference;
    this.size += 1;
  }

  /** From now on it is not found. */
  remove(key: string): void {
    const doc = this.docOf(key);
    if (doc === undefined) return;
    this.#leave(doc);
    this.#line.all[this.#places.all[doc] ?? 0] = gone;
  }

  #leave(doc: number): void {
    const reference = this.#references[doc];
    if (!reference) return;
    this.catalogue.remove(doc, reference);
    this.#references[doc] = undefined;
    this.size -= 1;
  }
}

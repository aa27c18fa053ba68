import type { Reference } from '../reference.ts';
import { Catalogue } from './catalogue.ts';
import { identifiersOf } from './identifiers.ts';
import { Names } from './names.ts';
import { type Parts, under, within } from './parts.ts';

/** More works with one identifier, or the beginning of one, say nothing: the next letter will tell. */
const most = 1000;

/** The references that can be found, and the documents that they are in the catalogue. */
export class Register {
  readonly catalogue: Catalogue;
  readonly names: Names;
  /** By citation key, in the order in which they came. */
  readonly #docs = new Map<string, number>();
  /** By document; nothing where one has left. */
  readonly #references: (Reference | undefined)[] = [];

  /** What was kept in a snapshot, to which `place` gives the references; nothing where there is none. */
  constructor(parts?: Parts) {
    this.catalogue = new Catalogue(parts && within('catalogue', parts));
    this.names = new Names(parts && within('names', parts));
  }

  /** What a snapshot keeps, but for the keys. */
  parts(): Parts {
    return {
      ...under('catalogue', this.catalogue.parts()),
      ...under('names', this.names.parts()),
    };
  }

  /** How many references there are. */
  get size(): number {
    return this.#docs.size;
  }

  /** The keys of the references, the one that came last at the end. */
  keys(): readonly string[] {
    return [...this.#docs.keys()];
  }

  /** The documents that the references are, in the same order. */
  docs(): Uint32Array {
    return Uint32Array.from(this.#docs.values());
  }

  /** The document that a reference is; `undefined` where there is none under this key. */
  docOf(key: string): number | undefined {
    return this.#docs.get(key);
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
    this.#leave(reference.key);
    const doc = this.catalogue.add(reference);
    this.names.add(doc, identifiersOf(reference));
    this.place(doc, reference);
  }

  /** The reference is this document, which is in the catalogue. */
  place(doc: number, reference: Reference): void {
    this.#docs.set(reference.key, doc);
    this.#references[doc] = reference;
  }

  /** From now on it is not found. */
  remove(key: string): void {
    this.#leave(key);
    this.#docs.delete(key);
  }

  #leave(key: string): void {
    const doc = this.#docs.get(key);
    const reference = doc === undefined ? undefined : this.#references[doc];
    if (doc === undefined || !reference) return;
    this.catalogue.remove(doc, reference);
    this.#references[doc] = undefined;
  }
}

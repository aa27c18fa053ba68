import { type Catalogue, wordIn } from './catalogue.ts';
import { anywhere, weightOf } from './fields.ts';
import type { WordSet } from './word-set.ts';

/** Beside the fields: the sheet was read. */
const isRead = 256;

/**
 * In which fields of a document words stand that are too many to be listed: `J` may be any word of a
 * journal's name that begins so. That takes reading its sheet; and who types goes on asking about the same
 * few thousand documents, so that it is remembered as long as the words are.
 */
export class Unlisted {
  readonly #catalogue: Catalogue;
  readonly #known = new WeakMap<WordSet, Uint16Array>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Of these words, by document: their fields, or nothing yet; to be given to `fieldsIn`. */
  known(words: WordSet): Uint16Array {
    const known = this.#known.get(words) ?? new Uint16Array(this.#catalogue.documents);
    this.#known.set(words, known);
    return known;
  }

  /** The fields of a document in which any of the words stand, as bits. */
  fieldsIn(doc: number, words: WordSet, known: Uint16Array): number {
    const told = known[doc] ?? 0;
    if (told !== 0) return told & anywhere;
    let fields = 0;
    for (const entry of this.#catalogue.sheet(doc)) {
      if (words.has(wordIn(entry))) fields |= entry & anywhere;
    }
    known[doc] = fields | isRead;
    return fields;
  }
}

/** The weight of the best of some fields: words that stand in several of them are not one word. */
export const bestWeightOf = Float64Array.from({ length: anywhere + 1 }, (_, mask) => {
  let best = 0;
  for (let bit = 1; bit <= anywhere; bit <<= 1) {
    if (mask & bit) best = Math.max(best, weightOf[bit] ?? 0);
  }
  return best;
});

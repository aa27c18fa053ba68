import { Order } from './order.ts';
import { long, type Parts, under, within } from './parts.ts';
import { entriesOf, Postings } from './postings.ts';
import { lettersOf, Vocabulary } from './vocabulary.ts';

/** Which documents an identifier names: the chapters of a book often carry the book's DOI. */
export class Names {
  readonly #words: Vocabulary;
  readonly #order: Order;
  readonly #postings: Postings;

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(parts?: Parts) {
    this.#words = new Vocabulary(parts && within('words', parts));
    this.#order = new Order(this.#words, parts && long(parts, 'order'));
    this.#postings = new Postings(parts && within('postings', parts));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      order: this.#order.sorted.held,
      ...under('words', this.#words.parts()),
      ...under('postings', this.#postings.parts()),
    };
  }

  /** The document that is being added has these. */
  add(doc: number, identifiers: readonly string[]): void {
    for (const each of identifiers) this.#postings.add(this.#words.takeWord(each), doc, 0);
    this.#order.keepUp();
  }

  /** The documents with this identifier, in the order in which they came; dead ones too. */
  named(identifier: string): readonly number[] {
    const word = this.#words.numberOf(identifier);
    return word < 0 ? [] : entriesOf(this.#postings, word);
  }

  /** The documents with an identifier that begins so, in the order of the identifiers; dead ones too. */
  *begun(beginning: string): Generator<number> {
    const [from, to] = this.#order.beginning(lettersOf(beginning));
    const sorted = this.#order.sorted.all;
    for (let at = from; at < to; at += 1) yield* entriesOf(this.#postings, sorted[at] ?? 0);
  }
}

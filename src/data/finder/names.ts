import { entriesOf, Postings } from './postings.ts';
import { Order } from './order.ts';
import { lettersOf, Vocabulary } from './vocabulary.ts';

/** Which documents an identifier names: the chapters of a book often carry the book's DOI. */
export class Names {
  readonly #words = new Vocabulary();
  readonly #order = new Order(this.#words);
  readonly #postings = new Postings();

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

  /** The documents with an identifier that begins so. */
  begun(beginning: string): readonly number[] {
    const [from, to] = this.#order.beginning(lettersOf(beginning));
    const sorted = this.#order.sorted.all;
    const docs: number[] = [];
    for (let at = from; at < to && docs.length < most; at += 1) {
      docs.push(...entriesOf(this.#postings, sorted[at] ?? 0));
    }
    return docs;
  }
}

/** More say nothing; the next letter will tell. */
const most = 1000;

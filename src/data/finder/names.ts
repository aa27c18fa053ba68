import { Order } from './order.ts';
import { long, type Parts, under, within } from './parts.ts';
import { entriesOf, Postings } from './postings.ts';
import { lettersOf, Vocabulary } from './vocabulary.ts';

/** Only a DOI is looked up by its beginning; to put the others in order, too, would be work for nothing. */
const isBegun = (identifier: string): boolean => identifier.startsWith('doi:');

/** Identifiers with the documents that they name. */
class Named {
  readonly words: Vocabulary;
  readonly postings: Postings;

  constructor(parts?: Parts) {
    this.words = new Vocabulary(parts && within('words', parts));
    this.postings = new Postings(parts && within('postings', parts));
  }

  parts(): Parts {
    return {
      ...under('words', this.words.parts()),
      ...under('postings', this.postings.parts()),
    };
  }
}

/** Which documents an identifier names: the chapters of a book often carry the book's DOI. */
export class Names {
  readonly #dois: Named;
  readonly #others: Named;
  readonly #order: Order;

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(parts?: Parts) {
    this.#dois = new Named(parts && within('dois', parts));
    this.#others = new Named(parts && within('others', parts));
    this.#order = new Order(this.#dois.words, parts && long(parts, 'order'));
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    return {
      order: this.#order.sorted.held,
      ...under('dois', this.#dois.parts()),
      ...under('others', this.#others.parts()),
    };
  }

  /** The document that is being added has these. */
  add(doc: number, identifiers: readonly string[]): void {
    for (const each of identifiers) {
      const { words, postings } = this.#of(each);
      postings.add(words.takeWord(each), doc, 0);
    }
    this.#order.keepUp();
  }

  /** The documents with this identifier, in the order in which they came; dead ones too. */
  named(identifier: string): readonly number[] {
    const { words, postings } = this.#of(identifier);
    const word = words.numberOf(identifier);
    return word < 0 ? [] : entriesOf(postings, word);
  }

  /** The documents with a DOI that begins so, in the order of the DOIs; dead ones too. */
  *begun(beginning: string): Generator<number> {
    const [from, to] = this.#order.beginning(lettersOf(beginning));
    const sorted = this.#order.sorted.all;
    const { postings } = this.#dois;
    for (let at = from; at < to; at += 1) yield* entriesOf(postings, sorted[at] ?? 0);
  }

  #of(identifier: string): Named {
    return isBegun(identifier) ? this.#dois : this.#others;
  }
}

import { Catalogue } from './finder/catalogue.ts';
import { doiNamed, identifiersIn, identifiersOf } from './finder/identifiers.ts';
import { Names } from './finder/names.ts';
import { longestQuestion, parse, type Question } from './finder/question.ts';
import type { Hit, Knows } from './finder/ranking.ts';
import { Search } from './finder/search.ts';
import type { Difference } from './holdings.ts';
import type { Reference } from './reference.ts';

/** A work that the words may mean. */
export interface Match {
  readonly reference: Reference;
  /**
   * `identifier`: named by it. `words`: has all words. `nearly`: has them all, if some are misspelt, run
   * together, or stand in the abstract. `some`: has some of them, or came last where there were no words.
   */
  readonly by: 'identifier' | Hit['by'];
}

/** How to look. */
export interface Asked {
  /** So many works at most. */
  readonly limit: number;
  /** Where works are left out: only those that it takes. */
  readonly scope?: (reference: Reference) => boolean;
  /** May the last word be unfinished? Unless said otherwise, yes. */
  readonly prefix?: boolean;
}

/** A reference as it was when its document came. */
interface Entry {
  readonly doc: number;
  readonly reference: Reference;
}

/**
 * Looks works up. Synchronous and in memory, because autocomplete cannot wait. Identifiers and keys are
 * looked up first; then words.
 */
export class Finder {
  readonly #catalogue = new Catalogue();
  readonly #names = new Names();
  readonly #search = new Search(this.#catalogue);
  readonly #entries = new Map<string, Entry>();
  /** The references of the documents. */
  readonly #references: (Reference | undefined)[] = [];

  /** Follows the library: what it says was put or removed is found or gone at once. */
  update({ put, removed }: Difference): void {
    for (const { key } of removed) {
      this.#leave(key);
      this.#entries.delete(key);
    }
    for (const reference of put) {
      this.#leave(reference.key);
      const doc = this.#catalogue.add(reference);
      this.#names.add(doc, identifiersOf(reference));
      this.#references[doc] = reference;
      this.#entries.set(reference.key, { doc, reference });
    }
  }

  /** The works that `words` may mean, best first. Without words: the works that came last. */
  find(words: string, { limit, scope = () => true, prefix = true }: Asked): readonly Match[] {
    const typed = words.slice(0, longestQuestion);
    if (typed.trim() === '') return this.#newest(limit, scope);
    const named = this.#those(identifiersIn(typed).flatMap((name) => this.#names.named(name)));
    if (named.length > 0) return matches(named, 'identifier').slice(0, limit);
    // Half a DOI is no question in words: `10.1186/s1` must not find what has `10` somewhere.
    const doi = doiNamed(typed);
    if (doi) return matches(this.#those(this.#names.begun(doi)), 'some').slice(0, limit);
    return this.#ranked(parse(typed, prefix), scope)
      .slice(0, limit)
      .flatMap(({ doc, by }) => {
        const reference = this.#references[doc];
        return reference ? [{ reference, by }] : [];
      });
  }

  #ranked({ filters, ...question }: Question, scope: (reference: Reference) => boolean): readonly Hit[] {
    const reference = (doc: number): Reference | undefined => this.#references[doc];
    const knows: Knows = {
      fits: (doc) => {
        const each = reference(doc);
        return each !== undefined && scope(each) && filters.every(({ fits }) => fits(each));
      },
      abstract: (doc) => reference(doc)?.csl.abstract ?? '',
    };
    return this.#search.find({ filters, ...question }, knows);
  }

  #those(docs: readonly number[]): readonly Reference[] {
    return [...new Set(docs)].flatMap((doc) => this.#references[doc] ?? []);
  }

  #newest(limit: number, scope: (reference: Reference) => boolean): readonly Match[] {
    const all = [...this.#entries.values()].map(({ reference }) => reference);
    const newest: Reference[] = [];
    for (let at = all.length - 1; at >= 0 && newest.length < limit; at -= 1) {
      const each = all[at];
      if (each && scope(each)) newest.push(each);
    }
    return matches(newest, 'some');
  }

  #leave(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#catalogue.remove(entry.doc, entry.reference);
    this.#references[entry.doc] = undefined;
  }
}

const matches = (references: readonly Reference[], by: Match['by']): readonly Match[] =>
  references.map((reference) => ({ reference, by }));

import type { CslItem } from './csl.ts';
import { doiNamed, identifiersIn } from './finder/identifiers.ts';
import { type Mark, marks } from './finder/marks.ts';
import { longestQuestion, parse } from './finder/question.ts';
import type { Hit, Knows } from './finder/ranking.ts';
import { Register } from './finder/register.ts';
import { Search } from './finder/search.ts';
import { mostTied, settleTies } from './finder/ties.ts';
import type { Difference } from './holdings.ts';
import { inStretches } from './pauses.ts';
import type { Reference } from './reference.ts';
import { surname } from './surname.ts';
import { unmarked } from './unmarked.ts';

export type { Mark } from './finder/marks.ts';

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
  /** Takes the works that may be found; all where it is not said. */
  readonly scope?: (reference: Reference) => boolean;
  /** May the last word be unfinished? Unless said otherwise, yes. */
  readonly prefix?: boolean;
  /** The keys of what was used here, the latest first: it decides among equals, and comes first without words. */
  readonly used?: readonly string[];
}

/**
 * Looks works up. Synchronous and in memory, because autocomplete cannot wait. Identifiers and keys are
 * looked up first; then words: works with all of them before those with some, words as typed before those
 * that are misspelt; fuse.js decides among equals, then what was used here, then the newer year.
 */
export class Finder {
  #register: Register;
  #search: Search;

  /** `register` as it was kept in a snapshot. */
  constructor(register = new Register()) {
    this.#register = register;
    this.#search = new Search(register.catalogue);
  }

  /** What a snapshot keeps. */
  get register(): Register {
    return this.#register;
  }

  /** Follows the library: what it says was put or removed is found or gone at once. */
  update({ put, removed }: Difference): void {
    for (const { key } of removed) this.#register.remove(key);
    for (const reference of put) this.#register.put(reference);
  }

  /** Follows the library in stretches, so that many works keep nobody waiting. */
  async follow({ put, removed }: Difference): Promise<void> {
    await inStretches(removed, ({ key }) => this.#register.remove(key));
    await inStretches(put, (reference) => this.#register.put(reference));
    if (this.#register.isWasteful) await this.#beginAnew();
  }

  /** The works that `words` may mean, best first. Without words: what was used last, then what came last. */
  find(
    words: string,
    { limit, scope = () => true, prefix = true, used = [] }: Asked,
  ): readonly Match[] {
    const { names } = this.#register;
    const typed = words.slice(0, longestQuestion);
    if (typed.trim() === '') return matches(this.#newest(limit, scope, used), 'some');
    const those = (docs: Iterable<number>): readonly Reference[] =>
      this.#register.those(docs).filter(scope);
    const named = those(identifiersIn(typed).flatMap((name) => names.named(name)));
    if (named.length > 0) return matches(named, 'identifier').slice(0, limit);
    // Half a DOI is no question in words: `10.1186/s1` must not find what has `10` somewhere.
    const doi = doiNamed(typed);
    if (doi) return matches(those(names.begun(doi)), 'some').slice(0, limit);
    return this.#ranked(typed, { limit, scope, prefix, used });
  }

  /** Where the words stand in a work that they found. */
  marks(reference: Reference, words: string): readonly Mark[] {
    return marks(
      reference,
      parse(words, false).tokens.map(({ word }) => word),
    );
  }

  #ranked(typed: string, { limit, scope, prefix, used }: Required<Asked>): readonly Match[] {
    const register = this.#register;
    const question = parse(typed, prefix);
    const uses = new Map(
      used.map((key, at) => [register.docOf(key) ?? -1, used.length - at] as const).reverse(),
    );
    const allowed = (each: Reference): boolean =>
      scope(each) && question.filters.every(({ fits }) => fits(each));
    if (question.tokens.length === 0 && question.filters.length === 0) return [];
    if (question.tokens.length === 0) {
      return matches(this.#newest(limit, allowed, used), 'words');
    }
    const knows: Knows = {
      most: Math.max(limit, mostTied),
      fits: (doc) => {
        const each = register.reference(doc);
        return each !== undefined && allowed(each);
      },
      abstract: (doc) => register.reference(doc)?.csl.abstract ?? '',
      texts: (doc) => textsOf(register.reference(doc)?.csl),
      used: uses.size === 0 ? () => 0 : (doc) => uses.get(doc) ?? 0,
    };
    const hits = this.#search.find(question, knows);
    const said = question.tokens.map(({ word }) => word);
    return settleTies(hits, said, (doc) => register.reference(doc))
      .slice(0, limit)
      .flatMap(({ doc, by }) => {
        const found = register.reference(doc);
        return found ? [{ reference: found, by }] : [];
      });
  }

  /** What was used last, then what came last. */
  #newest(
    limit: number,
    scope: (reference: Reference) => boolean,
    used: readonly string[],
  ): readonly Reference[] {
    const newest = new Set<Reference>();
    const register = this.#register;
    const take = (doc: number | undefined): void => {
      const reference = doc === undefined ? undefined : register.reference(doc);
      if (reference && scope(reference)) newest.add(reference);
    };
    for (let at = 0; at < used.length && newest.size < limit; at += 1) {
      take(register.docOf(used[at] ?? ''));
    }
    const docs = register.docs();
    for (let at = docs.length - 1; at >= 0 && newest.size < limit; at -= 1) take(docs[at]);
    return [...newest];
  }

  /** What has left is let go: a register that holds only what is there takes the place of this one. */
  async #beginAnew(): Promise<void> {
    const fresh = new Register();
    await inStretches(this.#register.keys(), (key) => {
      const reference = this.#register.reference(this.#register.docOf(key) ?? -1);
      if (reference) fresh.put(reference);
    });
    this.#register = fresh;
    this.#search = new Search(fresh.catalogue);
  }
}

/** Where words in quotes may stand. */
function textsOf(csl: CslItem | undefined): readonly string[] {
  if (!csl) return [];
  const { abstract, keyword, author = [], editor = [] } = csl;
  const names = [...author, ...editor].map(surname);
  const texts = [unmarked(csl.title ?? ''), abstract, csl['container-title'], keyword, ...names];
  return texts.filter((text) => text !== undefined);
}

const matches = (references: readonly Reference[], by: Match['by']): readonly Match[] =>
  references.map((reference) => ({ reference, by }));

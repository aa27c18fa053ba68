import { issuedYear } from './cited-as.ts';
import { doiNamed, identifiersIn, identifiersOf } from './finder/identifiers.ts';
import { rank } from './finder/rank.ts';
import { type Sheet, sheet, wordsOn } from './finder/sheet.ts';
import { type Tally, tally } from './finder/tally.ts';
import { Vocabulary } from './finder/vocabulary.ts';
import { foldedWords } from './fold.ts';
import type { Difference } from './holdings.ts';
import type { Reference } from './reference.ts';

/** A work that the words may mean. */
export interface Match {
  readonly reference: Reference;
  /**
   * `identifier`: named by it. `words`: has all words. `nearly`: has them all, if some are misspelt.
   * `some`: has some of them, or came last where there were no words.
   */
  readonly by: 'identifier' | 'words' | 'nearly' | 'some';
}

/** Citation manners that name no work. */
const manners = new Set(['et', 'al', 'and', 'und']);

/** How many works fuse.js is asked to put in order: more than anyone is shown. */
const shortlistLength = 60;

/** No question is longer, in characters; Discord would let 6,000 through. */
const longestQuestion = 500;

/** Longer questions are cut: the first words decide, and each costs time on every keystroke. */
const mostWords = 12;

const better = (a: Tally, b: Tally): number => b.covered - a.covered || b.likeness - a.likeness;

/** Those that have the most words, and, until a shortlist is full, those that have one less. */
function best(tallies: readonly Tally[]): readonly Tally[] {
  const most = tallies.reduce((max, { covered }) => Math.max(max, covered), 0);
  const chosen: Tally[] = [];
  for (let words = most; words > 0 && chosen.length < shortlistLength; words -= 1) {
    for (const each of tallies) if (each.covered === words) chosen.push(each);
  }
  return chosen;
}

interface Entry {
  readonly reference: Reference;
  readonly sheet: Sheet;
}

/**
 * Looks works up. Synchronous and in memory, because autocomplete cannot wait. Identifiers and
 * keys are looked up first; then words: works with all of them before those with some, exact words
 * before beginnings before misspelt ones; fuse.js decides among equals, and then the newer year.
 */
export class Finder {
  readonly #entries = new Map<string, Entry>();
  /** The chapters of a book often carry the book's DOI: an identifier may name several works. */
  readonly #byIdentifier = new Map<string, Set<string>>();
  readonly #vocabulary = new Vocabulary();

  /** Follows the library: what it says was put or removed is found or gone at once. */
  update({ put, removed }: Difference): void {
    for (const { key } of [...removed, ...put]) this.#remove(key);
    for (const reference of put) this.#add(reference);
  }

  /** The works that `words` may mean, best first. Without words: the works that came last. */
  find(words: string, limit: number): readonly Match[] {
    if (words.trim() === '') return this.#newest(limit);
    const asked = [...new Set(foldedWords(words.slice(0, longestQuestion)))];
    const telling = asked.filter((word) => !manners.has(word));
    const typed = (telling.length > 0 ? telling : asked).slice(0, mostWords);
    const named = this.#named(words.slice(0, longestQuestion));
    if (named.length > 0) return named.slice(0, limit);
    // Half a DOI is no question in words: `10.1186/s1` must not find what has `10` somewhere.
    const doi = doiNamed(words);
    const matches = doi ? this.#beginning(doi) : this.#ranked(typed, !/\s$/.test(words));
    return matches.slice(0, limit);
  }

  #named(words: string): readonly Match[] {
    const keys = identifiersIn(words).flatMap((name) => [...(this.#byIdentifier.get(name) ?? [])]);
    return [...new Set(keys)]
      .flatMap((key) => this.#entries.get(key) ?? [])
      .map(({ reference }) => ({ reference, by: 'identifier' }));
  }

  /** The works with an identifier that begins so: as they are typed, or copied by half. */
  #beginning(identifier: string): readonly Match[] {
    return [...this.#byIdentifier]
      .filter(([name]) => name.startsWith(identifier))
      .flatMap(([, keys]) => [...keys].flatMap((key) => this.#entries.get(key) ?? []))
      .map(({ reference }) => ({ reference, by: 'some' }));
  }

  #newest(limit: number): readonly Match[] {
    return [...this.#entries.values()]
      .slice(-limit)
      .reverse()
      .map(({ reference }) => ({ reference, by: 'some' }));
  }

  #ranked(typed: readonly string[], unfinished: boolean): readonly Match[] {
    const shortlist = best(tally(this.#vocabulary, typed, unfinished))
      .flatMap((each) => {
        const entry = this.#entries.get(each.key);
        return entry ? [{ ...each, ...entry, year: issuedYear(entry.reference.csl) ?? 0 }] : [];
      })
      .sort((a, b) => better(a, b) || b.year - a.year)
      .slice(0, shortlistLength);
    const order = rank(
      shortlist.map((each) => each.sheet),
      typed,
    );
    const place = new Map(order.map((key, at) => [key, at]));
    const placeOf = ({ key }: Tally): number => place.get(key) ?? shortlistLength;
    return shortlist
      .sort((a, b) => better(a, b) || placeOf(a) - placeOf(b))
      .map(({ reference, covered, asTyped }) => ({
        reference,
        by: covered < typed.length ? 'some' : asTyped ? 'words' : 'nearly',
      }));
  }

  #add(reference: Reference): void {
    const laidOut = sheet(reference);
    this.#entries.set(reference.key, { reference, sheet: laidOut });
    this.#vocabulary.add(reference.key, wordsOn(laidOut));
    for (const name of identifiersOf(reference)) {
      const keys = this.#byIdentifier.get(name);
      if (keys) keys.add(reference.key);
      else this.#byIdentifier.set(name, new Set([reference.key]));
    }
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#vocabulary.remove(key, wordsOn(entry.sheet));
    for (const name of identifiersOf(entry.reference)) {
      const keys = this.#byIdentifier.get(name);
      keys?.delete(key);
      if (keys?.size === 0) this.#byIdentifier.delete(name);
    }
  }
}

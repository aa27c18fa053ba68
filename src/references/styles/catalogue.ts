import { Misspelt } from '../../data/finder/near.ts';
import { lettersOf, Vocabulary } from '../../data/finder/vocabulary.ts';
import { bare, type Named, named } from './names.ts';
import { styles } from './style.ts';

/** A word has to be so long before it can be meant when another is typed. */
const long = 4;
/** And so long before two of its letters may be wrong. */
const longer = 8;

/**
 * The names of all styles, by their words. fuse.js alone takes 200 ms to look through ten thousand
 * names, at every keystroke; the words narrow down what it has to look at.
 */
export class Catalogue {
  readonly entries: readonly Named[];
  /** Entries by each of their names; several journals may share one. */
  readonly #byName = new Map<string, Named[]>();
  /** The same, by their names without small words. */
  readonly #byBare = new Map<string, Named[]>();
  readonly #byInitials = new Map<string, Named[]>();
  readonly #byWord = new Map<string, Named[]>();
  /** In the order of the alphabet. */
  readonly #words: readonly string[];
  readonly #vocabulary = new Vocabulary();
  readonly #misspelt = new Misspelt(this.#vocabulary);

  constructor(entries: readonly Named[]) {
    this.entries = entries;
    for (const entry of entries) {
      for (const name of new Set(entry.names)) put(this.#byName, name, entry);
      for (const name of new Set(entry.names.map(bare))) put(this.#byBare, name, entry);
      if (entry.initials) put(this.#byInitials, entry.initials, entry);
      for (const word of entry.words) put(this.#byWord, word, entry);
    }
    this.#words = [...this.#byWord.keys()].sort();
    for (const word of this.#words) {
      if (word.length >= long) this.#misspelt.add(this.#vocabulary.takeWord(word));
    }
  }

  /** Those that have exactly this name. */
  called(name: string): readonly Named[] {
    return this.#byName.get(name) ?? [];
  }

  /** Those that have this name but for small words. */
  calledBarely(name: string): readonly Named[] {
    return this.#byBare.get(name) ?? [];
  }

  /** Those whose titles have these initials. */
  withInitials(letters: string): readonly Named[] {
    return this.#byInitials.get(letters) ?? [];
  }

  /** Those with a word that begins so; where there is none, those with a word that is nearly it. */
  begun(start: string): ReadonlySet<Named> {
    const found = new Set<Named>();
    for (let at = this.#first(start); this.#words[at]?.startsWith(start); at += 1) {
      this.#add(found, this.#words[at] ?? '');
    }
    if (found.size > 0 || start.length < long) return found;
    for (const word of this.#near(start)) this.#add(found, word);
    return found;
  }

  #near(typed: string): readonly string[] {
    const letters = lettersOf(typed).slice();
    const near = this.#misspelt.near(letters, typed.length < longer ? 1 : 2);
    const all = near.length > 0 ? near : this.#misspelt.nearlyBegun(letters);
    return all.map(({ word }) => this.#vocabulary.word(word));
  }

  #add(found: Set<Named>, word: string): void {
    for (const entry of this.#byWord.get(word) ?? []) found.add(entry);
  }

  /** Where in the alphabet words with this beginning would stand. */
  #first(start: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function put(map: Map<string, Named[]>, key: string, entry: Named): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}

let made: Catalogue | undefined;

/** The catalogue of the shelf, made when it is first asked for. */
export function catalogue(): Catalogue {
  made ??= new Catalogue(styles().map(named));
  return made;
}

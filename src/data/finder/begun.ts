import type { Catalogue } from './catalogue.ts';
import type { Postings } from './postings.ts';
import { lettersOf } from './vocabulary.ts';
import { WordSet } from './word-set.ts';

/** Behind one beginning: those that stand in most works. The next letter will tell. */
const mostListed = 256;
/** Behind one letter: all of them are common. */
const mostBehindOne = 48;

/** Two letters may be initials: `Smith JA`. */
export const longestInitials = 2;

/** So many beginnings are remembered: each takes some hundred numbers, and what `Unlisted` knows of it. */
const mostRemembered = 64;

/** The words that begin so. */
interface Words {
  /** All of them, if they are not too many; else those of them that stand in most works. */
  readonly common: readonly number[];
  /** All of them, where they are too many to be listed, or what is typed is an initial. */
  readonly all: WordSet | undefined;
}

/**
 * The words that begin as somebody types. Behind a letter or two stand thousands, and people who type come
 * to the same beginnings again: they are remembered until a work comes or leaves.
 */
export class Begun {
  readonly #catalogue: Catalogue;
  readonly #known = new Map<string, Words>();
  /** What the catalogue was when they were worked out: works only come, or leave. */
  #documents = 0;
  #size = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** The words with this beginning, but those of abstracts alone. */
  words(beginning: string): Words {
    const { documents, size } = this.#catalogue;
    if (documents !== this.#documents || size !== this.#size) this.#known.clear();
    this.#documents = documents;
    this.#size = size;
    const known = this.#known.get(beginning);
    const words = known ?? wordsBegun(this.#catalogue, beginning);
    // A few words are soon found again, and would drive out the many behind `j`.
    if (!words.all) return words;
    // The one that was asked for last is the last to go.
    this.#known.delete(beginning);
    this.#known.set(beginning, words);
    if (this.#known.size > mostRemembered) this.#known.delete(firstOf(this.#known.keys()));
    return words;
  }
}

const firstOf = (keys: Iterable<string>): string => {
  for (const key of keys) return key;
  return '';
};

function wordsBegun({ order, fields, words }: Catalogue, beginning: string): Words {
  const [from, to] = order.beginning(lettersOf(beginning));
  const sorted = order.sorted.all;
  const found: number[] = [];
  for (let at = from; at < to; at += 1) {
    const word = sorted[at] ?? 0;
    if (fields.frequency(word) > 0) found.push(word);
  }
  const most = beginning.length === 1 ? mostBehindOne : mostListed;
  const common = found.length <= most ? found : commonest(found, most, fields);
  if (found.length <= mostListed && beginning.length > longestInitials)
    return { common, all: undefined };
  const all = new WordSet(words.size);
  for (const word of found) all.add(word);
  return { common, all };
}

/** More works than this are not told apart at first. */
const mostCounted = 1023;

/**
 * Those that stand in most works, these first. Behind one letter there are thousands, of which almost all
 * stand in one or two works: they are counted, and only those that are left are put in order.
 */
function commonest(words: readonly number[], most: number, fields: Postings): readonly number[] {
  const held = Uint32Array.from(words, (word) => Math.min(fields.frequency(word), mostCounted));
  const counts = new Uint32Array(mostCounted + 1);
  for (const each of held) counts[each] = (counts[each] ?? 0) + 1;
  let least = mostCounted;
  for (let taken = counts[least] ?? 0; taken < most; taken += counts[least] ?? 0) least -= 1;
  return words
    .filter((_, at) => (held[at] ?? 0) >= least)
    .sort((a, b) => fields.frequency(b) - fields.frequency(a))
    .slice(0, most);
}

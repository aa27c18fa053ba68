import { foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { type Clue, page } from './clues.ts';

/** All works with their words, so that it can be said how many fit what somebody knows. */
export class Catalogue {
  readonly #works: readonly Reference[];
  readonly #byWord = new Map<string, Reference[]>();
  /** The words by their first three letters. */
  readonly #byStart = new Map<string, string[]>();

  constructor(works: readonly Reference[]) {
    this.#works = works;
    for (const work of works) {
      const { title, names } = page(work);
      for (const word of new Set([...title, ...names.flat(), work.ids.doi ?? ''])) {
        const list = this.#byWord.get(word);
        if (list) list.push(work);
        else this.#byWord.set(word, [work]);
      }
    }
    for (const word of this.#byWord.keys()) {
      const list = this.#byStart.get(word.slice(0, 3));
      if (list) list.push(word);
      else this.#byStart.set(word.slice(0, 3), [word]);
    }
  }

  /** Whether it is a word of a title or a name: a typo that makes another word is none. */
  knows(text: string): boolean {
    return foldedWords(text).every((word) => this.#byWord.has(word));
  }

  /** How many works fit all of the clues; not counted beyond `most`. */
  count(clues: readonly Clue[], most: number): number {
    let candidates = this.#works;
    for (const clue of clues) {
      const list = this.#having(clue);
      if (list.length < candidates.length) candidates = list;
    }
    let count = 0;
    for (const work of candidates) {
      if (clues.every((clue) => clue.fits(work)) && ++count >= most) break;
    }
    return count;
  }

  #having({ word, stub }: Clue): readonly Reference[] {
    if (word !== undefined) return this.#byWord.get(word) ?? [];
    if (stub === undefined) return this.#works;
    const words = this.#byStart.get(stub.slice(0, 3)) ?? [];
    const begun = words.filter((word) => word.startsWith(stub));
    return [...new Set(begun.flatMap((word) => this.#byWord.get(word) ?? []))];
  }
}

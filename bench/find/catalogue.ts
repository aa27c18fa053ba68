import { foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import type { Clue } from './clues.ts';
import { page } from './page.ts';

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
    const words = foldedWords(text);
    return words.every((word) => /^\D+$/.test(word) && this.#byWord.has(word));
  }

  /** The works that fit all of the clues; not looked for beyond `most`. */
  fitting(clues: readonly Clue[], most: number): readonly Reference[] {
    const found: Reference[] = [];
    for (const work of this.#candidates(clues)) {
      if (clues.every((clue) => clue.fits(work)) && found.push(work) >= most) break;
    }
    return found;
  }

  /** The works with the rarest of the known words; or with a word that one of the others allows. */
  #candidates(clues: readonly Clue[]): readonly Reference[] {
    const whole = clues.flatMap(({ word }) => (word === undefined ? [] : [word]));
    const lists = whole.map((word) => this.#byWord.get(word) ?? []);
    lists.sort((one, other) => one.length - other.length);
    const { stub, like } = clues.find((clue) => clue.stub ?? clue.like) ?? {};
    if (lists[0]) return lists[0];
    if (stub !== undefined) {
      const words = this.#byStart.get(stub.slice(0, 3)) ?? [];
      return this.#having(words.filter((word) => word.startsWith(stub)));
    }
    return like ? this.#having([...this.#byWord.keys()].filter(like)) : this.#works;
  }

  #having(words: readonly string[]): readonly Reference[] {
    return [...new Set(words.flatMap((word) => this.#byWord.get(word) ?? []))];
  }
}

import { isAscii } from '../fold.ts';
import { Cutter } from './cutter.ts';

const cutter = new Cutter();

/** Words that must stand one behind the other, in one text. */
export class Phrase {
  readonly words: readonly string[];
  /** May the last word go on? */
  readonly #unfinished: boolean;
  /** Finds it in most texts, and much sooner than by cutting them into words. */
  readonly #ascii: RegExp | undefined;

  constructor(words: readonly string[], unfinished: boolean) {
    this.words = words;
    this.#unfinished = unfinished;
    const end = unfinished ? '' : '(?![a-z\\d])';
    this.#ascii = words.every(isAscii)
      ? new RegExp(`(?<![a-z\\d])${words.join('[^a-z\\d]+')}${end}`, 'i')
      : undefined;
  }

  /** Does it stand in this text? */
  standsIn(text: string): boolean {
    // A word in other letters stands in no such text, which need not be cut to know that.
    if (isAscii(text)) return this.#ascii?.test(text) ?? false;
    const said = cutter.cut(text).words();
    return said.some((_, at) =>
      this.words.every((word, off) => this.#is(said[at + off], off, word)),
    );
  }

  #is(said: string | undefined, at: number, word: string): boolean {
    if (!this.#unfinished || at < this.words.length - 1) return said === word;
    return said?.startsWith(word) === true;
  }
}

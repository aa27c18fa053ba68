import { Cutter } from './cutter.ts';

const cutter = new Cutter();

const isAscii = (text: string): boolean => /^[\0-\x7F]*$/.test(text);

/** Words that must stand one behind the other, in one text. */
export class Phrase {
  readonly #words: readonly string[];
  /** Finds it in most texts, and much sooner than by cutting them into words. */
  readonly #ascii: RegExp | undefined;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#ascii = words.every(isAscii)
      ? new RegExp(`(?<![a-z\\d])${words.join('[^a-z\\d]+')}(?![a-z\\d])`, 'i')
      : undefined;
  }

  /** Does it stand in this text? */
  standsIn(text: string): boolean {
    if (this.#ascii && isAscii(text)) return this.#ascii.test(text);
    const said = cutter.cut(text).words();
    return said.some((_, at) => this.#words.every((word, off) => said[at + off] === word));
  }
}

import { Begun, longestInitials } from './begun.ts';
import type { Catalogue } from './catalogue.ts';
import { hashOf } from './cutter.ts';
import { far } from './far.ts';
import { anywhere, field } from './fields.ts';
import { type Meaning, type More, quality } from './meaning.ts';
import type { Token } from './question.ts';
import { lettersOf } from './vocabulary.ts';

/** Shorter words are misspelt into anything. */
const shortestMisspelt = 4;
/** From here on two letters may be wrong. */
const shortestTwice = 6;

const isNumber = /^\d+$/;
const isYear = /^(?:1[5-9]|20)\d\d$/;

/** What the words of one question stand for in a catalogue. */
export class Meanings {
  readonly #catalogue: Catalogue;
  readonly #beginnings: Begun;
  readonly #known = new Map<string, readonly Meaning[]>();

  /** `beginnings` remember from question to question. */
  constructor(catalogue: Catalogue, beginnings = new Begun(catalogue)) {
    this.#catalogue = catalogue;
    this.#beginnings = beginnings;
  }

  /** The word itself, and, where it is unfinished, those that begin so. */
  asTyped(token: Token): readonly Meaning[] {
    return this.#once('typed', token, (letters) => {
      const same = this.#same(letters);
      if (!token.unfinished) return same;
      return [...same, ...this.#begun(token.word, quality.begun, same[0]?.word)];
    });
  }

  /** Also words that go on, although others were typed behind: `diab mell`, `J Environ Manag`; years beside. */
  stubs(token: Token): readonly Meaning[] {
    return this.#once('stub', token, (letters) => {
      const same = this.asTyped(token);
      if (isNumber.test(token.word)) return [...same, ...this.#years(token.word)];
      if (token.unfinished || letters.length <= longestInitials) return same;
      return [...same, ...this.#begun(token.word, quality.stub, same[0]?.word)];
    });
  }

  /** Also what it may stand for if so many letters are wrong. Best first. */
  misspelt(token: Token, most: 1 | 2): readonly Meaning[] {
    if (isNumber.test(token.word) || this.#isMeantSo(token)) return this.stubs(token);
    return this.#once(`${most}`, token, (letters) =>
      [
        ...this.stubs(token),
        ...this.#misspelt(letters, token, most),
        ...this.#shortened(letters),
      ].sort((a, b) => b.quality - a.quality),
    );
  }

  /** Also what has about the same letters: where little else was found. */
  far(token: Token): readonly Meaning[] {
    if (this.#isMeantSo(token)) return this.stubs(token);
    return this.#once('far', token, () => [
      ...this.misspelt(token, 2),
      ...far(this.#catalogue, token.word),
    ]);
  }

  /** What goes on from a word, where that is too much to be listed: from an unfinished one, or an initial. */
  more({ word, unfinished }: Token): More | undefined {
    const isInitial = !unfinished && word.length <= longestInitials;
    if (!unfinished && !isInitial) return undefined;
    const words = this.#beginnings.words(word).all;
    if (!words) return undefined;
    return isInitial
      ? { words, quality: quality.stub, only: field.given | field.container }
      : { words, quality: quality.begun, only: anywhere };
  }

  /** Is it a word of the catalogue, if only in abstracts? */
  isWord({ word }: Token): boolean {
    const { words, fields, abstracts } = this.#catalogue;
    const number = words.numberOf(word);
    return number >= 0 && fields.frequency(number) + abstracts.frequency(number) > 0;
  }

  /** Who filters by a word that there is does not mean another: `author:dooley` is not Tooley. */
  #isMeantSo({ word, only }: Token): boolean {
    return only !== undefined && this.isKnown(word);
  }

  /** What was worked out once in this question is not worked out again. */
  #once(
    way: string,
    { word, unfinished }: Token,
    work: (letters: Uint16Array) => readonly Meaning[],
  ): readonly Meaning[] {
    const name = `${way}:${unfinished}:${word}`;
    const known = this.#known.get(name);
    if (known) return known;
    const found = work(lettersOf(word).slice());
    this.#known.set(name, found);
    return found;
  }

  /** Does the word stand anywhere, but in abstracts? */
  isKnown(word: string): boolean {
    return this.#same(lettersOf(word)).length > 0;
  }

  #same(letters: Uint16Array): readonly Meaning[] {
    const { words, fields } = this.#catalogue;
    const word = words.find(letters, 0, letters.length, hashOf(letters, 0, letters.length));
    return word >= 0 && fields.frequency(word) > 0 ? [{ word, quality: quality.same }] : [];
  }

  #begun(beginning: string, likely: number, but?: number): readonly Meaning[] {
    return this.#beginnings
      .words(beginning)
      .common.filter((word) => word !== but)
      .map((word) => ({ word, quality: likely }));
  }

  #misspelt(letters: Uint16Array, token: Token, most: 1 | 2): readonly Meaning[] {
    if (letters.length < shortestMisspelt) return [];
    // Two letters are not wrong by chance in a word that there is.
    const edits = letters.length < shortestTwice || this.isKnown(token.word) ? 1 : most;
    const found = [...this.#near(letters, edits), ...this.#nearlyBegun(letters, token)];
    return found.filter(({ word }) => this.#catalogue.fields.frequency(word) > 0);
  }

  #near(letters: Uint16Array, most: 1 | 2): readonly Meaning[] {
    return this.#catalogue.misspelt.near(letters, most).map(({ word, edits }) => ({
      word,
      quality: edits === 1 ? quality.edited : quality.twice,
    }));
  }

  #nearlyBegun(letters: Uint16Array, token: Token): readonly Meaning[] {
    if (!token.unfinished || letters.length <= shortestMisspelt) return [];
    return this.#once('nearly', token, () =>
      this.#catalogue.misspelt
        .nearlyBegun(letters)
        .map(({ word }) => ({ word, quality: quality.begunEdited })),
    );
  }

  #years(word: string): readonly Meaning[] {
    if (!isYear.test(word)) return [];
    return [Number(word) - 1, Number(word) + 1].flatMap((year) =>
      this.#same(lettersOf(String(year))).map((same) => ({
        ...same,
        quality: quality.year,
        only: field.year,
      })),
    );
  }

  /** Beginnings of it that stand in the name of a journal. */
  #shortened(letters: Uint16Array): readonly Meaning[] {
    const found: Meaning[] = [];
    for (let length = 3; length < letters.length; length += 1) {
      for (const { word } of this.#same(letters.subarray(0, length))) {
        found.push({ word, quality: quality.shortened, only: field.container });
      }
    }
    return found;
  }
}

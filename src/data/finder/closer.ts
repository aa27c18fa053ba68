import { type Catalogue, wordIn } from './catalogue.ts';
import { anywhere, field } from './fields.ts';
import { type More, quality } from './meaning.ts';
import type { Sought } from './sought.ts';

/** How the words of a question stand in one document. Bits are those of the tokens, in typed order. */
export interface Standing {
  /** Those that are there as they were typed, or go on where the hand still types. */
  readonly asTyped: number;
  /** Those that stand right behind the one that was typed before. */
  readonly behind: number;
  /** How many words of the title, from its first on, stand in the question in the same order. */
  readonly opening: number;
  /** Was the whole of a title asked for that is long enough to be one work's? */
  readonly whole: boolean;
}

interface Meant {
  readonly bit: number;
  readonly asTyped: boolean;
  readonly only: number;
}

/** Fields whose words belong together: a surname stands before the given name. */
const names = field.first | field.surname | field.given;
const together = (one: number, other: number): boolean =>
  (one & other & anywhere) !== 0 || ((one & names) !== 0 && (other & names) !== 0);

/** A title of fewer telling words may be named by chance. */
const longTitle = 3;

/** Looks closer at those few documents that are left: at where each word stands. */
export class CloserLook {
  readonly #catalogue: Catalogue;
  readonly #meant = new Map<number, Meant[]>();
  /** Which words may be meant, by the end of their numbers: almost none is, and this is soon asked. */
  readonly #perhaps = new Uint8Array(perhaps);
  readonly #more: readonly (Omit<Meant, 'asTyped'> & Pick<More, 'words'>)[];
  #here = 0;
  #exact = 0;

  /** `sought` are all words of the question, the silent ones too. */
  constructor(catalogue: Catalogue, sought: readonly Sought[]) {
    this.#catalogue = catalogue;
    this.#more = sought.flatMap(({ more, bit, only = anywhere }) =>
      more ? [{ words: more.words, bit, only: only & more.only }] : [],
    );
    for (const { word, meanings, bit, only = anywhere } of sought) {
      for (const each of meanings) {
        const asTyped = each.quality >= quality.begun;
        this.#add(each.word, { bit, asTyped, only: only & (each.only ?? anywhere) });
      }
      // It may stand in abstracts alone.
      if (word >= 0 && meanings[0]?.word !== word) this.#add(word, { bit, asTyped: true, only });
    }
  }

  /** How the words stand in this document. */
  at(doc: number): Standing {
    const sheet = this.#catalogue.sheet(doc);
    const title = this.#catalogue.titleLength(doc);
    let [asTyped, behind, before, matched, telling] = [0, 0, 0, 0, 0];
    let [opening, goesOn] = [0, -1];
    for (let at = 0; at < sheet.length; at += 1) {
      const entry = sheet[at] ?? 0;
      this.#meet(wordIn(entry), entry & anywhere);
      const [here, exact] = [this.#here, this.#exact];
      if (at > 0 && !together(entry, sheet[at - 1] ?? 0)) before = 0;
      asTyped |= exact;
      behind |= (before << 1) & here;
      if (at < title) {
        goesOn = at === 0 ? exact : (goesOn << 1) & exact;
        if (goesOn !== 0) opening += 1;
        if (!this.#catalogue.isSilent(wordIn(entry))) {
          telling += 1;
          if (here !== 0) matched += 1;
        }
      }
      before = here;
    }
    const whole = telling >= longTitle && matched === telling;
    return { asTyped, behind, opening, whole };
  }

  /** Which words of the question this one may be: in `#here` all, in `#exact` those as they were typed. */
  #meet(word: number, mask: number): void {
    this.#here = 0;
    this.#exact = 0;
    if (this.#perhaps[word & (perhaps - 1)] === 1) {
      for (const { bit, asTyped, only } of this.#meant.get(word) ?? none) {
        if ((mask & only) === 0) continue;
        this.#here |= bit;
        if (asTyped) this.#exact |= bit;
      }
    }
    for (const { words, bit, only } of this.#more) {
      if ((mask & only) === 0 || !words.has(word)) continue;
      this.#here |= bit;
      this.#exact |= bit;
    }
  }

  #add(word: number, meant: Meant): void {
    this.#perhaps[word & (perhaps - 1)] = 1;
    const known = this.#meant.get(word);
    if (known) known.push(meant);
    else this.#meant.set(word, [meant]);
  }
}

const none: readonly Meant[] = [];

/** A power of two. */
const perhaps = 1024;

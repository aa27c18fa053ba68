import type { Sought } from './candidates.ts';
import { type Catalogue, wordIn } from './catalogue.ts';
import { anywhere } from './fields.ts';
import { quality } from './meanings.ts';

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

/** Looks closer at those few documents that are left: at where each word stands. */
export class CloserLook {
  readonly #catalogue: Catalogue;
  readonly #meant = new Map<number, Meant[]>();
  /** Which words may be meant, by the end of their numbers: almost none is, and this is soon asked. */
  readonly #perhaps = new Uint8Array(perhaps);

  /** `sought` are all words of the question, the silent ones too. */
  constructor(catalogue: Catalogue, sought: readonly Sought[]) {
    this.#catalogue = catalogue;
    for (const { word, meanings, bit, only = anywhere } of sought) {
      for (const each of meanings) {
        this.#add(each.word, {
          bit,
          asTyped: each.quality >= quality.begun,
          only: only & (each.only ?? anywhere),
        });
      }
      // It may stand in abstracts alone.
      if (meanings.length === 0 && word >= 0) this.#add(word, { bit, asTyped: true, only });
    }
  }

  /** How the words stand in this document. */
  at(doc: number): Standing {
    const sheet = this.#catalogue.sheet(doc);
    const title = this.#catalogue.titleLength(doc);
    let [asTyped, behind, before, matched, telling] = [0, 0, 0, 0, 0, 0];
    let [opening, goesOn] = [0, -1];
    for (let at = 0; at < sheet.length; at += 1) {
      const word = wordIn(sheet[at] ?? 0);
      let [here, exact] = [0, 0];
      for (const { bit, asTyped: typed, only } of this.#meantBy(word)) {
        if (((sheet[at] ?? 0) & only) === 0) continue;
        here |= bit;
        if (typed) exact |= bit;
      }
      asTyped |= exact;
      behind |= (before << 1) & here;
      if (at < title) {
        goesOn = at === 0 ? exact : (goesOn << 1) & exact;
        if (goesOn !== 0) opening += 1;
        if (!this.#catalogue.isSilent(word)) {
          telling += 1;
          if (here !== 0) matched += 1;
        }
      }
      before = here;
    }
    return {
      asTyped,
      behind,
      opening,
      whole: telling > 2 && matched === telling,
    };
  }

  #meantBy(word: number): readonly Meant[] {
    return this.#perhaps[word & (perhaps - 1)] === 0 ? none : (this.#meant.get(word) ?? none);
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

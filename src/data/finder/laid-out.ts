import type { Reference } from '../reference.ts';
import { Cutter } from './cutter.ts';
import { field } from './fields.ts';
import { Numbers } from './numbers.ts';
import { layOut } from './sheet.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word's number, 24 bits, with the fields in which it stands behind it, 8 bits. */
const entryOf = (word: number, where: number): number => ((word << 8) | where) >>> 0;

const cutter = new Cutter();

/**
 * A reference in numbers, as a catalogue takes it; the next one takes its place.
 *
 * Words are looked up all at once, not one by one: of those that are seldom met each stands somewhere else
 * in memory, and to wait for them together takes little longer than to wait for one.
 */
export class LaidOut {
  readonly #words: Vocabulary;
  /** The entries of its words but those of its abstract, in their order, title first. */
  readonly sheet = new Numbers();
  /** How many of them are the title. */
  title = 0;
  /** The words of its abstract, as entries without a field. */
  readonly abstract = new Numbers();
  /** The field of each word of the sheet. */
  readonly #fields = new Numbers();

  constructor(words: Vocabulary) {
    this.#words = words;
  }

  /** Lays out this reference. */
  lay(reference: Reference): this {
    const fields = this.#fields;
    fields.length = 0;
    cutter.begin();
    layOut(reference, (text, where) => {
      cutter.add(text);
      while (fields.length < cutter.count) fields.push(where);
      if (where === field.title) this.title = cutter.count;
    });
    this.#take(this.sheet, fields.all);
    return this.layAbstract(reference);
  }

  /** Lays out its abstract alone. */
  layAbstract({ csl: { abstract = '' } }: Reference): this {
    cutter.cut(abstract);
    this.#take(this.abstract);
    return this;
  }

  /** Takes what was cut. */
  #take(entries: Numbers, fields?: Uint32Array): void {
    const { count } = cutter;
    entries.reach(count);
    entries.length = count;
    const { all } = entries;
    this.#words.takeAll(cutter, all);
    for (let at = 0; at < count; at += 1) all[at] = entryOf(all[at] ?? 0, fields?.[at] ?? 0);
  }
}

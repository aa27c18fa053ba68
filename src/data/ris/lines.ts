import { amidWords } from './amid-words.ts';
import { isBareEnd } from './bare-end.ts';
import { prose } from './block.ts';
import { clipped } from './clipped.ts';
import { type Dialect, isSame, opening, standard, tagged, withoutPrefix } from './dialect.ts';
import { flattened, startsFlattened } from './flattened.ts';
import { isGlued, unglued } from './glued.ts';
import { jointIn, mayJoin } from './joint.ts';
import { type OddTag, oddTag } from './odd-tag.ts';
import { opensAmid, writtenOut } from './opens-amid.ts';
import { recut } from './recut.ts';
import { tagAt } from './tag-at.ts';
import { types } from './types.ts';

/** One line of a file: a tag with its value, or words without a tag (then `tag` is empty). */
export interface Line {
  /** Two capitals, or a capital and a digit; empty for a blank line and for a line of mere words. */
  readonly tag: string;
  /** The words after the hyphen, trimmed; all of the line where it has no tag. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
  /** Where its line begins in its slice, and the next one does; -1 where records shared one line. */
  readonly at: number;
  readonly end: number;
  /** The words of the line, where it is a tag only in all likelihood. */
  readonly odd?: string;
}

/** The lines of one slice of a text. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * A text as its lines, told apart by the tag that they begin with; the text comes in slices of whole
 * lines. Records that lost their line ends (all on one line, or with `\n` written out) come as the
 * lines that they had, under the number of the line that they stand on.
 */
export function* lines(slices: Iterable<string>): Generator<Passage> {
  const cutting = new Cutting();
  for (const text of recut(slices)) yield { text, lines: cutting.cut(text) };
  const last = cutting.finish();
  if (last.length > 0) yield { text: '', lines: last };
}

/** Cuts slices into lines, and knows the dialect that the last TY has shown. */
class Cutting {
  #dialect: Dialect = standard;
  #line = 0;
  #found: Line[] = [];
  /** The last tag, which tells whether a record is open. */
  #last = '';
  /** A record on one line that may have been wrapped again, as mail and terminals do. */
  #flat: { readonly parts: string[]; readonly line: number; at: number } | undefined;

  cut(text: string): readonly Line[] {
    this.#found = [];
    // It began in another slice.
    if (this.#flat) this.#flat.at = -1;
    let carriage = text.indexOf('\r');
    for (let at = 0; at < text.length; ) {
      const feed = text.indexOf('\n', at);
      const end = feed < 0 ? text.length : feed;
      if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
      if (carriage < 0 || carriage > end) this.#take(text, at, end, Math.min(end + 1, text.length));
      else this.#takeReturns(text, at, end);
      at = end + 1;
    }
    return this.#found;
  }

  finish(): readonly Line[] {
    this.#found = [];
    if (this.#flat) this.#flat.at = -1;
    this.#endFlat();
    return this.#found;
  }

  /** What stands before a line feed, with a CR in it: at its end, doubled (CR CR LF), or lone ones. */
  #takeReturns(text: string, from: number, feed: number): void {
    let end = feed;
    // One CR, or two of a file that was converted twice, belong to the LF; a third is a line end.
    const most = feed < text.length ? 2 : 1;
    while (end > from && feed - end < most && text.charCodeAt(end - 1) === 0x0d) end--;
    for (let at = from; at <= end; ) {
      const back = text.indexOf('\r', at);
      if (back < 0 || back >= end) {
        this.#take(text, at, end, Math.min(feed + 1, text.length));
        return;
      }
      this.#take(text, at, back, back + 1);
      at = back + 1;
    }
  }

  #take(text: string, at: number, end: number, next: number): void {
    this.#line++;
    if (this.#flat === undefined && at === end) {
      this.#push('', '', at, next);
      return;
    }
    if (this.#dialect === standard && this.#flat === undefined) {
      const name = tagAt(text, at, end);
      if (name !== undefined) {
        const value = clipped(text, at + 5, end);
        const isWhole = name !== 'TY' || (types.has(value) && !this.#isOpen());
        if (isWhole && !mayJoin(text, at, end)) {
          this.#push(name, value, at, next);
          return;
        }
      }
    }
    this.#takeOther(text, at, end, next);
  }

  /** Every line but a standard one of a record of the standard dialect. */
  #takeOther(text: string, at: number, end: number, next: number): void {
    const raw = text.slice(at, end);
    const type = opening(raw);
    if (this.#flat) {
      const counted = !type && amidWords(raw)?.words === '';
      if (!type && !counted && raw.trim() !== '') {
        this.#flat.parts.push(withoutPrefix(raw, this.#dialect.prefix));
        return;
      }
      this.#endFlat();
    }
    if (!type) {
      const record = this.#isOpen() ? undefined : amidWords(raw);
      if (record) {
        if (record.words !== '') this.#push('', record.words, at, next);
        // Words share its line, and its place is theirs.
        this.#flat = { parts: [record.text], line: this.#line, at: record.words === '' ? at : -1 };
        return;
      }
      const said = tagged(raw, this.#dialect);
      const joint = jointIn(text, at, end, next, said);
      if (joint >= 0) {
        this.#take(text, at, joint, joint);
        this.#line--;
        this.#take(text, joint, end, next);
        return;
      }
      const odd = said.tag === '' ? this.#oddly(raw, text, next) : undefined;
      const { tag, value } = odd ?? said;
      this.#push(tag, value, at, next, odd?.seems === 'likely' ? raw.trim() : undefined);
      return;
    }
    if (this.#isOpen() && !opensAmid(type, this.#last, this.#dialect, text, next)) {
      this.#push('', raw.trim(), at, next);
      return;
    }
    const { prefix } = type.dialect;
    this.#dialect = isSame(type.dialect, standard) ? standard : type.dialect;
    if (startsFlattened(type.value)) {
      this.#flat = { parts: [raw.slice(prefix.length)], line: this.#line, at };
    } else if (writtenOut.test(type.value)) {
      for (const part of raw.split(/(?:\\r)?\\n/)) {
        const { tag, value } = tagged(part, this.#dialect);
        if (tag !== '') this.#last = tag;
        this.#found.push({ tag, value, line: this.#line, at, end: -1 });
      }
    } else {
      this.#push('TY', type.value, at, next);
    }
  }

  /** A line of an open record as a tag though it is written otherwise than its tags. */
  #oddly(raw: string, text: string, next: number): OddTag | undefined {
    if (!this.#isOpen()) return undefined;
    const own = withoutPrefix(raw, this.#dialect.prefix);
    if (isBareEnd(own, text, next)) return { tag: 'ER', value: '', seems: 'sure' };
    const odd = prose.has(this.#last) ? undefined : oddTag(own);
    return odd?.seems === 'words' ? undefined : odd;
  }

  /** Whether there are tags, and no ER below them. */
  #isOpen(): boolean {
    return this.#last !== '' && this.#last !== 'ER';
  }

  #push(tag: string, value: string, at: number, end: number, odd?: string): void {
    const line = this.#line;
    if (tag !== '') this.#last = tag;
    if (isGlued(tag, value)) {
      for (const [name, own] of unglued(tag, value)) {
        this.#found.push({ tag: name, value: own, line, at, end });
      }
    } else if (odd !== undefined) this.#found.push({ tag, value, line, at, end, odd });
    else this.#found.push({ tag, value, line, at, end });
  }

  #endFlat(): void {
    const flat = this.#flat;
    this.#flat = undefined;
    if (!flat) return;
    const { line, at } = flat;
    const text = flat.parts.join(' ');
    const tags = flattened(text);
    // Nothing is lost where it was no record after all.
    if (tags.length === 0) this.#found.push({ tag: '', value: text.trim(), line, at, end: -1 });
    for (const [tag, value] of tags) {
      this.#last = tag;
      this.#found.push({ tag, value, line, at, end: -1 });
    }
  }
}

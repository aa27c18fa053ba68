import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';
import type { Line } from './lines.ts';
import { isWrapper } from './wrapper.ts';

/** A tag with its whole value: where a value was wrapped, it has a line end. */
export interface TaggedLine {
  readonly tag: string;
  readonly value: string;
  /** The line that it begins on, counted from 1. */
  readonly line: number;
}

/** Tagged lines in one piece: from TY, or from what follows the last ER, to an ER or the next TY. */
export interface Block {
  readonly tags: readonly TaggedLine[];
  /** Whether it begins with TY. */
  readonly typed: boolean;
  /** Whether it ends with ER. */
  readonly ended: boolean;
  /** Whether it stands directly below an ER, with no blank line between. */
  readonly afterEnd: boolean;
  /** Whether it stands directly above a TY, with no blank line between. */
  readonly beforeType: boolean;
}

/** Tags that make a work: a block without TY that has two of them is a record all the same. */
const core: ReadonlySet<string> = new Set(['TI', 'T1', 'AU', 'A1', 'PY', 'Y1', 'DO', 'AB']);

/** How many different tags of those that make a work are among these. */
export function weight(tags: readonly TaggedLine[]): number {
  return new Set(tags.map(({ tag }) => tag).filter((tag) => core.has(tag))).size;
}

/**
 * Lines as blocks, with wrapped lines put back into their values. Words outside of every block are
 * a problem, unless they only wrap the records.
 */
export function* blocks(lines: Iterable<Line>): Generator<Block | Problem> {
  const gathering = new Gathering();
  for (const line of lines) {
    const done = gathering.take(line);
    if (done) yield done;
  }
  yield* gathering.finish();
}

/** Prose that may have paragraphs: a blank line inside is kept. */
const prose: ReadonlySet<string> = new Set(['AB', 'N1', 'N2']);

/** The block that is being read, line by line. */
class Gathering {
  #tags: TaggedLine[] = [];
  /** Whether the last line was an ER. */
  #below = false;
  /** Whether the block that is open stands directly below an ER. */
  #afterEnd = false;
  /** Whether a blank line has come since the last line of the block. */
  #gap = false;
  /** The last line, where it went on with the value above it. */
  #fold: { readonly words: Line; readonly above: TaggedLine } | undefined;

  /** Takes one line, and gives the block or the problem that is complete with it. */
  take(line: Line): Block | Problem | undefined {
    this.#fold = undefined;
    if (line.tag !== '') return this.#tagged(line);
    return line.value === '' ? this.#blank() : this.#words(line);
  }

  /** What is left at the end of the file: one cut off amid a tag says so. */
  finish(): (Block | Problem)[] {
    const { words, above } = this.#fold ?? {};
    if (!words || !above || !/^[A-Z][A-Z0-9]?$/.test(words.value)) {
      return this.#tags.length > 0 ? [this.#close(false)] : [];
    }
    this.#tags.splice(-1, 1, above);
    if (words.value === 'ER') {
      this.#tags.push({ ...words, tag: 'ER', value: '' });
      return [this.#close(true)];
    }
    return [this.#close(false), problem('missing-end', words.line, 0, words.value)];
  }

  #tagged(line: Line): Block | Problem | undefined {
    if (line.tag === 'TY') return this.#type(line);
    if (line.tag === 'ER') return this.#end(line);
    this.#push(line);
    return undefined;
  }

  /** TY opens a record. Two in a row are two opinions of one record (rero-ils writes both). */
  #type(line: Line): Block | undefined {
    const last = this.#tags.at(-1);
    const done = last && last.tag !== 'TY' ? this.#close(false) : undefined;
    this.#push(line);
    return done;
  }

  /** ER closes a record; with nothing open, only one with words in it says anything. */
  #end(line: Line): Block | Problem | undefined {
    if (this.#tags.length === 0) {
      this.#below = true;
      return line.value === '' ? undefined : problem('stray-line', line.line, 0, line.value);
    }
    this.#push(line);
    const done = this.#close(true);
    this.#below = true;
    return done;
  }

  /** Some programs put blank lines into records (JabRef); stray tags do not outlast one. */
  #blank(): Block | undefined {
    this.#below = false;
    const first = this.#tags[0];
    const stray = first && first.tag !== 'TY' && weight(this.#tags) === 0;
    this.#gap = true;
    return stray ? this.#close(false) : undefined;
  }

  #words(line: Line): Problem | undefined {
    const last = this.#tags.at(-1);
    if (!last) {
      this.#below = false;
      return isWrapper(line.value) ? undefined : problem('stray-line', line.line, 0, line.value);
    }
    this.#fold = { words: line, above: last };
    const end = this.#gap && prose.has(last.tag) ? '\n\n' : '\n';
    this.#tags.splice(-1, 1, { ...last, value: last.value + end + line.value });
    this.#gap = false;
    return undefined;
  }

  #push(line: Line): void {
    if (this.#tags.length === 0) this.#afterEnd = this.#below;
    this.#tags.push(line);
    this.#below = false;
    this.#gap = false;
  }

  #close(ended: boolean): Block {
    const tags = this.#tags;
    const typed = tags[0]?.tag === 'TY';
    const block = {
      tags,
      typed,
      ended,
      afterEnd: this.#afterEnd,
      beforeType: !ended && !this.#gap,
    };
    this.#tags = [];
    this.#gap = false;
    return block;
  }
}

import { isLonger, type Limits, type Pause } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';
import type { TaggedLine } from '../ris/block.ts';
import type { Dialect, Said } from './dialect.ts';
import { isBlank, lines } from './lines.ts';

/** One record as it stands in its file, and what of its lines could not be read. */
export interface Gathered {
  readonly tags: readonly TaggedLine[];
  /** Counted from 1. */
  readonly record: number;
  readonly problems: readonly Problem[];
}

/**
 * The records of a text, and the lines between them that say nothing that we know. Keeps no more
 * than the record that is open.
 */
export function* gather(
  slices: Iterable<string>,
  limits: Limits,
  dialect: Dialect,
): Generator<Gathered | Problem | Pause> {
  const gathering = new Gathering(dialect, limits.field);
  let line = 0;
  for (const text of lines(slices)) {
    if (text === undefined) {
      yield text;
      continue;
    }
    line++;
    gathering.take(text, line);
    if (gathering.ready.length > 0) yield* gathering.ready.splice(0);
  }
  gathering.close();
  yield* gathering.ready;
}

/** Around what was pasted into a message; without its own line the last value would go on with it. */
const fence = /^\s*(?:```|~~~)[\w-]*$/;

/** The record that is being read, line by line. */
class Gathering {
  /** What is complete, and was not fetched yet. */
  readonly ready: (Gathered | Problem)[] = [];
  readonly #dialect: Dialect;
  readonly #longest: number;
  #count = 0;
  #tags: TaggedLine[] = [];
  #problems: Problem[] = [];
  /** The value that is open: where it begins, and its lines so far. */
  #open: { readonly tag: string; readonly line: number; readonly parts: string[] } | undefined;
  /** Whether a blank line has come since the last line of the record. */
  #gap = false;
  /** How many tags there were since the last blank line. */
  #block = 0;

  constructor(dialect: Dialect, longest: number) {
    this.#dialect = dialect;
    this.#longest = longest;
  }

  take(text: string, line: number): void {
    const said = this.#dialect.split(text, this.#open?.tag ?? '');
    if (said) this.#tagged(said, text, line);
    else if (isBlank(text) || fence.test(text)) this.#gap = true;
    else this.#words(text, line);
  }

  #tagged(said: Said, text: string, line: number): void {
    if (this.#open && this.#isNext(said.tag)) this.close();
    if (!this.#open && !this.#dialect.begins(said.tag)) {
      this.#stray(text, line, 0);
      return;
    }
    this.#settle();
    if (this.#gap) this.#block = 0;
    this.#gap = false;
    this.#block++;
    this.#open = { tag: said.tag, line, parts: [said.value] };
    if (this.#dialect.closes(said.tag)) this.close();
  }

  /**
   * Whether a tag belongs to the next record. A blank line below a single tag parts nothing: some
   * programs double all line ends.
   */
  #isNext(tag: string): boolean {
    if (this.#dialect.opens(tag, this.#open?.tag ?? '')) return true;
    const parted = this.#dialect.parted && this.#gap && this.#block > 1;
    return parted && !this.#dialect.goesOn(this.#tags, tag);
  }

  #words(text: string, line: number): void {
    const { tag, parts } = this.#open ?? {};
    const above = tag && parts && { tag, last: parts.at(-1) ?? '', gap: this.#gap };
    if (above && this.#dialect.continues(text, above)) {
      if (this.#gap) parts.push('');
      parts.push(text.trim());
      this.#gap = false;
      return;
    }
    if (this.#gap && this.#dialect.parted) this.close();
    this.#stray(text, line, this.#open ? this.#count + 1 : 0);
  }

  #stray(text: string, line: number, record: number): void {
    if (record === 0 && this.#dialect.wraps(text.trim())) return;
    const stray = problem('stray-line', line, record, text.trim());
    if (record === 0) this.ready.push(stray);
    else this.#problems.push(stray);
  }

  /** The value that is open has ended. */
  #settle(): void {
    if (!this.#open) return;
    const { tag, line, parts } = this.#open;
    const [first = ''] = parts;
    if (isLonger(parts.join(''), this.#longest)) {
      const text = this.#dialect.written({ tag, value: first });
      this.#problems.push(problem('field-too-long', line, this.#count + 1, text));
      return;
    }
    const value = parts.length === 1 ? first : this.#dialect.unfold(tag, parts);
    this.#tags.push({ tag, value, line });
  }

  /** The record that is open has ended. */
  close(): void {
    if (!this.#open) return;
    this.#settle();
    this.#open = undefined;
    this.#count++;
    this.ready.push({ tags: this.#tags, record: this.#count, problems: this.#problems });
    this.#tags = [];
    this.#problems = [];
    this.#gap = false;
    this.#block = 0;
  }
}

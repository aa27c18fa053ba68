import { isLonger } from '../format.ts';
import { prose } from './block.ts';
import type { Line } from './lines.ts';

/** In bytes of UTF-8. */
const size = (text: string): number => Buffer.byteLength(text);

/** The lines without a tag below a tag: they go on with its value. */
export class Folds {
  readonly #longest: number;
  #parts: string[] = [];
  #length = 0;
  #last: Line | undefined;

  /** A value of more than `longest` bytes is not gathered any further. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** A line below this tag, with a blank line above it or without; prose keeps its blank lines. */
  add(line: Line, tag: string, gap: boolean): void {
    const end = gap && prose.has(tag) ? '\n\n' : '\n';
    this.#length += size(line.value) + end.length;
    this.#last = line;
    if (this.#length <= this.#longest) this.#parts.push(end + line.value);
    else this.#parts.length = 0;
  }

  /** The last of them, if there are any. */
  get last(): Line | undefined {
    return this.#parts.length > 0 ? this.#last : undefined;
  }

  /** The last of them is none. */
  takeBack(): void {
    this.#parts.pop();
  }

  /** Whether the value is too long with them. */
  makeTooLong(value: string): boolean {
    return isLonger(value, this.#longest - this.#length);
  }

  /** The value with them, or itself where there are none. */
  whole(value: string): string {
    return this.#parts.length > 0 ? value + this.#parts.join('') : value;
  }

  /** The next tag begins. */
  clear(): void {
    if (this.#parts.length > 0) this.#parts = [];
    this.#length = 0;
  }
}

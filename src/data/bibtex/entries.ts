import type { Pause } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';

/** One `@word{…}` of a file, as it stands there. */
export interface Cut {
  readonly text: string;
  /** The line that it begins on, counted from 1. */
  readonly line: number;
  /** Whether its closing brace was found. */
  readonly ended: boolean;
}

/**
 * A text cut into its `@word{…}`, which may take several lines or share one. Text between them is a
 * comment to BibTeX: what is not plainly meant as one is a problem. An entry that is never closed
 * ends where a line begins with the next `@word{`, and so takes no other with it.
 */
export function* entries(slices: Iterable<string>): Generator<Cut | Problem | Pause> {
  const cutting = new Cutting();
  for (const slice of slices) {
    for (const line of linesOf(slice)) yield* cutting.take(line);
    yield undefined;
  }
  yield* cutting.rest();
}

/** The lines of a slice, which is whole lines: its last line end begins no other line. */
function linesOf(slice: string): string[] {
  const lines = slice.includes('\r') ? slice.split(/\r\r?\n|\r|\n/) : slice.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

const start = /@[ \t]*([a-z][\w-]*)[ \t]*([{(])/gi;
/** What begins an entry even inside of another one: nobody breaks a line there in an abstract. */
const freshStart = /^@[ \t]*[a-z][\w-]*[ \t]*\{/i;
/** `@comment` without braces, `%` (JabRef, BibDesk), the fence of a pasted block, JabRef 2's first lines. */
const comment = /^\s*(?:$|%|```|@comment\b|This file was created with |Encoding: )/i;

/** The entry that is being read, line by line. */
class Cutting {
  #line = 0;
  /** The lines of the entry so far; empty between entries. */
  #lines: string[] = [];
  #from = 0;
  /** Braces that are open. */
  #depth = 0;
  /** An entry in parentheses ends with one, outside of braces and quotation marks. */
  #round = false;
  #quoted = false;

  *take(line: string): Generator<Cut | Problem> {
    this.#line++;
    if (this.#isOpen() && freshStart.test(line)) yield this.#close(false);
    let at = 0;
    while (at < line.length) {
      let scan = at;
      if (!this.#isOpen()) {
        start.lastIndex = at;
        const found = start.exec(line);
        const before = line.slice(at, found?.index);
        if (comment.test(before)) {
          // The whole line is one: `% @article{old, …}` too.
          if (before.trim() !== '') return;
        } else {
          yield problem('stray-line', this.#line, 0, before.trim());
        }
        if (!found) return;
        this.#begin(found[2] === '(');
        at = found.index;
        scan = start.lastIndex;
      }
      const end = this.#end(line, scan);
      this.#lines.push(line.slice(at, end < 0 ? line.length : end));
      if (end < 0) return;
      yield this.#close(true);
      at = end;
    }
    // A blank line within a value parts paragraphs.
    if (line === '' && this.#isOpen()) this.#lines.push('');
  }

  /** The entry that the text broke off in. */
  rest(): Cut[] {
    return this.#isOpen() ? [this.#close(false)] : [];
  }

  #isOpen(): boolean {
    return this.#from > 0;
  }

  #begin(round: boolean): void {
    this.#from = this.#line;
    this.#round = round;
    this.#depth = round ? 0 : 1;
    this.#quoted = false;
  }

  /** Where the entry ends in this line, behind its last brace; -1 where it goes on. */
  #end(line: string, from: number): number {
    let depth = this.#depth;
    for (let i = from; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === 0x7b) depth++;
      else if (code === 0x7d) {
        // Braces count even behind a backslash: so do BibTeX and Biber.
        if (--depth === 0 && !this.#round) return i + 1;
      } else if (this.#round && depth === 0) {
        if (code === 0x22) this.#quoted = !this.#quoted;
        else if (code === 0x29 && !this.#quoted) return i + 1;
      }
    }
    this.#depth = depth;
    return -1;
  }

  #close(ended: boolean): Cut {
    const cut = { text: this.#lines.join('\n'), line: this.#from, ended };
    this.#lines = [];
    this.#from = 0;
    return cut;
  }
}

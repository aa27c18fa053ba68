import type { Pause } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';

/** One JSON object of a text, as it stands there. */
export interface JsonText {
  readonly text: string;
  /** The line that it begins on, counted from 1. */
  readonly line: number;
}

/**
 * The objects of a JSON text, each by itself: of an array, one a line (JSON Lines), one alone, or
 * those of a wrapper such as `{"items":[…]}`. An object that does not close reaches to the next line
 * that begins as its own did, so that one broken item does not take the others with it. What stands
 * between objects and is no part of an array is a problem.
 */
export function* objects(slices: Iterable<string>): Generator<JsonText | Problem | Pause> {
  const cutting = new Cutting();
  for (const slice of slices) {
    yield* cutting.take(slice);
    yield undefined;
  }
  const last = cutting.rest();
  if (last) yield last;
}

const quote = 0x22;
const backslash = 0x5c;
const opening = 0x7b;
const closing = 0x7d;
const lineFeed = 0x0a;

/** What may stand between objects: an array and its commas. */
const between: ReadonlySet<string> = new Set('[]},\uFEFF \t\r\n');
/** Zotero and Crossref put the items into an object of their own. */
const wrapper =
  /^\s*(?:```[^\n]*\n\s*)?\{\s*(?:"[\w-]{1,40}"\s*:\s*(?:"[^"\n]{0,200}"|[\w.]{1,20})\s*,\s*){0,9}"(?:items|references)"\s*:\s*(?=\[)/;

/** The object that is being read. */
class Cutting {
  /** The line that the next character stands on. */
  #line = 1;
  #open = false;
  /** What earlier slices had of the object. */
  #parts: string[] = [];
  #depth = 0;
  #inString = false;
  /** What stands before the object in its line; only white space makes a margin. */
  #margin: string | undefined;
  /** Whether the first line below that on which it began has been looked at. */
  #indentSeen = false;

  *take(slice: string): Generator<JsonText | Problem> {
    let at = this.#line === 1 ? (wrapper.exec(slice)?.[0].length ?? 0) : 0;
    if (at > 0) this.#line += lineEnds(slice.slice(0, at));
    if (this.#open && this.#isNext(slice, 0)) {
      this.#open = false;
      yield this.#finish();
    }
    while (at < slice.length) {
      if (!this.#open) {
        const start = this.#skip(slice, at);
        if (start === slice.length) return;
        if (slice.charCodeAt(start) !== opening) {
          at = afterStray(slice, start);
          yield problem('stray-line', this.#line, 0, slice.slice(start, at).trim());
          continue;
        }
        this.#begin(slice, start);
        at = start;
      }
      const end = this.#end(slice, at);
      this.#parts.push(slice.slice(at, end));
      if (!this.#open) yield this.#finish();
      at = end;
    }
  }

  /** The object that the text broke off in. */
  rest(): JsonText | undefined {
    return this.#open ? this.#finish() : undefined;
  }

  /** Where the next object begins, or what does not belong there. A Markdown fence is passed over. */
  #skip(slice: string, from: number): number {
    let at = from;
    while (at < slice.length) {
      if (slice.startsWith('```', at)) at = lineEnd(slice, at);
      const character = slice.charAt(at);
      if (!between.has(character)) break;
      if (character === '\n') this.#line++;
      at++;
    }
    return at;
  }

  #begin(slice: string, at: number): void {
    const before = slice.slice(Math.max(0, at - 100), at);
    const margin = before.slice(before.lastIndexOf('\n') + 1);
    this.#margin = margin.trim() === '' ? margin : undefined;
    this.#indentSeen = false;
    this.#open = true;
    this.#depth = 0;
    this.#inString = false;
  }

  /** Where the object ends in this slice: behind its last brace, or where the next one begins. */
  #end(slice: string, from: number): number {
    let depth = this.#depth;
    let inString = this.#inString;
    for (let i = from; i < slice.length; i++) {
      const code = slice.charCodeAt(i);
      if (code === lineFeed) {
        if (depth > 0 && this.#isNext(slice, i + 1)) return this.#closed(i + 1);
        this.#lookAtIndent(slice, i + 1);
      } else if (inString) {
        if (code === backslash) i++;
        else if (code === quote) inString = false;
      } else if (code === quote) {
        inString = true;
      } else if (code === opening) {
        depth++;
      } else if (code === closing && --depth === 0) {
        return this.#closed(i + 1);
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    return slice.length;
  }

  #closed(end: number): number {
    this.#open = false;
    return end;
  }

  /**
   * In an object whose members stand no deeper than itself (written without an indent), lines that
   * begin as its own did are its parts, and no other object.
   */
  #lookAtIndent(slice: string, at: number): void {
    if (this.#indentSeen || at >= slice.length) return;
    this.#indentSeen = true;
    const deeper = slice.charCodeAt(at + (this.#margin?.length ?? 0));
    if (deeper !== 0x20 && deeper !== 0x09) this.#margin = undefined;
  }

  /** Whether a line begins as the one did on which the open object began. */
  #isNext(slice: string, at: number): boolean {
    const margin = this.#margin;
    return (
      margin !== undefined &&
      slice.charCodeAt(at + margin.length) === opening &&
      slice.startsWith(margin, at)
    );
  }

  #finish(): JsonText {
    const text = this.#parts.join('');
    const line = this.#line;
    this.#parts = [];
    this.#line += lineEnds(text);
    return { text, line };
  }
}

/** What is no part of an array reaches to the next brace, or to the end of its line. */
function afterStray(slice: string, start: number): number {
  const end = lineEnd(slice, start);
  const brace = slice.slice(start, end).indexOf('{');
  return brace < 0 ? end : start + brace;
}

function lineEnd(slice: string, from: number): number {
  const end = slice.indexOf('\n', from);
  return end < 0 ? slice.length : end;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

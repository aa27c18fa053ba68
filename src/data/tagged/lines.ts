import type { Pause } from '../format.ts';

/** CR CR LF is one line end: a text file converted to Windows line ends twice. */
const lineEnd = /\r\r?\n|\r|\n/;

/**
 * The lines of a text that comes in slices, each of whole lines. Where files were put together, the
 * mark of their byte order may begin a line amid the text.
 */
export function* lines(slices: Iterable<string>): Generator<string | Pause> {
  for (const part of slices) {
    const slice = part.includes('\uFEFF') ? part.replaceAll('\uFEFF', '') : part;
    const all = slice.includes('\r') ? slice.split(lineEnd) : slice.split('\n');
    // What stands behind the last line end is no line, unless the text ends there.
    if (all.at(-1) === '') all.pop();
    yield* all;
    yield undefined;
  }
}

/** A line that has something in it. */
export interface FilledLine {
  readonly text: string;
  /** Where it begins in its text. */
  readonly at: number;
}

/** The lines of a text that have anything in them. */
export function* filledLines(text: string): Generator<FilledLine> {
  for (const { 0: raw, index: at } of text.matchAll(/[^\r\n]+/g)) {
    const line = raw.includes('\uFEFF') ? raw.replaceAll('\uFEFF', '') : raw;
    if (!isBlank(line)) yield { text: line, at };
  }
}

/** Whether a line has nothing but white space in it. */
export function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}

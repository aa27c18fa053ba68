import { startsFlattened } from './flattened.ts';
import { types } from './types.ts';

/** A flattened record that stands behind something else on its line. */
export interface AmidWords {
  /** The record, without the marks that close what opened before it. */
  readonly text: string;
  /** The words before it; empty where there are only marks and a counter. */
  readonly words: string;
}

/** People write no more than this before a record. */
const furthest = 500;

/**
 * Finds a flattened record behind other words, as in a message: `Here it is: TY - JOUR AU - …`, in
 * inline code or quotation marks, behind `1. `. Only with a type that we know, and a tag behind it.
 */
export function amidWords(line: string): AmidWords | undefined {
  for (let at = line.indexOf('TY', 1); at > 0 && at < furthest; at = line.indexOf('TY', at + 2)) {
    const value = start.exec(line.slice(at - 1, at + 60))?.[1];
    if (value === undefined || !startsFlattened(value) || !isTyped(value)) continue;
    const before = line.slice(0, at).trimEnd();
    const words = before.trim();
    return { text: unclosed(line.slice(at), before), words: marks.test(words) ? '' : words };
  }
  return undefined;
}

const start = /^[^\p{L}\p{N}]TY[ \u00A0]{1,2}[-–—]\s(.*)$/u;

function isTyped(value: string): boolean {
  return types.has(/^\w*/.exec(value)?.[0] ?? '');
}

/** `1.`, `> "`, a fence with its language. */
const marks = /^[\s>*-]{0,9}(?:\d{1,4}[.):]\s*)?(?:["“„«‘']|`{1,3}(?:ris)?)?$/;

/** Quotation marks and backticks, and what closes them. */
const closing: Readonly<Record<string, string>> = {
  '`': '`',
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
};

/** A text without what closes the mark that stands before it. */
function unclosed(text: string, before: string): string {
  const mark = closing[before.at(before.endsWith('`ris') ? -4 : -1) ?? ''];
  if (mark === undefined) return text;
  let end = text.trimEnd().length;
  while (end > 0 && mark.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

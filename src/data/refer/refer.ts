import type { Format } from '../format.ts';
import type { TaggedLine } from '../ris/block.ts';
import { isWrapper } from '../ris/wrapper.ts';
import type { Dialect, Said } from '../tagged/dialect.ts';
import { type FilledLine, filledLines } from '../tagged/lines.ts';
import { inRis } from '../tagged/meaning.ts';
import { readTagged } from '../tagged/read.ts';
import { isKnown, table } from './tags.ts';
import { typeNamed, typeOf } from './types.ts';

/** Prose that may have paragraphs: abstract, notes, research notes. */
const prose: ReadonlySet<string> = new Set(['X', 'Z', '<']);

const dialect: Dialect = {
  format: 'refer',
  split,
  // Two in a row are two opinions of one record.
  opens: (tag, last) => tag === '0' && last !== '0',
  begins: isKnown,
  closes: () => false,
  wraps: isWrapper,
  parted: true,
  goesOn: () => false,
  continues: (_, { tag, gap }) => !gap || prose.has(tag),
  unfold: (_, lines) => lines.join('\n'),
  written: ({ tag, value }) => `%${tag} ${value}`.trimEnd(),
  toRis: (record: readonly TaggedLine[]) => inRis(record, typeOf(record), table),
  finish: (csl) => csl,
};

/** Refer (also BibIX), as EndNote (.enw), Zotero and publishers' pages export it. */
export const refer: Format = {
  name: 'EndNote (Refer)',
  begins,
  read: (slices, limits) => readTagged(slices, limits, dialect),
};

/**
 * A known type in %0 with another tag below it; else tags in a row that name an author and a title.
 * At the start of a file less will do, for refer had no %0.
 */
function begins(text: string): number | undefined {
  const lines = [...filledLines(text)];
  if (isShort(lines)) return lines[0]?.at;
  let run: FilledLine | undefined;
  let seen = '';
  for (const [i, line] of lines.entries()) {
    const said = split(line.text);
    if (!said) {
      run = undefined;
      continue;
    }
    const next = lines[i + 1];
    const goesOn = next === undefined || split(next.text) !== undefined;
    if (said.tag === '0' && goesOn && typeNamed(said.value) !== undefined) return line.at;
    if (!run) seen = '';
    run ??= line;
    seen += said.tag;
    if (/[AE]/.test(seen) && seen.includes('T')) return run.at;
  }
  return undefined;
}

/** A known type in the first line, or two tags, one of them author, editor or title. */
function isShort(lines: readonly FilledLine[]): boolean {
  const [first, second] = lines.slice(0, 2).map(({ text }) => split(text));
  if (!first) return false;
  if (first.tag === '0' && typeNamed(first.value) !== undefined) return true;
  if (lines.length > 1 && !second) return false;
  return [first, second].some((said) => said !== undefined && /^[AET]$/.test(said.tag));
}

/** `%A Moser, Ada`: a percent sign, one character, and a space if there is a value. */
function split(line: string): Said | undefined {
  const text = line.charCodeAt(0) === 0x25 ? line : line.trimStart();
  if (text.charCodeAt(0) !== 0x25 || !/^[!-Z[-`f~]$/.test(text.charAt(1))) return undefined;
  const gap = text.charCodeAt(2);
  if (text.length > 2 && gap !== 0x20 && gap !== 0x09 && gap !== 0xa0) return undefined;
  return { tag: text.charAt(1), value: text.slice(3).trim() };
}

import type { Format } from '../format.ts';
import type { TaggedLine } from '../ris/blocks.ts';
import { isWrapper } from '../ris/wrapper.ts';
import type { Dialect, Said } from '../tagged/dialect.ts';
import { firstLines } from '../tagged/lines.ts';
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
  continues: (_, { tag, gap }) => !gap || prose.has(tag),
  unfold: (_, lines) => lines.join('\n'),
  written: ({ tag, value }) => `%${tag} ${value}`.trimEnd(),
  toRis: (record: readonly TaggedLine[]) => inRis(record, typeOf(record), table),
  finish: (csl) => csl,
};

/** Refer (also BibIX), as EndNote (.enw), Zotero and publishers' pages export it. */
export const refer: Format = {
  name: 'EndNote (Refer)',
  fits,
  read: (slices, limits) => readTagged(slices, limits, dialect),
};

/** A known type in %0 first; else two tags and nothing else, one of them author, editor or title. */
function fits(start: string): boolean {
  const lines = firstLines(start, 2);
  const [first, second] = lines.map(split);
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

import type { Format } from '../format.ts';
import type { TaggedLine } from '../ris/block.ts';
import { isWrapper } from '../ris/wrapper.ts';
import type { Dialect, Said } from '../tagged/dialect.ts';
import { filledLines } from '../tagged/lines.ts';
import { inRis } from '../tagged/meaning.ts';
import { readTagged } from '../tagged/read.ts';
import { finish } from './finish.ts';
import { isKnown, table } from './tags.ts';
import { shortForms } from './twins.ts';
import { typeOf } from './types.ts';

/** A tag, a hyphen, and no second one: it would be a rule. */
const tagged = /^([A-Z][A-Z\d]{1,3}) {0,2}-(?!-)(.*)$/;

/** Lines are wrapped at 88 characters, or some 80; a shorter one has ended. */
const shortestWrapped = 60;

/** What a record has no more than once, and may begin with. */
const once: ReadonlySet<string> = new Set(['OWN', 'TI', 'JT', 'SO']);

const dialect: Dialect = {
  format: 'medline',
  split,
  // PMID-22664220 stands first in its record always.
  opens: (tag) => tag === 'PMID',
  begins: isKnown,
  closes: () => false,
  wraps: isWrapper,
  parted: true,
  // Where a PMID opened it, only a PMID opens the next; ERIC has none, and joined to PubMed's file
  // begins with what that record has already.
  goesOn: (record, next) =>
    record[0]?.tag === 'PMID' && !(once.has(next) && record.some(({ tag }) => tag === next)),
  // Six spaces; mail and chat lose them.
  continues: (line, { last, gap }) => /^\s/.test(line) || (!gap && last.length >= shortestWrapped),
  unfold: (_, lines) => lines.filter((line) => line !== '').join(' '),
  written: ({ tag, value }) => `${tag.padEnd(4)}- ${value}`,
  toRis,
  finish,
};

/** MEDLINE, as PubMed (.nbib, .txt) and ERIC export it. */
export const medline: Format = {
  name: 'MEDLINE (PubMed)',
  begins,
  read: (slices, limits) => readTagged(slices, limits, dialect),
};

/** `PMID- 12345`, or ERIC's `OWN - ERIC`, with another tag close below it. */
function begins(text: string): number | undefined {
  const lines = [...filledLines(text)];
  const first = lines.findIndex((line, i) => {
    const said = split(line.text);
    if (!said || !(said.tag === 'PMID' ? isNumber(said.value) : isEric(said))) return false;
    const below = lines.slice(i + 1, i + 4);
    return below.length === 0 || below.some((next) => split(next.text) !== undefined);
  });
  return lines[first]?.at;
}

function isNumber(value: string): boolean {
  return /^\d+$/.test(value);
}

function isEric({ tag, value }: Said): boolean {
  return tag === 'OWN' && value === 'ERIC';
}

/**
 * `TI  - Grid cells`; by hand also `TI - `, `TI- ` and `TI  -Grid`. A tag that nobody knows has all
 * four characters, so that words with a hyphen are none.
 */
function split(line: string): Said | undefined {
  const first = line.charCodeAt(0);
  if (first < 0x41 || first > 0x5a) return undefined;
  if (line.charCodeAt(4) === 0x2d && line.charCodeAt(5) === 0x20) {
    const tag = line.slice(0, 4).trimEnd();
    if (isKnown(tag)) return { tag, value: line.slice(6).trim() };
  }
  const [, tag = '', value = ''] = tagged.exec(line) ?? [];
  if (tag === '') return undefined;
  const whole = line.charCodeAt(4) === 0x2d;
  // HER2-positive begins a line of an abstract that lost its indent.
  const isTag = isKnown(tag) ? whole || /^\s|^$/.test(value) : whole && /^\s|^$/.test(value);
  return isTag ? { tag, value: value.trim() } : undefined;
}

function toRis(record: readonly TaggedLine[]): TaggedLine[] {
  const values = record.filter(({ tag, value }) => tag === 'PT' && value !== '');
  const line = record[0]?.line ?? 1;
  const type = { tag: 'TY', value: typeOf(values, record), line };
  return inRis(record, type, table, shortForms(record));
}

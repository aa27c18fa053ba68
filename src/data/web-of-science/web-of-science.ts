import type { Format } from '../format.ts';
import type { TaggedLine } from '../ris/block.ts';
import { isWrapper } from '../ris/wrapper.ts';
import type { Dialect, Said } from '../tagged/dialect.ts';
import { filledLines } from '../tagged/lines.ts';
import { inRis } from '../tagged/meaning.ts';
import { readTagged } from '../tagged/read.ts';
import { finish } from './finish.ts';
import { isKnown, table } from './tags.ts';
import { typeOf } from './types.ts';
import { unfold } from './unfold.ts';

const dialect: Dialect = {
  format: 'web-of-science',
  split,
  opens: (tag, last) => tag === 'PT' && last !== 'PT',
  begins: (tag) => tag === 'PT',
  closes: (tag) => tag === 'ER' || tag === 'EF',
  // FN Clarivate Analytics Web of Science, VR 1.0, EF
  wraps: (line) => /^(?:FN|VR) |^E[RF]$/.test(line) || isWrapper(line),
  parted: false,
  goesOn: () => false,
  continues: () => true,
  unfold,
  written: ({ tag, value }) => `${tag} ${value}`.trimEnd(),
  toRis: (record: readonly TaggedLine[]) =>
    inRis(record, typeOf(record), table, shortForms(record)),
  finish,
};

/** The plain text of Web of Science (.ciw, savedrecs.txt). */
export const webOfScience: Format = {
  name: 'Web of Science',
  begins,
  read: (slices, limits) => readTagged(slices, limits, dialect),
};

/** `FN …` and `VR …`, or the `PT J` of a record with another tag below it. */
function begins(text: string): number | undefined {
  const lines = [...filledLines(text)];
  const first = lines.findIndex(({ text: line }, i) => {
    const below = lines[i + 1]?.text ?? '';
    if (/^FN \S/.test(line)) return /^VR \d/.test(below) || isType(below);
    return isType(line) && isKnown(split(below, 'PT')?.tag ?? '');
  });
  return lines[first]?.at;
}

function isType(line: string): boolean {
  return /^PT [A-Z]\s*$/.test(line);
}

/**
 * `TI Grid cells`: two capitals and a space, where the lines that a value goes on with have three.
 * Where those were lost, `OR 2.5` may begin a line of an abstract: there only known tags are tags.
 */
function split(line: string, open: string): Said | undefined {
  const [first, second, gap] = [line.charCodeAt(0), line.charCodeAt(1), line.charCodeAt(2)];
  if (!isCapital(first) || !(isCapital(second) || (second >= 0x30 && second <= 0x39))) {
    return undefined;
  }
  if (line.length > 2 && gap !== 0x20) return undefined;
  const tag = line.slice(0, 2);
  if (open === 'AB' && !isKnown(tag)) return undefined;
  return { tag, value: line.slice(3).trim() };
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** The names with initials that stand in full in another tag, with as many names. */
function shortForms(record: readonly TaggedLine[]): ReadonlySet<TaggedLine> {
  const twins = new Set<TaggedLine>();
  for (const [full, short] of [
    ['AF', 'AU'],
    ['BF', 'BA'],
  ]) {
    const [long, brief] = [full, short].map((name) => record.find(({ tag }) => tag === name));
    if (!long || !brief) continue;
    twins.add(count(long) >= count(brief) ? brief : long);
  }
  return twins;
}

function count({ value }: TaggedLine): number {
  return value === '' ? 0 : value.split('\n').length;
}

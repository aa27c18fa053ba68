import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeWhole } from '../src/data/decode.ts';
import type { Tag } from '../src/data/reference.ts';
import { type Line, lines } from '../src/data/ris/lines.ts';
import { isKnown } from '../src/data/ris/tags.ts';

/** A record as its tags, each value on one line. */
export type FlatRecord = readonly Tag[];

/** The records of a folder of RIS files, file by file, no two of them alike. */
export function recordsIn(folder: string): FlatRecord[][] {
  const seen = new Set<string>();
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ris|txt)$/.test(name))
    .sort()
    .map((name) => recordsOf(decodeWhole(readFileSync(join(folder, name)))))
    .map((all) => all.filter((record) => seen.size < seen.add(onOneLine([record])).size));
}

/** The records of a text, from each TY to its ER; wrapped lines belong to the tag above them. */
export function recordsOf(text: string): FlatRecord[] {
  const found: { tag: string; parts: string[] }[][] = [];
  let open = false;
  for (const { tag, value } of linesOf(text)) {
    if (tag === 'TY') found.push([]);
    open ||= tag === 'TY';
    const record = found.at(-1);
    if (!open || !record) continue;
    if (tag === '') record.at(-1)?.parts.push(value);
    else record.push({ tag, parts: [value] });
    open = tag !== 'ER';
  }
  return found.map((record) => record.map(({ tag, parts }): Tag => [tag, tidy(parts.join(' '))]));
}

function linesOf(text: string): Line[] {
  return [...lines([text])].flatMap((passage) => passage.lines);
}

const tidy = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Records as chats and web forms make them: `TY - JOUR TI - Title ER -`. */
export function onOneLine(records: readonly FlatRecord[]): string {
  return records
    .flat()
    .map(([tag, value]) => (value === '' ? `${tag} -` : `${tag} - ${value}`))
    .join(' ');
}

/** Whether the records are read from one line just as they were. */
export function survive(records: readonly FlatRecord[]): boolean {
  const read = linesOf(onOneLine(records));
  const whole = records.flat();
  return (
    read.length === whole.length &&
    read.every(({ tag, value }, i) => tag === whole[i]?.[0] && tidy(value) === whole[i]?.[1])
  );
}

/** The tags that we know: what may look like a tag in words is one of them. */
const known: readonly string[] = Array.from({ length: 26 * 36 }, (_, i) => {
  const second = i % 36;
  const next = second < 10 ? String(second) : String.fromCharCode(55 + second);
  return String.fromCharCode(65 + Math.floor(i / 36)) + next;
}).filter(isKnown);

/** A record with `XX -`, some known tag, between two words of its abstract; none without abstract. */
export function trapped(record: FlatRecord, random: () => number): FlatRecord | undefined {
  const abstract = record.find(isAbstract);
  if (!abstract) return undefined;
  const words = abstract[1].split(' ');
  const tag = known[Math.floor(random() * known.length)] ?? 'KW';
  words.splice(1 + Math.floor(random() * (words.length - 1)), 0, `${tag} -`);
  const value = words.join(' ');
  // Where AB and N2 are the same, words of the one are words of the other.
  const isSame = (each: Tag) => isAbstract(each) && each[1] === abstract[1];
  return record.map((each) => (isSame(each) ? [each[0], value] : each));
}

/** The record with its abstract a second time as N2, as Springer and EBSCO write it. */
export function twinned(record: FlatRecord): FlatRecord | undefined {
  const abstracts = record.filter(isAbstract);
  const [only] = abstracts;
  if (!only || abstracts.length > 1 || only[0] !== 'AB') return undefined;
  return record.flatMap((each) => (each === only ? [each, ['N2', only[1]] as const] : [each]));
}

/** AB or N2, as far as it has words to put something between. */
function isAbstract([tag, value]: Tag): boolean {
  return (tag === 'AB' || tag === 'N2') && value.includes(' ');
}

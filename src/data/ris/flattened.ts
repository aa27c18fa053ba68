import type { Tag } from '../reference.ts';
import { type Candidate, choose } from './choose.ts';
import { isKnown } from './tags.ts';
import { types } from './types.ts';

/**
 * Whether what stands after `TY  -` on one line is a whole record that lost its line ends: the type
 * is one word or two, and another tag follows.
 */
export function startsFlattened(value: string): boolean {
  const tag = /^[\w/]*(?: \w+)?\s{1,3}([A-Z][A-Z0-9])[ \u00A0]{1,2}[-–—](?:\s|$)/.exec(value)?.[1];
  return tag !== undefined && isKnown(tag);
}

/**
 * The tags of one or several records that lost their line ends and stand on one line, as chat, web
 * forms and spreadsheets make them: `TY - JOUR AU - F. Liapi … ER -`. Which of the words that look
 * like tags are tags is chosen record by record; all white space in values becomes one space.
 */
export function flattened(text: string): readonly Tag[] {
  return cut(candidates(text), text).flatMap((record) => {
    const end = record.end;
    const chosen = record.sure ? record.tags : choose(record.tags, text, end);
    return chosen.map(({ tag, value }, i): Tag => {
      const next = chosen[i + 1]?.start ?? end;
      return [tag, text.slice(value, next).replace(/\s+/g, ' ').trim()];
    });
  });
}

interface FlatRecord {
  readonly tags: readonly Candidate[];
  readonly end: number;
  /** Whether every candidate is a tag beyond doubt. */
  readonly sure: boolean;
}

/** All places that may be tags: two spaces before the hyphen prove it, one needs a tag we know. */
function candidates(text: string): { tags: readonly Candidate[]; sure: boolean } {
  const all = [...text.matchAll(/(?<=^|\s)([A-Z][A-Z0-9])([ \u00A0]{1,2})[-–—](?=\s|$)/g)].map(
    ({ 0: whole, 1: tag = '', 2: gap = '', index }) => ({
      tag,
      start: index,
      value: index + whole.length,
      wide: gap.length === 2,
    }),
  );
  const wide = all.filter((candidate) => candidate.wide);
  const sure = wide.length > 1 && wide[0]?.start === all[0]?.start;
  return { tags: sure ? wide : all.filter(({ tag }) => isKnown(tag)), sure };
}

/**
 * Cuts the candidates into records. A TY opens one only at the start, below an ER, or where its type
 * is one that there is and a tag follows at once; "TY" in prose does neither.
 */
function cut(found: { tags: readonly Candidate[]; sure: boolean }, text: string): FlatRecord[] {
  const { tags, sure } = found;
  const opens = tags.flatMap(({ tag }, i) => (tag === 'TY' && isOpening(tags, i, text) ? [i] : []));
  return opens.map((first, n) => {
    const last = opens[n + 1] ?? tags.length;
    return { tags: tags.slice(first, last), end: tags[last]?.start ?? text.length, sure };
  });
}

function isOpening(tags: readonly Candidate[], i: number, text: string): boolean {
  const at = tags[i];
  if (!at || i === 0) return true;
  const above = tags[i - 1];
  const next = tags[i + 1]?.start ?? text.length;
  const type = text.slice(at.value, Math.min(next, at.value + 30)).trim();
  const afterEnd = above?.tag === 'ER' && text.slice(above.value, at.start).trim() === '';
  const known = types.has((/^\w*/.exec(type)?.[0] ?? '').toUpperCase());
  return afterEnd ? known || type === '' : known && types.has(type.toUpperCase());
}

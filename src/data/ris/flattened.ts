import type { Tag } from '../reference.ts';
import type { Candidate } from './candidate.ts';
import { choose } from './choose.ts';
import { isKnown } from './tags.ts';
import { types } from './types.ts';

/**
 * Whether what stands after `TY  -` on one line is a whole record that lost its line ends: the type
 * is one word or two, or missing, and another tag follows.
 */
export function startsFlattened(value: string): boolean {
  const tag = opening.exec(value)?.[1];
  return tag !== undefined && isKnown(tag);
}

const opening =
  /^(?:[\w/]+(?: \w+)?(?: ?[|;,])?\s{1,3})?([A-Z][A-Z0-9])[ \u00A0]{1,2}[-–—](?:\s|$)/;

/**
 * The tags of one or several records that lost their line ends and stand on one line, as chat, web
 * forms and spreadsheets make them: `TY - JOUR AU - F. Liapi … ER -`. Which of the words that look
 * like tags are tags is chosen record by record; all white space in values becomes one space.
 */
export function flattened(line: string): readonly Tag[] {
  const found: Tag[] = [];
  const text = unparted(line);
  const odd = /[^\S ]/.test(text);
  for (const { tags, end, sure } of cut(candidates(text), text)) {
    const chosen = sure || tags.length > mostChosen ? tags : choose(tags, text, end);
    for (let i = 0; i < chosen.length; i++) {
      const at = chosen[i];
      if (!at) continue;
      const value = text.slice(at.value, chosen[i + 1]?.start ?? end).trim();
      found.push([at.tag, odd || value.includes('  ') ? value.replace(/\s+/g, ' ') : value]);
    }
  }
  return found;
}

/** Among more than so many, none is chosen: no record has them, and choosing would keep others waiting. */
const mostChosen = 20_000;

/** A text without the mark that stands before each tag: `TY  - JOUR | AU  - F. Liapi | …`. */
function unparted(text: string): string {
  const mark = parted.exec(text.slice(0, 60))?.[1];
  if (mark === undefined) return text;
  const marked = new RegExp(
    ` ?[${mark}](?=\\s{1,3}[A-Z][A-Z0-9][ \u00A0]{1,2}[-–—]|\\s{0,3}$)`,
    'g',
  );
  return text.replace(marked, '');
}

const parted =
  /^TY[ \u00A0]{1,2}[-–—] [\w/]+(?: \w+)? ?([|;,])\s{1,3}[A-Z][A-Z0-9][ \u00A0]{1,2}[-–—]/;

interface FlatRecord {
  readonly tags: readonly Candidate[];
  readonly end: number;
  /** Whether every candidate is a tag beyond doubt. */
  readonly sure: boolean;
}

/** All places that may be tags: two spaces before the hyphen prove it, one needs a tag we know. */
function candidates(text: string): { tags: readonly Candidate[]; sure: boolean } {
  const narrow: Candidate[] = [];
  const wide: Candidate[] = [];
  let wideFirst = false;
  place.lastIndex = 0;
  for (let match = place.exec(text); match; match = place.exec(text)) {
    const tag = match[1] ?? '';
    const value = place.lastIndex;
    const gap = (match[2] ?? '').length;
    const candidate = { tag, start: value - gap - 3, value };
    if (gap === 2) {
      wide.push(candidate);
      wideFirst ||= narrow.length === 0;
    }
    if (isKnown(tag)) narrow.push(candidate);
  }
  const sure = wide.length > 1 && wideFirst;
  return { tags: sure ? wide : narrow, sure };
}

const place = /(?:^|\s)([A-Z][A-Z0-9])([ \u00A0]{1,2})[-–—](?=\s|$)/g;

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
  // Below an ER `TY - Journal Article AU -` opens a record though there is no such type.
  if (afterEnd && (type === '' || startsFlattened(text.slice(at.value, at.value + 60).trim())))
    return true;
  const known = types.has((/^\w*/.exec(type)?.[0] ?? '').toUpperCase());
  return afterEnd ? known : known && types.has(type.toUpperCase());
}

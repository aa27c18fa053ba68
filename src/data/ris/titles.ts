import type { Draft } from '../csl.ts';
import { numberOf } from './meanings.ts';
import type { Slots } from './slots.ts';
import { isIssue } from './texts.ts';
import type { RisType } from './types.ts';
import { heading } from './values.ts';

const at = {
  title: numberOf('title'),
  short: numberOf('title-short'),
  container: numberOf('container-title'),
  brief: numberOf('container-title-short'),
  event: numberOf('event-title'),
  issue: numberOf('issue'),
};

/**
 * The titles of a work, and of what it stands in. A short title that repeats the title is none, and
 * an abbreviation is the container's title where there is no other.
 */
export function addTitles(found: Draft, slots: Slots, type: RisType): void {
  const own = longestTwin(slots);
  const short = repeatsTitle(slots) ? undefined : first(slots, at.short, isLabel);
  const title = own ?? short;
  if (title !== undefined) found.title = title;
  if (short !== undefined && !same(short, title)) found['title-short'] = short;
  const container = type.family === 'conference' ? proceedings(slots) : first(slots, at.container);
  const brief = abbreviation(slots, container);
  const whole = container ?? brief;
  if (whole !== undefined) found['container-title'] = whole;
  if (brief !== undefined && !same(brief, whole)) found['container-title-short'] = brief;
  const event = meeting(slots);
  if (event !== undefined && !same(event, whole)) found['event-title'] = event;
}

/** The best of the values of one variable that say anything, and are not to be left out. */
function first(
  slots: Slots,
  number: number,
  isOut?: (text: string) => boolean,
): string | undefined {
  for (const { value } of slots.get(number) ?? []) {
    const text = heading(value);
    if (text !== '' && !isOut?.(text)) return text;
  }
  return undefined;
}

/** TI and T1 are one title; where one begins with the other, the longer is whole (SAGE, Rayyan). */
function longestTwin(slots: Slots): string | undefined {
  const best = first(slots, at.title);
  if (best === undefined || slots.get(at.title)?.length === 1) return best;
  return (
    first(slots, at.title, (text) => text.length <= best.length || !text.startsWith(best)) ?? best
  );
}

/** EndNote and Web of Science repeat the title in ST. */
function repeatsTitle(slots: Slots): boolean {
  const short = slots.get(at.short);
  return short?.length === 1 && short[0]?.value === slots.get(at.title)?.[0]?.value;
}

/** EPPI-Reviewer's label for a work, in ST: Brownstein (2024). */
function isLabel(text: string): boolean {
  return text.endsWith(')') && /^\p{L}[^:?]{0,40} \((?:19|20)\d\d\)$/u.test(text);
}

/**
 * What a paper at a conference stands in: its proceedings, or what bears the conference's name. T2 is
 * the conference for EndNote and the proceedings for IEEE and Scopus: the latter where C3 names none.
 */
function proceedings(slots: Slots): string | undefined {
  const t2 = slots.get(at.event)?.find(({ tag }) => tag === 'T2')?.value;
  return first(slots, at.container) ?? (t2 === undefined ? first(slots, at.event) : heading(t2));
}

/** J2 and its like; JO may be the name or the abbreviation, which is the shorter where JF differs. */
function abbreviation(slots: Slots, whole: string | undefined): string | undefined {
  const short = first(slots, at.brief);
  if (short !== undefined || whole === undefined) return short;
  const jo = slots.get(at.container)?.find(({ tag }) => tag === 'JO')?.value;
  return jo !== undefined && jo.length < whole.length ? heading(jo) : undefined;
}

/**
 * Where a work was first read: CP of Web of Science, of articles as well (10th International Coastal
 * Symposium); else T2, which is its proceedings in capitals there.
 */
function meeting(slots: Slots): string | undefined {
  const events = slots.get(at.event) ?? [];
  const cp =
    events.find(({ tag }) => tag === 'CP') ??
    slots.get(at.issue)?.find(({ tag, value }) => tag === 'CP' && !isIssue(tag, value));
  const found = cp ?? events[0];
  return found && heading(found.value);
}

function same(one: string, other: string | undefined): boolean {
  if (one === other) return true;
  return one.length === other?.length && one.toLowerCase() === other.toLowerCase();
}

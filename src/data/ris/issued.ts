import type { CslDate, DateParts } from '../csl.ts';
import { type Moment, moment, plainYear } from './moments.ts';
import { isAbsent, oneLine } from './values.ts';

/** Words that stand for a year that there is not yet, and are printed as they are. */
const awaited =
  /^(?:in press|forthcoming|to appear|accepted|submitted|in preparation|ahead of print)$/i;
/** Words and figures that say there is no date: n.d., 0000/00/00. */
const undated = /^(?:n\.?\s?d\.?|undated|no date|[0/\s-]*)$/i;
/** PubMed Central gives the days of the manuscript as more PY: 2013/02/15/received. */
const ofManuscript = /\/(?:received|accepted|revised|submitted)$/i;

/** The date that a work was issued, and what stood there where no date could be read from it. */
export interface Issued {
  readonly date?: CslDate;
  readonly bad?: string;
}

/**
 * The date of a work, from its years (PY, Y1) and its days (DA). The first year holds; month and day
 * come from whichever says most of that year. Words that are no date are printed as they are.
 */
export function issued(years: readonly string[], days: readonly string[]): Issued {
  return usual(years, days) ?? weighed(years, days);
}

/** What nearly all works have: a year by itself, with a day of no other year, or none. */
function usual(years: readonly string[], days: readonly string[]): Issued | undefined {
  const [text = ''] = years;
  if (years.length !== 1 || days.length > 1) return undefined;
  const year = plainYear(text);
  if (year === undefined) return undefined;
  const [day] = days;
  if (day === undefined) return { date: { 'date-parts': [[year]] } };
  const found = isNone(day) ? undefined : moment(oneLine(day));
  if (!found || found.odd || found.until?.odd || size(found) === 0) return undefined;
  return (found.year ?? year) === year ? { date: toCsl(found, year) } : undefined;
}

function weighed(years: readonly string[], days: readonly string[]): Issued {
  const moments: Moment[] = [];
  const said = add(moments, years, true);
  const also = add(moments, days, false);
  const year = moments.find((found) => found.year !== undefined)?.year;
  if (year !== undefined) {
    const best = most(moments, year);
    const bad = odd(moments, years, days) ?? (size(best) === 0 ? unread(days) : undefined);
    const date = toCsl(best, year);
    return bad === undefined ? { date } : { date, bad };
  }
  if (said === undefined) return also === undefined ? {} : { bad: also };
  return awaited.test(said) ? { date: { literal: said } } : { date: { literal: said }, bad: said };
}

/** The first value that names a month or a day that there is not. */
function odd(
  moments: readonly Moment[],
  years: readonly string[],
  days: readonly string[],
): string | undefined {
  let any = false;
  for (const found of moments) if (found.odd || found.until?.odd) any = true;
  if (!any) return undefined;
  return [...years, ...days].map(oneLine).find((text) => {
    const found = moment(text);
    return found?.odd ?? found?.until?.odd;
  });
}

/**
 * The first day that says something, though nothing that we can read: 12 mars, Third Quarter. What is
 * shorter is a number (DA  - 5), and what is longer was never meant as a day.
 */
function unread(days: readonly string[]): string | undefined {
  for (const value of days) {
    const text = oneLine(value);
    if (!isNone(text) && text.length > 4 && text.length <= 40 && !moment(text)) return text;
  }
  return undefined;
}

/** Adds what the values say of a time, and tells the first of them that is not "none". */
function add(moments: Moment[], values: readonly string[], years: boolean): string | undefined {
  let first: string | undefined;
  for (const value of values) {
    const text = oneLine(value);
    if (isNone(text) || (years && isOfManuscript(text))) continue;
    first ??= text;
    const found = moment(text);
    if (found) moments.push(found);
  }
  return first;
}

/** A date for itself (the day of a visit, of a conference); `undefined` where it has no year. */
export function date(value: string): CslDate | undefined {
  const found = isNone(value) ? undefined : moment(oneLine(value));
  return found?.year === undefined ? undefined : toCsl(found, found.year);
}

function isNone(text: string): boolean {
  if (text.length === 4 && /^[12]/.test(text)) return false;
  return isAbsent(text) || undated.test(text);
}

function isOfManuscript(text: string): boolean {
  return text.length > 10 && ofManuscript.test(text);
}

/** The one that says most of this year; of equals, the first. */
function most(moments: readonly Moment[], year: number): Moment {
  let best: Moment = {};
  for (const found of moments) {
    const same = found.year === undefined || found.year === year;
    if (same && size(found) > size(best)) best = found;
  }
  return best;
}

function size({ month, day, season, until }: Moment): number {
  return (
    Number(month !== undefined) +
    Number(day !== undefined) +
    Number((season ?? until) !== undefined)
  );
}

function toCsl(found: Moment, year: number): CslDate {
  const { until, season } = found;
  const from = parts(found, year);
  if (until) {
    const [first, last] = [withSeason(found, year), withSeason(until, until.year ?? year)];
    // December to January: the year that is given is that of the first.
    const forward = last[0] > first[0] || (last[0] === first[0] && before(first, last));
    if (forward) return { 'date-parts': [first, last] };
  }
  return { 'date-parts': [from], ...(season !== undefined && { season }) };
}

function before(from: DateParts, end: DateParts): boolean {
  const [, m = 0, d = 0] = from;
  const [, n = 0, e = 0] = end;
  return n > m || (n === m && e > d);
}

function parts({ month, day }: Moment, year: number): DateParts {
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** In a range, a season is a month from 21 on. */
function withSeason(found: Moment, year: number): DateParts {
  const { month, season } = found;
  return month === undefined && season !== undefined ? [year, 20 + season] : parts(found, year);
}

import type { CslDate, DateParts } from '../reference.ts';
import { type Moment, moment } from './moments.ts';
import { isAbsent, oneLine } from './values.ts';

/** Words that stand for a year that there is not yet, and are printed as they are. */
const awaited =
  /^(?:in press|forthcoming|to appear|accepted|submitted|in preparation|ahead of print)$/i;
/** Words that say there is no date. */
const undated = /^(?:n\.?\s?d\.?|undated|no date|0+|[/\s]*)$/i;
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
  const said = years.map(oneLine).filter((text) => !isNone(text) && !ofManuscript.test(text));
  const also = days.map(oneLine).filter((text) => !isNone(text));
  const moments = [...said, ...also].flatMap((text) => moment(text) ?? []);
  const year = moments.find((found) => found.year !== undefined)?.year;
  if (year !== undefined) {
    const same = moments.filter((found) => found.year === undefined || found.year === year);
    return { date: toCsl({ ...most(same), year }) };
  }
  const text = said[0];
  if (text === undefined) return also[0] === undefined ? {} : { bad: also[0] };
  return awaited.test(text) ? { date: { literal: text } } : { date: { literal: text }, bad: text };
}

/** A date for itself (the day of a visit, of a conference); `undefined` where it has no year. */
export function date(value: string): CslDate | undefined {
  const found = isNone(value) ? undefined : moment(oneLine(value));
  return found?.year === undefined ? undefined : toCsl({ ...found, year: found.year });
}

function isNone(text: string): boolean {
  return isAbsent(text) || undated.test(text);
}

/** The one that says most; of equals, the first. */
function most(moments: readonly Moment[]): Moment {
  const size = (found: Moment) => Object.keys(found).length - (found.year === undefined ? 0 : 1);
  return moments.reduce(
    (best, found) => (size(found) > size(best) ? found : best),
    moments[0] ?? {},
  );
}

function toCsl(found: Moment & { readonly year: number }): CslDate {
  const { until, season } = found;
  const from = parts(found);
  if (season !== undefined) return { 'date-parts': [from], season };
  if (!until) return { 'date-parts': [from] };
  const end = parts({ ...until, year: until.year ?? found.year });
  // December to January: the year that is given is that of the first.
  const forward = end[0] > from[0] || (end[0] === from[0] && before(from, end));
  return forward ? { 'date-parts': [from, end] } : { 'date-parts': [from] };
}

function before(from: DateParts, end: DateParts): boolean {
  const [, m = 0, d = 0] = from;
  const [, n = 0, e = 0] = end;
  return n > m || (n === m && e > d);
}

function parts(found: Moment & { readonly year: number }): DateParts {
  const { year, month, day } = found;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

import { daysOf } from './calendar.ts';
import type { CslDate, DateParts } from './csl.ts';

/** A date as it was read, and whether it names a month or a day that there is not. */
export interface Edtf {
  readonly date: CslDate;
  readonly odd: boolean;
}

/** One date: year, month or season, day; a time and a mark of doubt may follow. */
const one = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+Z-]*)?[~?%]?$/;

/**
 * A date in the part of EDTF that CSL and BibLaTeX use: `2020-05-17`, `2020-05/2020-07`, `2020-21`
 * (spring), `1723~`, `2019/` and `2019/..` (open). `undefined` where it is none.
 */
export function edtf(text: string): Edtf | undefined {
  const [from = '', until = '', more] = text.split(/\/|–/, 3);
  const start = single(from);
  const end = single(until);
  // 2020/05/17 is a date, though not one of EDTF.
  const isOpen = until === '' || until === '..';
  if (!start || more !== undefined || !(end || isOpen)) return undefined;
  const odd = start.odd || (end?.odd ?? false);
  return { date: dated(start, end), odd };
}

/** One end of a date, as far as it was read. */
export interface Single {
  readonly parts: DateParts;
  readonly season?: number;
  readonly odd: boolean;
}

/** A date, or a range where it has another end. `season` has room for one; in a range it is a month. */
export function dated(from: Single, until?: Single): CslDate {
  if (until) return { 'date-parts': [endOf(from), endOf(until)] };
  return { 'date-parts': [from.parts], ...(from.season !== undefined && { season: from.season }) };
}

function endOf({ parts, season }: Single): DateParts {
  return season === undefined ? parts : [parts[0], 20 + season];
}

function single(text: string): Single | undefined {
  const [, y, m, d] = one.exec(text.trim()) ?? [];
  return y === undefined ? undefined : dateOf(Number(y), number(m), number(d));
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** A year, and the month (or season, 21 to 24) and day that it has; `odd` where it has them not. */
export function dateOf(year: number, month: number | undefined, day: number | undefined): Single {
  if (month === undefined || month === 0) return { parts: [year], odd: false };
  if (month >= 21 && month <= 24) return { parts: [year], season: month - 20, odd: false };
  if (month < 1 || month > 12) return { parts: [year], odd: true };
  if (day === undefined || day === 0) return { parts: [year, month], odd: false };
  if (day < 1 || day > daysOf(month, year)) return { parts: [year, month], odd: true };
  return { parts: [year, month, day], odd: false };
}

import type { CslDate, DateParts } from '../reference.ts';
import { type Issued, issued, date as written } from '../ris/issued.ts';
import { line } from './texts.ts';
import type { Values } from './values.ts';

/** One date of EDTF: year, month or season, day; a time and a mark of doubt may follow. */
const one = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+Z-]*)?[~?%]?$/;

/**
 * A date of BibLaTeX, in its part of EDTF: `2020-05-17`, `2020-05/2020-07`, `2020-21` (spring),
 * `1723~`, `2019/` and `2019/..` (open). Else what people write: `10 May 2020`.
 */
export function date(value: string): CslDate | undefined {
  const text = line(value);
  const [from = '', until = ''] = text.split(/\/|–/);
  const start = read(from);
  if (!start) return written(text);
  const end = read(until)?.['date-parts']?.[0];
  if (start.season !== undefined || !end) return start;
  return { 'date-parts': [start['date-parts'][0], end] };
}

function read(text: string): { 'date-parts': readonly [DateParts]; season?: number } | undefined {
  const [, y, m, d] = one.exec(text.trim()) ?? [];
  if (y === undefined) return undefined;
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  if (month >= 21 && month <= 24) return { 'date-parts': [[year]], season: month - 20 };
  if (!(month >= 1 && month <= 12)) return { 'date-parts': [[year]] };
  return { 'date-parts': [day >= 1 && day <= 31 ? [year, month, day] : [year, month]] };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date of a work: `date`, else `year`, `month` and `day`, which BibTeX has apart. */
export function workDate(values: Values): Issued {
  const whole = values.get('date') ?? '';
  const found = whole === '' ? undefined : date(whole);
  if (found) return { date: found };
  const year = line(values.get('year') ?? whole);
  const month = line(values.get('month') ?? '');
  if (month === '' && /^-?\d{1,6}$/.test(year)) return { date: { 'date-parts': [[Number(year)]] } };
  const name = months[Number(month) - 1] ?? month;
  const day = line(values.get('day') ?? '');
  return issued([year], name === '' ? [] : [`${name} ${day}`.trim()]);
}

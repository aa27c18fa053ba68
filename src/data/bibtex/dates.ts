import type { CslDate } from '../csl.ts';
import { edtf } from '../edtf.ts';
import { type Issued, issued, date as written } from '../ris/issued.ts';
import { line } from './texts.ts';
import type { Values } from './values.ts';

/** A date of BibLaTeX, in EDTF (`2020-05/2020-07`), else as people write it: `10 May 2020`. */
export function date(value: string): CslDate | undefined {
  const text = line(value);
  return edtf(text)?.date ?? written(text);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The date of a work: `date`, else `year`, `month` and `day`, which BibTeX has apart. */
export function workDate(values: Values): Issued {
  const whole = values.get('date') ?? '';
  const found = whole === '' ? undefined : edtf(line(whole));
  if (found) return found.odd ? { date: found.date, bad: line(whole) } : { date: found.date };
  const words = whole === '' ? undefined : date(whole);
  if (words) return { date: words };
  const year = line(values.get('year') ?? whole);
  const month = line(values.get('month') ?? '');
  if (month === '' && /^-?\d{1,6}$/.test(year)) return { date: { 'date-parts': [[Number(year)]] } };
  const name = months[Number(month) - 1] ?? month;
  const day = line(values.get('day') ?? '');
  return issued([year], name === '' ? [] : [`${name} ${day}`.trim()]);
}

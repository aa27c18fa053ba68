import type { CslDate } from '../csl.ts';
import { dated, dateOf, edtf } from '../edtf.ts';
import { type Issued, date as written } from '../ris/issued.ts';
import { isRecord, text } from './values.ts';

/**
 * A date of CSL-JSON: `date-parts` of numbers or of strings that are numbers, a `season` by number or
 * name, else `raw` (or a bare string) read as a date, else `literal`; nothing where it is none. What
 * names a month or a day that there is not is told, and its year holds.
 */
export function date(value: unknown): Issued {
  if (!isRecord(value)) return ofText(text(value));
  const [from, until] = (Array.isArray(value['date-parts']) ? value['date-parts'] : [])
    .map(parts)
    .filter((found) => found !== undefined);
  if (from) {
    const season = seasonOf(value['season']);
    const found: CslDate = { ...dated(from, until), ...(season !== undefined && { season }) };
    return from.odd || until?.odd ? { date: found, bad: JSON.stringify(value) } : { date: found };
  }
  const literal = text(value['literal']);
  const read = ofText(text(value['raw']));
  if (literal === undefined || read.date?.['date-parts']) return read;
  return { date: { literal } };
}

/** A date in EDTF, which CSL 1.1 has (`2020-21` is a spring), or as people write it; else words. */
function ofText(said: string | undefined): Issued {
  if (said === undefined) return {};
  const found = edtf(said);
  if (!found) return { date: written(said) ?? { literal: said } };
  return found.odd ? { date: found.date, bad: said } : { date: found.date };
}

/** Year, month and day as numbers, as far as they make a date. */
function parts(value: unknown): ReturnType<typeof dateOf> | undefined {
  if (!Array.isArray(value)) return undefined;
  const [year, month, day] = value.map(whole);
  return year === undefined ? undefined : dateOf(year, month, day);
}

function whole(value: unknown): number | undefined {
  const said = text(value);
  if (said === undefined || !/^-?\d{1,6}$/.test(said)) return undefined;
  return Number(said);
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** 1 to 4; EDTF counts them from 21. */
function seasonOf(value: unknown): number | undefined {
  const said = text(value)?.toLowerCase();
  if (said === undefined) return undefined;
  const number = /^2[1-4]$/.test(said) ? Number(said) - 20 : Number(said);
  if (number >= 1 && number <= 4) return number;
  const index = seasons.indexOf(said === 'fall' ? 'autumn' : said);
  return index < 0 ? undefined : index + 1;
}

import type { CslDate, DateParts } from '../reference.ts';
import { date as written } from '../ris/issued.ts';
import { isRecord, text } from './values.ts';

/**
 * A date of CSL-JSON: `date-parts` of numbers or of strings that are numbers, a `season` by number or
 * name, else `raw` (or a bare string) read as a date, else `literal`. `undefined` where it is none.
 */
export function date(value: unknown): CslDate | undefined {
  if (!isRecord(value)) {
    const said = text(value);
    return said === undefined ? undefined : (written(said) ?? { literal: said });
  }
  const [from, until] = (Array.isArray(value['date-parts']) ? value['date-parts'] : [])
    .map(parts)
    .filter((found) => found !== undefined);
  const season = seasonOf(value['season']);
  if (from) {
    const span: CslDate['date-parts'] = until ? [from, until] : [from];
    return { 'date-parts': span, ...(season !== undefined && { season }) };
  }
  const raw = text(value['raw']);
  const read = raw === undefined ? undefined : written(raw);
  const literal = text(value['literal']) ?? raw;
  return read ?? (literal === undefined ? undefined : { literal });
}

/** Year, month and day as numbers, as far as they make a date. */
function parts(value: unknown): DateParts | undefined {
  if (!Array.isArray(value)) return undefined;
  const [year, month, day] = value.map(whole);
  if (year === undefined) return undefined;
  if (month === undefined || month < 1 || month > 12) return [year];
  return day === undefined || day < 1 || day > 31 ? [year, month] : [year, month, day];
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

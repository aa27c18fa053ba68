import type { CslDate, CslItem, DateParts } from '../data/csl.ts';

/**
 * The dates of a work whose two ends say more and less: `2018-03/2019` is printed as 2018–2019. citeproc
 * throws at a month that has no month to go with.
 */
export function levelDates(csl: CslItem): Readonly<Record<string, CslDate>> {
  const found = Object.entries(csl).flatMap(([variable, value]): [string, CslDate][] => {
    if (!isDate(value)) return [];
    const [from, until] = value['date-parts'] ?? [];
    if (!from || !until || from.length === until.length) return [];
    return [[variable, { ...value, 'date-parts': [cut(from, until), cut(until, from)] }]];
  });
  return Object.fromEntries(found);
}

const isDate = (value: unknown): value is CslDate =>
  typeof value === 'object' && value !== null && 'date-parts' in value;

/** A date as exactly as the other one is. */
function cut([year, month, day]: DateParts, { length }: DateParts): DateParts {
  if (length === 1 || month === undefined) return [year];
  return length === 2 || day === undefined ? [year, month] : [year, month, day];
}

import type { CslDate, DateVariable, Draft } from '../csl.ts';
import { date, issued } from './issued.ts';
import { isDate, numberOf } from './meanings.ts';
import type { Slots } from './slots.ts';
import type { RisType } from './types.ts';

const at = {
  year: numberOf('year'),
  day: numberOf('day'),
  dayOrVisit: numberOf('day-or-visit'),
  visit: numberOf('visit'),
};

/**
 * Adds the dates of a record: when it was issued, when it was visited or held, and others that have a
 * tag. Returns the text that should be its date and is none.
 */
export function addDates(csl: Draft, slots: Slots, type: RisType): string | undefined {
  const years = slots.valuesOf(at.year);
  const days = slots.valuesOf(at.day);
  const seen = slots.valuesOf(at.dayOrVisit)[0];
  const ofVisit = seen !== undefined && isVisit(seen, years);
  const issue = issued(years, seen === undefined || ofVisit ? days : [...days, seen]);
  if (issue.date) csl.issued = issue.date;
  const visits = slots.has(at.visit) || ofVisit ? slots.valuesOf(at.visit) : [];
  const visit = firstDate(ofVisit ? [...visits, seen] : visits);
  if (visit && !repeats(visit, issue.date)) csl[occasion(visit, issue.date, type)] = visit;
  for (const { target, kind, values } of slots.all()) {
    if (kind !== 'date' || !isDate(target)) continue;
    const found = firstDate(values.map(({ value }) => value));
    if (found) csl[target] = found;
  }
  return issue.bad;
}

/**
 * What happened on the day in Y2. Nobody visits for days: 13 December 2021 through 16 December 2021
 * (Scopus) is a conference. Nobody visits a patent before it is granted: it was filed then (Reference
 * Manager).
 */
function occasion(day: CslDate, issue: CslDate | undefined, type: RisType): DateVariable {
  const [from = [0], until] = day['date-parts'] ?? [];
  if (until) return 'event-date';
  const granted = issue?.['date-parts']?.[0][0];
  return type.ty === 'PAT' && granted !== undefined && from[0] < granted ? 'submitted' : 'accessed';
}

/**
 * EndNote has the date of the visit in DA of what is on the web (EBOOK, EJOUR, DBASE …); others the
 * day of publication, as in all works. That one is of the year in PY.
 */
function isVisit(day: string, years: readonly string[]): boolean {
  const year = date(day)?.['date-parts']?.[0][0];
  return year !== undefined && issued(years, []).date?.['date-parts']?.[0][0] !== year;
}

/** Ovid repeats the year of the work in Y2. */
function repeats(visit: CslDate, issue: CslDate | undefined): boolean {
  const [from] = visit['date-parts'] ?? [];
  return from?.length === 1 && from[0] === issue?.['date-parts']?.[0][0];
}

function firstDate(values: readonly string[]): CslDate | undefined {
  for (const value of values) {
    const found = date(value);
    if (found) return found;
  }
  return undefined;
}

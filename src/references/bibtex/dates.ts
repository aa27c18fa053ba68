import type { CslDate, DateParts } from '../../data/csl.ts';
import { tex } from './text.ts';

/** A field and what it holds, ready to be written. */
export type Field = readonly [name: string, value: string];

/** A date as BibLaTeX has it (EDTF): `2020-05-17`, `2020-21` (spring), `2020-05/2020-07`. */
export function dateTex({ 'date-parts': parts, season, literal }: CslDate): string {
  if (!parts) return tex(literal ?? '');
  const [from, until] = parts;
  if (season !== undefined) return `${year(from[0])}-${20 + season}`;
  return until ? `${edtf(from)}/${edtf(until)}` : edtf(from);
}

function edtf([y, month, day]: DateParts): string {
  return [year(y), ...[month, day].flatMap((part) => (part === undefined ? [] : [two(part)]))].join(
    '-',
  );
}

function year(number: number): string {
  return (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(4, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The date of a work in BibLaTeX. */
export function issuedBiblatex(date: CslDate): Field[] {
  // Words are no date, but `year` takes them.
  return [[date['date-parts'] ? 'date' : 'year', dateTex(date)]];
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** The date of a work in BibTeX, in pieces; `date` says what they can't. */
export function issuedBibtex(date: CslDate): Field[] {
  const [from, until] = date['date-parts'] ?? [];
  if (!from) return issuedBiblatex(date);
  const [y, month, day] = from;
  if (until || y < 1000 || y > 9999)
    return [
      ['date', dateTex(date)],
      ['year', String(y)],
    ];
  const named = date.season === undefined ? undefined : seasons[date.season - 1];
  return [
    ['year', String(y)],
    ...(named === undefined ? [] : [['month', named] as const]),
    ...(month === undefined || named !== undefined ? [] : [['month', String(month)] as const]),
    ...(day === undefined || named !== undefined ? [] : [['day', String(day)] as const]),
  ];
}

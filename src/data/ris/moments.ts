import { daysOf } from '../calendar.ts';

/** What a text says of a time; what it does not say is absent. */
export interface Moment {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 1 spring, 2 summer, 3 autumn, 4 winter, as CSL counts. */
  readonly season?: number;
  /** The end, where it is a span. */
  readonly until?: Moment;
  /** It names a month or a day that there is not: 2019/13/01, 2020/02/30. */
  readonly odd?: true;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf: ReadonlyMap<string, number> = new Map(
  months.flatMap((name, i) => [
    [name, i + 1],
    [name.toUpperCase(), i + 1],
  ]),
);
/** Web of Science: SPR, SUM, FAL, WIN. */
const seasons: readonly RegExp[] = [/^spr/i, /^sum/i, /^(?:fal|aut)/i, /^win/i];

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const seasonName = '(spr(?:ing)?|sum(?:mer)?|fall?|aut(?:umn)?|win(?:ter)?)';
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?';

/** The ways to write one day, month, season or year in words; the order of their parts after each. */
const wordings: readonly (readonly [RegExp, readonly (keyof Moment)[]])[] = [
  // 10 July 2025, DEC, Dec2020
  [whole(`(?:${dayNumber}\\.?\\s+)?${monthName}(?:,?\\s*(\\d{4}))?`), ['day', 'month', 'year']],
  // Jul 10, JUL 10 2025
  [whole(`${monthName}\\s+${dayNumber}(?:,?\\s+(\\d{4}))?`), ['month', 'day', 'year']],
  // 2019 Mar 3, 2020 Feb
  [whole(`(\\d{4}),?\\s+${monthName}(?:\\s+${dayNumber})?`), ['year', 'month', 'day']],
  [whole(`${seasonName}(?:,?\\s*(\\d{4}))?`), ['season', 'year']],
  [whole(`(\\d{4}),?\\s+${seasonName}`), ['year', 'season']],
  // 1998, c1998, [1998], ca. 1998
  [whole('[[(]?(?:ca?\\.?|©)?\\s*(\\d{4})[\\])]?\\.?'), ['year']],
  [whole('(\\d{1,2})'), ['day']],
];

/** What nearly all are: 2019, 2019/05/17, 2019/05/17/, 2019-05, 2019///. */
const usual = /^([12]\d{3})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?\/{0,3}$/;

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}

/**
 * What a date in an RIS file says: `2020/05/17/Spring` (both specifications, with any part left out),
 * `2018-06-21`, `20250710`, `Jul 10`, `10 July 2025`, `JAN-FEB`, `SEP 30-OCT 2`, `Spring`, `c1998`,
 * `500 BC`. `undefined` where it says nothing that we can read.
 */
export function moment(value: string): Moment | undefined {
  const short = value.length < 7 ? brief(value) : undefined;
  if (short) return short;
  const plain = usual.exec(value);
  if (plain && Number(plain[2] ?? 0) <= 12)
    return moments(plain[1] ?? '', plain[2] ?? '', plain[3] ?? '');
  if (value.length > 60) return startingYear(value);
  const text = value.trim().replace(/\/+$/, '');
  const figures = /^[\d/]/.test(text) ? (slashed(text) ?? numeric(text)) : undefined;
  const found = figures ?? span(text) ?? wording(text);
  // A day alone says nothing: PY  - 99.
  const says = found && (found.year ?? found.month ?? found.season) !== undefined;
  return says ? found : startingYear(text);
}

/** The three that nearly all records have: 2019, SEP and MAY 4. */
function brief(value: string): Moment | undefined {
  const year = plainYear(value);
  if (year !== undefined) return { year };
  const month = monthOf.get(value.slice(0, 3));
  if (month === undefined || value.length === 3) return month === undefined ? undefined : { month };
  const day = value.charCodeAt(3) === 0x20 ? plainDay(value.slice(4)) : undefined;
  return day === undefined ? undefined : { month, day };
}

/** A day that every month has; that of `FEB 30` is looked at by `moments`. */
function plainDay(text: string): number | undefined {
  return /^(?:[1-9]|1\d|2[0-8])$/.test(text) ? Number(text) : undefined;
}

/** A text that is a year of four digits, and nothing else. */
export function plainYear(text: string): number | undefined {
  return text.length === 4 && /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}

/** Year/month/day/other: the month may be a word, and the other part may say what month it is. */
function slashed(text: string): Moment | undefined {
  const [, year = '', month = '', day = '', other = ''] =
    /^(\d{4})?\s*\/([^/]*)(?:\/([^/]*)(?:\/(.*))?)?$/.exec(text) ?? [];
  if (year + month + day + other === '') return undefined;
  const name = month.trim();
  const named = /^\d*$/.test(name) ? undefined : (wording(name) ?? span(name));
  // 2020/Spring, 2020/Jan-Feb
  if (named && day + other === '') return { ...named, ...moments(year, named.month ?? '', '') };
  const found = moments(year, named?.month ?? month, day);
  const more = other === '' ? undefined : (span(other) ?? wording(other));
  const fits = more && (found.month === undefined || (found.month === more.month && more.until));
  const parts = fits && found.day === undefined ? { ...more, ...found } : found;
  return Object.keys(parts).length > 0 ? parts : undefined;
}

/** 2020-05, 2020-05-17, with a time or without: 2020-05-17T08:00Z, 2020-05-17 00:00:00. */
const hyphens = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*| \d{1,2}:.*)?$/;
/** 2020.05.17, 2020–05–17 */
const otherMarks = /^(\d{4})([.–])(\d{1,2})\2(\d{1,2})\.?$/;

function numeric(text: string): Moment | undefined {
  const iso = hyphens.exec(text.replace(otherMarks, '$1-$3-$4'));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, day] = iso ?? compact ?? [];
  if (year && (iso || Number(month) <= 12)) return moments(year, month ?? '', day ?? '');
  const before = /^(\d+)\s*b\.?c\.?(?:e\.?)?$/i.exec(text)?.[1];
  if (before) return { year: -Number(before) };
  const [, single, its] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? []; // 03/2018
  if (its) return moments(its, single ?? '', '');
  // 17/05/2020 and 5/17/2020: the larger number is the day; two small ones tell the year only.
  const [, a = '', b = '', last] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (!last) return undefined;
  if (Number(a) > 12) return moments(last, b, a);
  return Number(b) > 12 ? moments(last, a, b) : moments(last, '', '');
}

type Parts = { -readonly [K in keyof Moment]: Moment[K] };

/** A year by itself is a year; a month is one of twelve, a day one that it has, and 00 is none. */
function moments(year: string, month: string | number, day: string): Moment {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const found: Parts = {};
  if (year !== '' && y > 0) found.year = y;
  if (m > 12) found.odd = true;
  if (m < 1 || m > 12 || Number.isNaN(m)) return found;
  found.month = m;
  if (d < 1 || Number.isNaN(d)) return found;
  if (d <= daysOf(m, y)) found.day = d;
  else found.odd = true;
  return found;
}

/** JAN-FEB, SEP 30-OCT 2, JAN 5-9, 1976, 1977, Nov/Dec2020, 13 December 2021 through 16 December 2021. */
function span(text: string): Moment | undefined {
  if (!/[-–/,]|through|to/i.test(text)) return undefined;
  const [first, last, ...more] = text.split(/\s*(?:-|–|\/|\bthrough\b|\bto\b|,(?=\s*\d{4}$))\s*/i);
  if (!first || !last || more.length > 0) return undefined;
  const from = wording(first);
  const to = wording(last);
  // "Mar 3, 2019" has a comma before its year too, and is no span.
  if (
    !from ||
    !to ||
    (to.year !== undefined && to.month === undefined && from.year === undefined)
  ) {
    return undefined;
  }
  const year = from.year ?? to.year;
  const month = from.month ?? to.month;
  const start = { ...from, ...(year !== undefined && { year }), ...(month && { month }) };
  // JAN 5-9 says its month once; what is no month of the end is none of Winter-Spring either.
  const isWhole = to.month !== undefined || to.season !== undefined;
  const shared = isWhole ? year !== undefined && { year } : start;
  return { ...start, until: { ...shared, ...to } };
}

function wording(text: string): Moment | undefined {
  const month = text.length === 3 ? monthOf.get(text) : undefined;
  if (month !== undefined) return { month };
  for (const [pattern, parts] of wordings) {
    const match = pattern.exec(text);
    if (match) return said(match, parts);
  }
  return undefined;
}

function said(match: RegExpExecArray, parts: readonly (keyof Moment)[]): Moment {
  const found: Parts = {};
  for (const [i, part] of parts.entries()) {
    const word = match[i + 1];
    if (word === undefined || part === 'until' || part === 'odd') continue;
    found[part] = amount(part, word);
  }
  // Any month may have 31 days where the text does not say which.
  if (found.day === undefined || found.day <= daysOf(found.month ?? 1, found.year ?? 0))
    return found;
  const { day: _, ...others } = found;
  return { ...others, odd: true };
}

function amount(part: keyof Moment, word: string): number {
  if (part === 'month') return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  if (part === 'season') return seasons.findIndex((season) => season.test(word)) + 1;
  return Number(word);
}

/** A year with other things behind it: `2018 Export Date: 12 May 2022 Article` (Scopus, by way of Citavi). */
function startingYear(text: string): Moment | undefined {
  const year = /^(1[4-9]\d\d|20\d\d)\b(?![-/]\d)/.exec(text)?.[1];
  return year ? { year: Number(year) } : undefined;
}

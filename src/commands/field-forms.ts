import type { CslDate, CslItem, CslName } from '../data/csl.ts';
import { isCslType } from '../data/csl-json/variables.ts';
import { doiIn } from '../data/doi.ts';
import { edtf } from '../data/edtf.ts';
import { issued } from '../data/ris/issued.ts';
import { names } from '../data/ris/names.ts';
import { isIsbn, isIssn } from '../data/ris/serials.ts';

type Value = CslItem[keyof CslItem];

/** How a field of a work is typed and shown. */
export interface Form {
  /** Shown where what was typed can't be read. */
  readonly example: string;
  /** `undefined` where it can't be read. `now` is what the work says, which keeps what nobody changed. */
  readonly parse: (typed: string, now: Value) => Value;
}

/** Any words. */
export const text: Form = { example: 'any words', parse: (typed) => typed };

/** `Family, Given; {World Health Organization}`. */
export const people: Form = {
  example: '`Liapi, Foteini; {World Health Organization}`',
  parse: (typed, now) => {
    // A semicolon in the name of an institution is within its braces.
    const parts = typed.split(/;(?![^{]*\})/).map((part) => part.trim());
    const known = new Map(Array.isArray(now) ? now.map((name) => [personShown(name), name]) : []);
    const found = parts.flatMap((part) => known.get(part) ?? person(part));
    return found.length > 0 ? found : undefined;
  },
};

function person(part: string): readonly CslName[] {
  const institution = /^\{(.+)\}$/.exec(part)?.[1];
  return institution === undefined ? names(part) : [{ literal: institution.trim() }];
}

/** As our readers take it: also `in press`, but no other words. A person can see what they typed. */
export const date: Form = {
  example: '`2025`, `2025-05`, `2025-05-03`, `3 May 2025`, `2025-21` (spring) or `in press`',
  parse: (typed) => {
    const read = edtf(typed);
    if (read) return read.odd ? undefined : read.date;
    const { date: found, bad } = issued([typed], []);
    return bad === undefined ? found : undefined;
  },
};

/** Bare, behind `doi:`, or as an address. */
export const doi: Form = {
  example: '`10.1186/s12913-025-13051-7`',
  parse: (typed) => doiIn(typed),
};

/** A number, by itself or behind `PMID:`. */
export const pmid: Form = {
  example: '`40665323`',
  parse: (typed) => /^(?:pmid:?\s*)?(\d{1,8})$/i.exec(typed)?.[1],
};

/** `PMC` and a number. */
export const pmcid: Form = {
  example: '`PMC12345678`',
  parse: (typed) => {
    const digits = /^(?:pmcid:?\s*)?pmc(\d{1,9})$/i.exec(typed)?.[1];
    return digits === undefined ? undefined : `PMC${digits}`;
  },
};

/** One or several, each with the right check digit: a slip of the finger would name another book. */
const serial = (is: (token: string) => boolean, example: string): Form => ({
  example: `${example}; its last digit must be right`,
  parse: (typed) => (typed.split(/[\s,;]+/).every(is) ? typed : undefined),
});
/** Of a book. */
export const isbn = serial(isIsbn, '`978-0-19-957112-9`');
/** Of a journal. */
export const issn = serial(isIssn, '`1472-6963`');

/** An address that a browser opens. */
export const url: Form = {
  example: '`https://example.org/report.pdf`',
  parse: (typed) => (/^https?:\/\/\S+$/i.test(typed) && URL.canParse(typed) ? typed : undefined),
};

/** A type of CSL. */
export const type: Form = {
  example: '`article-journal`, `book`, `chapter`, `report`, `thesis`, `webpage` …',
  parse: (typed) => {
    const word = typed.toLowerCase();
    return isCslType(word) ? word : undefined;
  },
};

/** Typed words with single spaces, composed, as they are read and kept. */
export function tidy(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What a variable says, in the way in which it is typed. */
export function shown(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly CslName[]).map(personShown).join('; ');
  return dateShown(value as CslDate);
}

function personShown({ literal, family, given, suffix, ...particles }: CslName): string {
  if (literal !== undefined) return `{${literal}}`;
  const particle = particles['non-dropping-particle'] ?? particles['dropping-particle'];
  const surname = [particle, family].filter((part) => part !== undefined).join(' ');
  return [surname, given, suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

function dateShown({ 'date-parts': ranges, literal, season }: CslDate): string {
  const [from, until]: readonly (readonly number[])[] = ranges ?? [];
  if (!from) return literal ?? '';
  // EDTF counts the seasons from 21, and years have four digits.
  const parts = (all: readonly number[]): string =>
    all.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  if (season !== undefined) return `${parts(from.slice(0, 1))}-${20 + season}`;
  return until ? `${parts(from)}/${parts(until)}` : parts(from);
}

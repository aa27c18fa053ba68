import { issuedYear } from '../cited-as.ts';
import type { Work } from '../reference.ts';
import { bare } from './bare.ts';
import { isbnCores, isContainer, type Kind, kindOf, leadingNumber, mixed } from './look.ts';
import { noticeOf } from './notices.ts';
import { company } from './people.ts';
import { type Place, place } from './place.ts';
import { isPreprint } from './preprint.ts';
import { type Likeness, likeness } from './titles.ts';
import { isUntelling, wholeRecord } from './traces.ts';

/** What two records are to each other, and how sure that is (more is surer). */
export interface Verdict {
  readonly is: 'same' | 'doubtful' | 'version' | 'other';
  readonly sure: number;
}

const other: Verdict = { is: 'other', sure: 0 };
const same = (sure: number): Verdict => ({ is: 'same', sure });
const doubtful = (sure: number): Verdict => ({ is: 'doubtful', sure });

type Id = 'doi' | 'pmid' | 'pmcid';

function shares(one: Work, two: Work, kind: Id): boolean {
  return one.ids[kind] !== undefined && one.ids[kind] === two.ids[kind];
}

function contradicts(one: Work, two: Work, kind: Id): boolean {
  const [a, b] = [one.ids[kind], two.ids[kind]];
  if (a === undefined || b === undefined || a === b) return false;
  // Read with something behind it, or cut: `10.1016/j.bpj.2018.03.035y`, `10.1663/0013-0001(2003)057`.
  return kind !== 'doi' || !(goesOn(a, b) || goesOn(b, a));
}

/** But `10.1/x.s001` is a supplement of `10.1/x`, and `10.1/x.v2` its second version. */
const goesOn = (doi: string, longer: string): boolean =>
  longer.startsWith(doi) && !/^(?:[./_-]|ch)[a-z]*\d*$/.test(longer.slice(doi.length));

/** Are these two records of one work? At least where they say the same to the letter. */
export function verdict(found: Work, kept: Work): Verdict {
  const judged = judge(found, kept);
  return judged.is !== 'same' && isIdentical(found, kept) ? same(9) : judged;
}

/** Do they say the same, all of it? Then it is the same, be it ever so little: `Editorial`. */
function isIdentical(found: Work, kept: Work): boolean {
  return (
    found.csl.title === kept.csl.title &&
    JSON.stringify(found.csl) === JSON.stringify(kept.csl) &&
    JSON.stringify(found.ids) === JSON.stringify(kept.ids)
  );
}

function judge(found: Work, kept: Work): Verdict {
  const titles = titlesOf(found, kept);
  if (titles === 'none' && wholeRecord(found) === wholeRecord(kept)) return same(9);
  const silent = titles === 'none' || titles === 'one';
  const likeness = silent ? 'unlike' : titles;
  if (shares(found, kept, 'pmid') || shares(found, kept, 'pmcid')) {
    return contradicts(found, kept, 'doi') && likeness === 'unlike' ? doubtful(1) : same(8);
  }
  if (shares(found, kept, 'doi')) return byDoi(found, kept, likeness, silent);
  if (likeness === 'unlike') return byPlace(found, kept, silent);
  if (noticeOf(found.csl.title ?? '') !== noticeOf(kept.csl.title ?? '')) return other;
  if (isContainer(found.csl) && isContainer(kept.csl) && sharesIsbn(found, kept)) {
    return contradicts(found, kept, 'doi') || !isSubtitled(found, kept) ? doubtful(2) : same(7);
  }
  const described = byDescription(found, kept, likeness);
  if (!(['doi', 'pmid', 'pmcid'] as const).some((kind) => contradicts(found, kept, kind))) {
    return described;
  }
  if (described.is !== 'same') return described.is === 'version' ? described : other;
  return described.sure >= 6 ? doubtful(1) : other;
}

/** `Title: a subtitle` is the book `Title`; `Title Conclusion` is a part of it, with its ISBN. */
function isSubtitled({ csl: a }: Work, { csl: b }: Work): boolean {
  const [one, other] = [(a.title ?? '').toLowerCase(), (b.title ?? '').toLowerCase()];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return !long.startsWith(short) || !/^\s*[\p{L}\p{N}]/u.test(long.slice(short.length));
}

/** How the titles stand to each other; `one` and `none`: so many records have a title. */
function titlesOf({ csl: a }: Work, { csl: b }: Work): Likeness | 'one' | 'none' {
  const [one, two] = [a.title ?? '', b.title ?? ''];
  if (one === two) return bare(one) === '' ? 'none' : 'equal';
  const [ours, theirs] = [bare(one), bare(two)];
  if (ours === '' && theirs === '') return 'none';
  return ours === '' || theirs === '' ? 'one' : likeness(ours, theirs);
}

/** A DOI says that it is the same, unless it is that of what both are in: a book, a congress. */
function byDoi(found: Work, kept: Work, titles: Likeness, silent: boolean): Verdict {
  if (contradicts(found, kept, 'pmid')) return titles === 'equal' ? doubtful(2) : other;
  const kinds: readonly Kind[] = [kindOf(found.csl), kindOf(kept.csl)];
  const inBook = kinds.includes('chapter') || kinds.includes('book');
  const { volume, page, container } = place(found, kept);
  // Not the third `Introduction` of a book, nor the abstract beside it: `… in rats`, `… in mice`.
  const elsewhere =
    isUntelling(found.csl.title ?? '') && page < 0 && company(found.csl, kept.csl) === 'other';
  if (titles === 'equal') return elsewhere ? other : same(8);
  if (titles === 'cut' || (titles === 'near' && page >= 0)) return elsewhere ? other : same(7);
  if (silent) return inBook ? doubtful(1) : same(6);
  if (inBook || page < 0) return other;
  const who = company(found.csl, kept.csl);
  if (who !== 'same') return other;
  return page > 0 && volume >= 0 && container >= 0 ? same(5) : doubtful(1);
}

/** Another title (translated, misspelt) in the same place, by the same person. */
function byPlace(found: Work, kept: Work, silent: boolean): Verdict {
  if (contradicts(found, kept, 'doi') || contradicts(found, kept, 'pmid')) return other;
  const where = place(found, kept);
  if (where.page < 1 || where.volume < 1 || where.container < 1 || where.issue < 0) return other;
  if (Math.abs(apart(found, kept) ?? 0) > 0) return other;
  if (company(found.csl, kept.csl) !== 'same') return other;
  return silent ? doubtful(2) : doubtful(1);
}

/** How many years the one is after the other. */
function apart(found: Work, kept: Work): number | undefined {
  const [a, b] = [issuedYear(found.csl), issuedYear(kept.csl)];
  return a === undefined || b === undefined ? undefined : a - b;
}

/** How much what speaks for it must weigh, for all that is not plain. */
const needs = {
  shortTitle: 3,
  title: { equal: 0, cut: 1, near: 2, unlike: 9 },
  people: { same: 0, overlap: 1, unknown: 1, other: 9 },
  otherYear: 1,
  mixedKinds: 1,
  contradiction: 2,
} as const;

/** By title, year and first author, with the place as evidence. */
function byDescription(found: Work, kept: Work, titles: Likeness): Verdict {
  const isShort = isUntelling(found.csl.title ?? '');
  const who = company(found.csl, kept.csl);
  const years = Math.abs(apart(found, kept) ?? 0.5);
  if (!isShort && isVersion(found, kept) && who === 'same' && years <= 4)
    return { is: 'version', sure: 1 };
  const where = place(found, kept);
  const support = weight(where);
  // Online in 2021, in an issue of 2023: the pages are in one of them, or are the same.
  const apartByPress = where.page > 0 && where.volume > 0 && titles === 'equal' && years <= 3;
  if (years > 1 && !apartByPress) return other;
  const against = contradictions(where);
  const sure =
    support +
    (titles === 'equal' ? 2 : 0) +
    (who === 'same' ? 1 : 0) +
    (years < 1 ? 1 : 0) -
    against;
  if (who === 'other')
    return titles === 'equal' && support >= 4 && years === 0 ? same(sure) : other;
  const kinds = agreeInKind(found, kept, years);
  if (kinds < 0) return other;
  const needed =
    (isShort ? needs.shortTitle : 0) +
    needs.title[titles] +
    needs.people[who] +
    (years === 0 ? 0 : needs.otherYear) +
    (kinds > 0 ? 0 : needs.mixedKinds) +
    needs.contradiction * against;
  if (support >= needed) return same(sure);
  return isShort || against > 1.5 || who !== 'same' ? other : doubtful(sure);
}

/** What the place says for it: a page says more than a journal. */
function weight({ container, volume, issue, page }: Place): number {
  return (
    (container > 0 ? 1 : 0) + (volume > 0 ? 1 : 0) + (page > 0 ? 2 : 0) + (issue > 0 ? 0.5 : 0)
  );
}

/** What the place says against it. An issue alone is easily another one (`3-4`). */
function contradictions({ container, volume, issue, page }: Place): number {
  return (
    (container < 0 ? 1 : 0) +
    (volume < 0 ? 1 : 0) +
    (page < 0 ? 1.5 : 0) +
    (issue < 0 && page < 1 ? 0.5 : 0)
  );
}

/** 1 of one kind; 0 of kinds that exporters mix up; -1 of kinds that hold each other. */
function agreeInKind(found: Work, kept: Work, years: number): -1 | 0 | 1 {
  const [a, b] = [kindOf(found.csl), kindOf(kept.csl)];
  // `Annual report`, year after year; the second edition.
  if (a === 'book' && b === 'book' && (years >= 1 || otherEdition(found, kept))) return -1;
  if (a === b) return sharedEdition(found, kept) ? 1 : 0;
  if ((a === 'book' && b === 'chapter') || (a === 'chapter' && b === 'book')) return -1;
  if (a !== 'any' && b !== 'any' && !(mixed.has(a) && mixed.has(b))) return -1;
  // A record that nothing is known of but what it is called: no type was found for it.
  return (a === 'any' || b === 'any') && !isPlaced(found) && !isPlaced(kept) ? 1 : 0;
}

const isPlaced = ({ csl }: Work): boolean =>
  (csl['container-title'] ?? csl.volume ?? csl.page) !== undefined;

function otherEdition({ csl: a }: Work, { csl: b }: Work): boolean {
  return (
    a.edition !== undefined &&
    b.edition !== undefined &&
    leadingNumber(a.edition) !== leadingNumber(b.edition)
  );
}

function sharesIsbn(found: Work, kept: Work): boolean {
  const theirs = isbnCores(kept);
  return isbnCores(found).some((isbn) => theirs.includes(isbn));
}

/** Editions of a book are works of their own. */
function sharedEdition(found: Work, kept: Work): boolean {
  const [a, b] = [isbnCores(found), isbnCores(kept)];
  if (kindOf(found.csl) !== 'book' || a.length === 0 || b.length === 0) return true;
  return sharesIsbn(found, kept);
}

/** One of them is the preprint of the other, which has been published somewhere. */
function isVersion(found: Work, kept: Work): boolean {
  const [a, b] = [isPreprint(found), isPreprint(kept)];
  if (a === b) return false;
  const published = a ? kept : found;
  return published.ids.doi !== undefined || isPlaced(published);
}

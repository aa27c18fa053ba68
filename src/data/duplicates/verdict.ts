import { issuedYear } from '../cited-as.ts';
import type { Work } from '../reference.ts';
import { bare } from './bare.ts';
import { isbnCores, type Kind, kindOf } from './look.ts';
import { noticeOf } from './notices.ts';
import { company } from './people.ts';
import { type Place, place } from './place.ts';
import { isPreprint } from './preprint.ts';
import { type Likeness, likeness } from './titles.ts';
import { tellingTitle, wholeRecord } from './traces.ts';

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
  return a !== undefined && b !== undefined && a !== b;
}

/** Are these two records of one work? */
export function verdict(found: Work, kept: Work): Verdict {
  const [a, b] = [bare(found.csl.title ?? ''), bare(kept.csl.title ?? '')];
  if (a === '' && b === '' && wholeRecord(found) === wholeRecord(kept)) return same(9);
  const titles = a === '' || b === '' ? 'unlike' : likeness(a, b);
  const silent = a === '' || b === '';
  if (shares(found, kept, 'pmid') || shares(found, kept, 'pmcid')) {
    return contradicts(found, kept, 'doi') && titles === 'unlike' ? doubtful(1) : same(8);
  }
  if (shares(found, kept, 'doi')) return byDoi(found, kept, titles, silent);
  if (silent || titles === 'unlike') return byPlace(found, kept, silent);
  if (noticeOf(found.csl.title ?? '') !== noticeOf(kept.csl.title ?? '')) return other;
  const described = byDescription(found, kept, titles, a.length < tellingTitle);
  const against =
    contradicts(found, kept, 'doi') ||
    contradicts(found, kept, 'pmid') ||
    contradicts(found, kept, 'pmcid');
  if (against && described.is === 'same') return described.sure >= 6 ? doubtful(1) : other;
  return against && described.is === 'doubtful' ? other : described;
}

/** A DOI says that it is the same, unless it is that of what both are in: a book, a congress. */
function byDoi(found: Work, kept: Work, titles: Likeness, silent: boolean): Verdict {
  if (contradicts(found, kept, 'pmid')) return titles === 'equal' ? doubtful(2) : other;
  if (titles !== 'unlike') return same(titles === 'equal' ? 8 : 7);
  const kinds: readonly Kind[] = [kindOf(found.csl), kindOf(kept.csl)];
  const inBook = kinds.includes('chapter') || kinds.includes('book');
  const { volume, page, container } = place(found, kept);
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

const sum = ({ container, volume, issue, page }: Place): number =>
  (container > 0 ? 1 : 0) + (volume > 0 ? 1 : 0) + (page > 0 ? 2 : 0) + (issue > 0 ? 0.5 : 0);

/** By title, year and first author, with the place as evidence. */
function byDescription(found: Work, kept: Work, titles: Likeness, isShort: boolean): Verdict {
  const years = apart(found, kept);
  const version =
    years === undefined || Math.abs(years) <= 4 ? versions(found, kept, titles) : undefined;
  if (version) return version;
  if (years !== undefined && Math.abs(years) > 1) return other;
  const where = place(found, kept);
  const who = company(found.csl, kept.csl);
  const against =
    (where.volume < 0 ? 1 : 0) + (where.page < 0 ? 1 : 0) + (where.container < 0 ? 1 : 0);
  const support = sum(where);
  const sure =
    support +
    (titles === 'equal' ? 2 : 0) +
    (who === 'same' ? 1 : 0) +
    (years === 0 ? 1 : 0) -
    against;
  if (who === 'other') {
    return titles === 'equal' && support >= 4 && years === 0 ? same(sure) : other;
  }
  const kinds = agreeInKind(found, kept);
  if (kinds < 0) return other;
  const needed =
    (isShort ? 3 : 0) +
    (titles === 'equal' ? 0 : titles === 'cut' ? 1 : 2) +
    (who === 'same' ? 0 : who === 'overlap' ? 1 : 1) +
    (years === 0 ? 0 : 1) +
    (kinds > 0 ? 0 : 1) +
    2 * against;
  if (support >= needed) return same(sure);
  if (isShort || against > 1 || who !== 'same') return other;
  return doubtful(sure);
}

/** 1 of one kind; 0 of kinds that exporters mix up; -1 of kinds that hold each other. */
function agreeInKind(found: Work, kept: Work): -1 | 0 | 1 {
  const [a, b] = [kindOf(found.csl), kindOf(kept.csl)];
  if (a === b) return sharedEdition(found, kept) ? 1 : 0;
  if (a === 'other' || b === 'other') return 0;
  const pair = [a, b].sort().join();
  return pair === 'book,chapter' ? -1 : 0;
}

/** Editions of a book are works of their own. */
function sharedEdition(found: Work, kept: Work): boolean {
  const [a, b] = [isbnCores(found), isbnCores(kept)];
  if (kindOf(found.csl) !== 'book' || a.length === 0 || b.length === 0) return true;
  return a.some((isbn) => b.includes(isbn));
}

/** One of them is the preprint of the other. */
function versions(found: Work, kept: Work, titles: Likeness): Verdict | undefined {
  if (isPreprint(found) === isPreprint(kept)) return undefined;
  if (company(found.csl, kept.csl) !== 'same') return other;
  return { is: 'version', sure: titles === 'equal' ? 2 : 1 };
}

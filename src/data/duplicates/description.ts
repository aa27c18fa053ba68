import { issuedYear } from '../cited-as.ts';
import type { Work } from '../reference.ts';
import { sharesIsbn } from './identifiers.ts';
import { doubtful, other, same, type Verdict } from './judged.ts';
import { isbnCores, kindOf, leadingNumber, mixed } from './look.ts';
import { type Company, company } from './people.ts';
import { type Place, place } from './place.ts';
import { isPreprint } from './preprint.ts';
import type { Likeness } from './titles.ts';
import { isUntelling } from './traces.ts';

/** How many years the one is after the other. */
export function apart(found: Work, kept: Work): number | undefined {
  const [a, b] = [issuedYear(found.csl), issuedYear(kept.csl)];
  return a === undefined || b === undefined ? undefined : a - b;
}

/** What is compared of two records without identifier in common. */
interface Evidence {
  readonly titles: Likeness;
  /** The title says too little by itself: `Editorial`. */
  readonly isShort: boolean;
  readonly who: Company;
  readonly years: number;
  readonly kinds: -1 | 0 | 1;
  readonly support: number;
  readonly against: number;
}

/** By title, year and first author, with the place as evidence. */
export function byDescription(found: Work, kept: Work, titles: Likeness): Verdict {
  const isShort = isUntelling(found.csl.title ?? '');
  const who = company(found.csl, kept.csl);
  // Half a year where one is unknown: not the same, not another one.
  const years = Math.abs(apart(found, kept) ?? 0.5);
  const isLate = years > 4 || isShort || who !== 'same';
  if (!isLate && isVersion(found, kept)) return { is: 'version', sure: 1 };
  const where = place(found, kept);
  // Online in 2021, in an issue of 2023: the pages are in one of them, or are the same.
  const isOnePlace = where.page > 0 && where.volume > 0 && titles === 'equal';
  if (years > (isOnePlace ? 3 : 1)) return other;
  const kinds = agreeInKind(found, kept, years);
  const [support, against] = [weight(where), contradictions(where)];
  return weighed({ titles, isShort, who, years, kinds, support, against });
}

function weighed(evidence: Evidence): Verdict {
  const { titles, isShort, who, years, kinds, support, against } = evidence;
  if (kinds < 0) return other;
  const plain = (titles === 'equal' ? 2 : 0) + (who === 'same' ? 1 : 0) + (years < 1 ? 1 : 0);
  const sure = support + plain - against;
  if (who === 'other') {
    // Names that were read as other ones; but everything else agrees.
    return titles === 'equal' && support >= 4 && years === 0 ? same(sure) : other;
  }
  if (support >= needed(evidence)) return same(sure);
  return isShort || against > 1.5 || who !== 'same' ? other : doubtful(sure);
}

/** How much the place must say, for all that is not plain. A page counts 2, a journal 1. */
function needed({ titles, isShort, who, years, kinds, against }: Evidence): number {
  return (
    (isShort ? 3 : 0) +
    { equal: 0, cut: 1, near: 2, unlike: 9 }[titles] +
    (who === 'same' ? 0 : 1) +
    (years === 0 ? 0 : 1) +
    (kinds > 0 ? 0 : 1) +
    2 * against
  );
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

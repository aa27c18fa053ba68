import { firstName } from '../cited-as.ts';
import { isKept } from '../moved.ts';
import type { Work } from '../reference.ts';
import { tagsOf } from '../tags-of.ts';
import { bare } from './bare.ts';
import { hash, sketch } from './hash.ts';
import { firstPage, isbnCores, isContainer, leadingNumber } from './look.ts';

/** So many letters of a title say which one it is: `A randomized controlled trial` is not yet enough. */
const beginning = 28;

/** Of a surname so many letters: some write `Garcia`, some `Garcia Lopez`. */
const initials = 4;

/** Titles that are shorter name a thousand works (`Introduction`): they meet by author as well. */
const tellingTitle = 20;

/** Does it say too little by itself? */
export const isUntelling = (title: string): boolean =>
  title.length < 2 * tellingTitle && bare(title).length < tellingTitle;

/** Each kind of trace begins in its own place, so that no volume is taken for a PMID. */
const seed = {
  doi: 1,
  pmid: 2,
  pmcid: 3,
  isbn: 4,
  title: 5,
  opening: 6,
  place: 7,
  whole: 8,
  key: 9,
};

/** A record without title says too little to be compared by anything but all of it. */
export const wholeRecord = (work: Work): string => JSON.stringify(tagsOf(work));

/** The citation key that a kept work has, or that a file names: an export of ours does. */
const keyOf = (work: Work): string | undefined =>
  isKept(work) ? work.key : work.csl['citation-key'];

/**
 * The traces of what a work is numbered: two records with one of them in common are one work, or are
 * parts of one (of a book, a congress).
 */
export function named(found: Work): number[] {
  const { csl, ids } = found;
  const all: number[] = [];
  if (ids.doi !== undefined) all.push(hash(ids.doi, seed.doi));
  if (ids.pmid !== undefined) all.push(hash(ids.pmid, seed.pmid));
  if (ids.pmcid !== undefined) all.push(hash(ids.pmcid, seed.pmcid));
  if (isContainer(csl)) for (const isbn of isbnCores(found)) all.push(hash(isbn, seed.isbn));
  return all;
}

/**
 * The traces of what a work looks like, the narrowest first: all of the description, the place, the
 * title. What shares one need not be the same work; that is looked at then.
 */
export function described(found: Work): number[] {
  const { csl } = found;
  const title = sketch(csl.title ?? '', beginning);
  if (title.length === 0) {
    const key = keyOf(found);
    const whole = hash(wholeRecord(found), seed.whole);
    return key === undefined ? [whole] : [whole, hash(key, seed.key)];
  }
  const author = sketch(firstName(csl) ?? '', initials).opening;
  const volume = leadingNumber(csl.volume);
  const page = firstPage(csl);
  const there = hash(page, hash(volume, seed.place ^ author));
  const all = [hash(csl['container-title'] ?? '', there ^ title.whole)];
  if (volume !== '' && page !== '') all.push(there);
  if (title.length < tellingTitle) all.push(seed.title ^ title.whole ^ author);
  else all.push(seed.title ^ title.whole, seed.opening ^ title.opening ^ author);
  return all;
}

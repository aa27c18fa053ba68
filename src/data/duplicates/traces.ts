import type { Work } from '../reference.ts';
import { bare } from './bare.ts';
import { firstAuthor, firstPage, isbnCores, isContainer, leadingNumber } from './look.ts';

/** So many letters of a title say which one it is: `A randomized controlled trial` is not yet enough. */
const beginning = 28;

/** Titles that are shorter name a thousand works (`Introduction`): they meet by author as well. */
export const tellingTitle = 20;

/** Goes on with a hash (FNV-1a): traces are numbers, as a hundred thousand works have half a million. */
function hash(text: string, from: number, end = text.length): number {
  let sum = from;
  for (let i = 0; i < end; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum ^ (sum >>> 15);
}

/** Each kind of trace begins in its own place, so that no volume is taken for a PMID. */
const seed = { doi: 1, pmid: 2, pmcid: 3, isbn: 4, title: 5, opening: 6, place: 7, whole: 8 };

/** A record without title says too little to be compared by anything but all of it. */
export const wholeRecord = ({ tags }: Work): string => JSON.stringify(tags);

/**
 * The traces of a work: two records of one work share at least one of them. What shares one need not
 * be the same work; that is looked at then. The narrowest come first.
 */
export function traces(found: Work): number[] {
  const { csl, ids } = found;
  const all: number[] = [];
  if (ids.doi !== undefined) all.push(hash(ids.doi, seed.doi));
  if (ids.pmid !== undefined) all.push(hash(ids.pmid, seed.pmid));
  if (ids.pmcid !== undefined) all.push(hash(ids.pmcid, seed.pmcid));
  if (isContainer(csl)) for (const isbn of isbnCores(found)) all.push(hash(isbn, seed.isbn));
  const title = bare(csl.title ?? '');
  if (title === '') return [hash(wholeRecord(found), seed.whole), ...all];
  const author = firstAuthor(csl).slice(0, 4);
  const volume = leadingNumber(csl.volume);
  const page = firstPage(csl);
  all.push(
    hash(`${volume}|${page}|${author}|${csl['container-title'] ?? ''}`, hash(title, seed.whole)),
  );
  if (volume !== '' && page !== '') {
    all.push(hash(author, hash(page, hash(volume, seed.place) ^ 0x5bd1)));
  }
  if (title.length < tellingTitle) all.push(hash(author, hash(title, seed.title)));
  else {
    all.push(hash(title, seed.title), hash(author, hash(title, seed.opening, beginning)));
  }
  return all;
}

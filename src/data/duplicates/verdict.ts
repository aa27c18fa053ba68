import { isDeepStrictEqual } from 'node:util';
import { isKept } from '../moved.ts';
import type { Work } from '../reference.ts';
import { bare } from './bare.ts';
import { apart, byDescription } from './description.ts';
import { contradicts, shares, sharesIsbn } from './identifiers.ts';
import { doubtful, other, same, type Verdict } from './judged.ts';
import { isContainer, type Kind, kindOf } from './look.ts';
import { noticeOf } from './notices.ts';
import { company } from './people.ts';
import { place } from './place.ts';
import { type Likeness, likeness } from './titles.ts';
import { isUntelling, wholeRecord } from './traces.ts';

/** Are these two records of one work? At least where they say the same to the letter. */
export function verdict(found: Work, kept: Work): Verdict {
  const judged = judge(found, kept);
  if (judged.is === 'same') return judged;
  return isIdentical(found, kept) || isReturned(found, kept) ? same(9) : judged;
}

/**
 * Does a file name the key of the kept work, and say nothing that this one doesn't? So our own export
 * comes back as CSL-JSON or BibTeX, whose tags are other ones; the type, too, where BibTeX has none such.
 */
function isReturned(found: Work, kept: Work): boolean {
  if (isKept(found) || !isKept(kept) || found.csl['citation-key'] !== kept.key) return false;
  const { 'citation-key': _, type: __, ...said } = found.csl;
  const known: Readonly<Record<string, unknown>> = kept.csl;
  return Object.entries(said).every(([name, value]) => isDeepStrictEqual(known[name], value));
}

/** Do they say the same, all of it? Then it is the same, be it ever so little: `Editorial`. */
function isIdentical(found: Work, kept: Work): boolean {
  return (
    found.csl.title === kept.csl.title &&
    found.csl.type === kept.csl.type &&
    found.csl.page === kept.csl.page &&
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
  if (isContainer(found.csl) && isContainer(kept.csl) && sharesIsbn(found, kept)) {
    return byIsbn(found, kept, likeness);
  }
  if (likeness === 'unlike') return byPlace(found, kept, silent);
  if (noticeOf(found.csl.title ?? '') !== noticeOf(kept.csl.title ?? '')) return other;
  const described = byDescription(found, kept, likeness);
  if (!(['doi', 'pmid', 'pmcid'] as const).some((kind) => contradicts(found, kept, kind))) {
    return described;
  }
  if (described.is !== 'same') return described.is === 'version' ? described : other;
  return described.sure >= 6 ? doubtful(1) : other;
}

/** `Title: a subtitle` is the book `Title`; `Title Conclusion` is a part of it, with its ISBN. */
function byIsbn(found: Work, kept: Work, titles: Likeness): Verdict {
  const [one, two] = [found, kept].map(({ csl }) => (csl.title ?? '').toLowerCase());
  const [short = '', long = ''] = [one ?? '', two ?? ''].sort((a, b) => a.length - b.length);
  const isSubtitled =
    short !== '' && long.startsWith(short) && /^\s*[^\s\p{L}\p{N}]/u.test(long.slice(short.length));
  const isBook = titles === 'equal' || isSubtitled;
  if (!isBook && titles === 'unlike') return other;
  return isBook && !contradicts(found, kept, 'doi') ? same(7) : doubtful(2);
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
  // Not the third `Introduction` of a book.
  const elsewhere =
    isUntelling(found.csl.title ?? '') && page < 1 && company(found.csl, kept.csl) === 'other';
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

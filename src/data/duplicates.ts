import { firstName, issuedYear } from './cited-as.ts';
import { fold, foldedWords } from './fold.ts';
import type { CslItem, Found, Reference } from './reference.ts';
import { unmarked } from './unmarked.ts';

/**
 * Shorter titles say too little: "Introduction", "Editorial" and "Reply" open a thousand works.
 * Such works must agree in container and page as well.
 */
const tellingTitle = 20;

/** What of a work is compared; worked out once, for it may meet thousands. */
interface Features {
  /** The title in letters and digits only. */
  readonly title: string;
  /** What two records of one work without common identifier agree in. */
  readonly description: string;
}

const known = new WeakMap<CslItem, Features>();

const bare = (text = ''): string => foldedWords(unmarked(text)).join('');

function features({ csl }: Found): Features {
  const before = known.get(csl);
  if (before) return before;
  const title = bare(csl.title);
  const place =
    title.length < tellingTitle ? `${bare(csl['container-title'])}|${csl.page ?? ''}` : '';
  const who = `${issuedYear(csl) ?? ''}|${fold(firstName(csl) ?? '')}`;
  const made = { title, description: `work:${csl.type}|${title}|${who}|${place}` };
  known.set(csl, made);
  return made;
}

/** Two forms of one title: equal, or one breaks off (`Title` and `Title: a subtitle`). */
function sameTitle(one: Found, other: Found): boolean {
  const [a, b] = [features(one).title, features(other).title];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= tellingTitle && long.startsWith(short));
}

/** A record without title says too little to be compared by anything but all of it. */
const wholeRecord = ({ tags }: Found): string => `record:${JSON.stringify(tags)}`;

/** The traces of the identifiers of a work. */
function named(found: Found): readonly string[] {
  const { doi, pmid } = found.ids;
  return [
    // With the beginning of the title: the abstracts of a congress share a DOI by the thousand.
    ...(doi === undefined ? [] : [`doi:${doi}|${features(found).title.slice(0, tellingTitle)}`]),
    ...(pmid === undefined ? [] : [`pmid:${pmid}`]),
  ];
}

/** The trace of what a work looks like. */
function looks(found: Found): string {
  const { title, description } = features(found);
  return title === '' ? wholeRecord(found) : description;
}

/** Works with a DOI stand apart: another DOI contradicts, so they need not meet by their looks. */
const withDoi = (trace: string): string => `${trace}|with DOI`;

/** The traces that a work leaves. */
function left(found: Found): readonly string[] {
  const trace = looks(found);
  return [...named(found), found.ids.doi === undefined ? trace : withDoi(trace)];
}

/** The traces by which its twin may be met. */
function sought(found: Found): readonly string[] {
  const trace = looks(found);
  return [...named(found), trace, ...(found.ids.doi === undefined ? [withDoi(trace)] : [])];
}

/** Do two identifiers of the same kind say that these are different works? */
function contradict(one: Found, other: Found): boolean {
  return (['doi', 'pmid', 'pmcid'] as const).some((kind) => {
    const [a, b] = [one.ids[kind], other.ids[kind]];
    return a !== undefined && b !== undefined && a !== b;
  });
}

/**
 * Is this the same work? By PMID; by DOI, if the titles agree (the chapters of a book often carry
 * the book's DOI); else by type, title, year and first author, unless an identifier contradicts.
 */
function sameWork(one: Found, other: Found): boolean {
  const { pmid, doi } = one.ids;
  if (pmid !== undefined && pmid === other.ids.pmid) return true;
  if (doi !== undefined && doi === other.ids.doi) return sameTitle(one, other);
  if (features(one).title === '') return wholeRecord(one) === wholeRecord(other);
  return !contradict(one, other) && features(one).description === features(other).description;
}

/** What a new record meets among the works that are kept. */
export interface Meeting {
  /** The kept work that this is another record of. */
  readonly same?: Reference;
  /** Kept works that may be the same: to be asked, never merged by rule. */
  readonly doubtful: readonly Reference[];
  /** The kept preprint of this published work, or the published form of this preprint. */
  readonly version?: { readonly reference: Reference; readonly is: 'preprint' | 'published' };
}

/** The works of one library by their traces, so that a new one meets its twin at once. */
export class Twins {
  readonly #byTrace = new Map<string, Set<Reference>>();

  constructor(references: Iterable<Reference> = []) {
    for (const reference of references) this.add(reference);
  }

  /** Knows this work from now on. */
  add(reference: Reference): void {
    for (const trace of left(reference)) {
      const met = this.#byTrace.get(trace);
      if (met) met.add(reference);
      else this.#byTrace.set(trace, new Set([reference]));
    }
  }

  /** Knows it no longer: it has left, or a completed form takes its place. */
  remove(reference: Reference): void {
    for (const trace of left(reference)) this.#byTrace.get(trace)?.delete(reference);
  }

  /** The kept work that `found` is another record of, if there is one, and those that it may be. */
  of(found: Found): Meeting {
    for (const trace of sought(found)) {
      for (const kept of this.#byTrace.get(trace) ?? []) {
        if (sameWork(found, kept)) return { same: kept, doubtful: [] };
      }
    }
    return { doubtful: [] };
  }
}

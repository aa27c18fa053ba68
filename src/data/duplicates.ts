import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from './csl.ts';
import type { Verdict } from './duplicates/judged.ts';
import { isPreprint } from './duplicates/preprint.ts';
import { described, named } from './duplicates/traces.ts';
import { verdict } from './duplicates/verdict.ts';
import type { Reference, Work } from './reference.ts';
import { unedited } from './unedited.ts';

/** What a new record meets among the works that are kept. */
export interface Meeting {
  /** The kept work that this is another record of. */
  readonly same?: Reference;
  /** Kept works that may be the same: to be asked, never merged by rule. */
  readonly doubtful: readonly Reference[];
  /** The kept preprint of this published work, or the published form of this preprint. */
  readonly version?: { readonly reference: Reference; readonly is: 'preprint' | 'published' };
}

/** So many works of one look are compared, at most. */
const alike = 100;

/** A number that more works have is that of a congress, a series: they meet by their looks. */
const numbered = 12;

/** More than so many questions about one record nobody answers. */
const asked = 5;

interface Twin {
  readonly reference: Reference;
  readonly sure: number;
}

/**
 * Of two that are as sure, the one that agrees in more, then the older: the order in a set is another one
 * after a restart.
 */
function isSurer(found: Work, one: Twin, other: Twin): boolean {
  if (one.sure !== other.sure) return one.sure > other.sure;
  const [a, b] = [one.reference, other.reference];
  const [ours, theirs] = [agreement(found, a), agreement(found, b)];
  return ours === theirs ? byAge(a, b) < 0 : ours > theirs;
}

/** The older first, then the one of the shorter key: `x-2` came after `x`. */
function byAge(a: Reference, b: Reference): number {
  if (a.source.at !== b.source.at) return a.source.at < b.source.at ? -1 : 1;
  return a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
}

/** In how many variables two works say the same. */
function agreement({ csl }: Work, { csl: other }: Work): number {
  const variables = Object.keys(csl) as (keyof CslItem)[];
  return variables.filter((each) => isDeepStrictEqual(csl[each], other[each])).length;
}

/** A work as it is, and as its files said it before a person put something right. */
function forms(work: Work): readonly Work[] {
  const before = unedited(work);
  return before ? [work, before] : [work];
}

function traces(reference: Reference): readonly number[] {
  return forms(reference).flatMap((form) => [...named(form), ...described(form)]);
}

/** The verdict on two works: the same if one form of the one is that of the other. */
function judge(found: Work, reference: Reference): Verdict {
  let judged = verdict(found, reference);
  for (const one of forms(found)) {
    for (const other of forms(reference)) {
      if (judged.is === 'same') return judged;
      const again = verdict(one, other);
      if (again.is === 'same' || judged.is === 'other') judged = again;
    }
  }
  return judged;
}

/**
 * The works of one library by their traces, so that a new one meets its twin at once.
 *
 *     found ─traces→ numbers ─→ kept works that share one ─verdict→ same, doubtful, version
 */
export class Twins {
  /** Most traces are of one work; only for more there is a set. */
  readonly #byTrace = new Map<number, Reference | Set<Reference>>();

  constructor(references: Iterable<Reference> = []) {
    for (const reference of references) this.add(reference);
  }

  /** Knows this work from now on. */
  add(reference: Reference): void {
    for (const trace of traces(reference)) {
      const met = this.#byTrace.get(trace);
      if (met === undefined) this.#byTrace.set(trace, reference);
      else if (met instanceof Set) met.add(reference);
      else this.#byTrace.set(trace, new Set([met, reference]));
    }
  }

  /** Knows it no longer: it has left, or a completed form takes its place. */
  remove(reference: Reference): void {
    for (const trace of traces(reference)) {
      const met = this.#byTrace.get(trace);
      if (met === reference) this.#byTrace.delete(trace);
      else if (met instanceof Set && met.delete(reference) && met.size === 0) {
        this.#byTrace.delete(trace);
      }
    }
  }

  /** What this record is to the works that are kept. */
  of(found: Work): Meeting {
    let best: Twin | undefined;
    const others: { readonly reference: Reference; readonly verdict: Verdict }[] = [];
    for (const reference of this.#near(found)) {
      const judged = judge(found, reference);
      if (judged.is === 'other') continue;
      if (judged.is !== 'same') others.push({ reference, verdict: judged });
      else if (!best || isSurer(found, { reference, sure: judged.sure }, best)) {
        best = { reference, sure: judged.sure };
      }
    }
    others.sort((a, b) => b.verdict.sure - a.verdict.sure || byAge(a.reference, b.reference));
    const version = others.find((each) => each.verdict.is === 'version')?.reference;
    const unsure = others.filter((each) => each.verdict.is === 'doubtful').slice(0, asked);
    return {
      ...(best && { same: best.reference }),
      doubtful: best ? [] : unsure.map(({ reference }) => reference),
      ...(version && {
        version: { reference: version, is: isPreprint(version) ? 'preprint' : 'published' },
      }),
    };
  }

  /** The kept works that share a trace with it, each once. */
  #near(found: Work): ReadonlySet<Reference> {
    const near = new Set<Reference>();
    for (const form of forms(found)) {
      for (const trace of named(form)) this.#gather(near, trace, numbered);
      for (const trace of described(form)) this.#gather(near, trace, alike);
    }
    return near;
  }

  #gather(near: Set<Reference>, trace: number, most: number): void {
    const met = this.#byTrace.get(trace);
    if (!(met instanceof Set)) {
      if (met) near.add(met);
      return;
    }
    let left = most;
    for (const each of met) {
      if (left-- === 0) return;
      near.add(each);
    }
  }
}

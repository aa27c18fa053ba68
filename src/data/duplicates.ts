import type { Verdict } from './duplicates/judged.ts';
import { isPreprint } from './duplicates/preprint.ts';
import { described, named } from './duplicates/traces.ts';
import { verdict } from './duplicates/verdict.ts';
import type { Reference, Work } from './reference.ts';

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
    for (const trace of [...named(reference), ...described(reference)]) {
      const met = this.#byTrace.get(trace);
      if (met === undefined) this.#byTrace.set(trace, reference);
      else if (met instanceof Set) met.add(reference);
      else this.#byTrace.set(trace, new Set([met, reference]));
    }
  }

  /** Knows it no longer: it has left, or a completed form takes its place. */
  remove(reference: Reference): void {
    for (const trace of [...named(reference), ...described(reference)]) {
      const met = this.#byTrace.get(trace);
      if (met === reference) this.#byTrace.delete(trace);
      else if (met instanceof Set && met.delete(reference) && met.size === 0) {
        this.#byTrace.delete(trace);
      }
    }
  }

  /** What this record is to the works that are kept. */
  of(found: Work): Meeting {
    let best: { readonly reference: Reference; readonly sure: number } | undefined;
    const others: { readonly reference: Reference; readonly verdict: Verdict }[] = [];
    for (const reference of this.#near(found)) {
      const judged = verdict(found, reference);
      if (judged.is === 'other') continue;
      if (judged.is !== 'same') others.push({ reference, verdict: judged });
      else if (!best || judged.sure > best.sure) best = { reference, sure: judged.sure };
    }
    others.sort((a, b) => b.verdict.sure - a.verdict.sure);
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
    for (const trace of named(found)) this.#gather(near, trace, numbered);
    for (const trace of described(found)) this.#gather(near, trace, alike);
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

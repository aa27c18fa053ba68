import type { Reference } from '../../src/data/reference.ts';
import { quantile } from '../corpus.ts';
import type { Engine } from './engine.ts';
import type { Query } from './queries.ts';

/** How many choices Discord shows: what each engine is asked for. */
export const shown = 25;

/** Each query is asked so often, and its best time counts: what else the machine does only slows. */
const passes = 3;

/** What became of one query. */
export interface Outcome {
  readonly query: Query;
  /** What came first, if anything did. */
  readonly first: Reference | undefined;
  /** The place of the first answer that was meant, from 1; `Infinity` where none came. */
  readonly rank: number;
  readonly ms: number;
}

/**
 * Asks these queries, in this order, as far as the budget (in milliseconds) goes: a slow engine comes
 * only to the first of them, and is compared with others by these.
 */
export function ask(
  engine: Engine,
  all: readonly Query[],
  works: ReadonlyMap<string, Reference>,
  budget = Infinity,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const begun = performance.now();
  for (const query of all) {
    const { ms, keys } = timed(engine, query.text);
    const found = keys.map((key) => works.get(key));
    const place = found.findIndex((work) => work && query.isMeant(work));
    const rank = place < 0 ? Infinity : place + 1;
    outcomes.push({ query, first: found[0], rank, ms });
    if (performance.now() - begun > budget / passes) break;
  }
  // In whole passes: the same query again at once would find everything warm.
  const best = outcomes.map(({ ms }) => ms);
  for (let pass = 1; pass < passes; pass++) {
    for (const [at, { query }] of outcomes.entries()) {
      best[at] = Math.min(best[at] ?? Infinity, timed(engine, query.text).ms);
    }
  }
  return outcomes.map((outcome, at) => ({ ...outcome, ms: best[at] ?? outcome.ms }));
}

function timed(engine: Engine, text: string): { ms: number; keys: readonly string[] } {
  const begun = performance.now();
  const keys = engine.find(text, shown);
  return { ms: performance.now() - begun, keys };
}

/** The figures of some outcomes. */
export interface Figures {
  readonly count: number;
  readonly recall1: number;
  readonly recall10: number;
  /** The mean of one over the place, of those among the first ten. */
  readonly mrr: number;
  readonly p50: number;
  readonly p99: number;
}

/** Recall: how often an answer that was meant is the first, or among the first ten. */
export function figures(outcomes: readonly Outcome[]): Figures {
  const count = outcomes.length;
  const share = (most: number): number =>
    outcomes.filter(({ rank }) => rank <= most).length / count;
  const times = outcomes.map(({ ms }) => ms);
  const places = outcomes.map(({ rank }) => (rank <= 10 ? 1 / rank : 0));
  return {
    count,
    recall1: share(1),
    recall10: share(10),
    mrr: places.reduce((sum, each) => sum + each, 0) / count,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

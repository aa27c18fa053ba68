import { label, titleOf } from '../../src/commands/label.ts';
import type { Reference } from '../../src/data/reference.ts';
import { figures, type Outcome } from './measure.ts';

const columns = 'recall@1  recall@10  MRR@10    p50 ms    p99 ms';

/** One line of figures, or of nothing where nothing was asked. */
function line(name: string, outcomes: readonly Outcome[]): string {
  const { count, recall1, recall10, mrr, p50, p99 } = figures(outcomes);
  const cells = [recall1, recall10, mrr].map((share) => share.toFixed(3).padStart(8));
  const times = [p50, p99].map((ms) => ms.toFixed(3).padStart(9));
  return `  ${name.padEnd(24)}${String(count).padStart(5)}  ${[...cells, ...times].join(' ')}`;
}

/** Prints what an engine did, class by class. */
export function printClasses(
  name: string,
  outcomes: readonly Outcome[],
  classes: readonly string[],
): void {
  console.log(`  ${name.padEnd(29)}  ${columns}`);
  for (const each of classes) {
    const mine = outcomes.filter(({ query }) => query.class === each);
    if (mine.length > 0) console.log(line(each, mine));
  }
  console.log(line('all', outcomes));
}

const shownAs = (work: Reference | undefined): string =>
  work ? `${work.key} | ${label(work)} | ${titleOf(work)} | ${work.csl['container-title']}` : '-';

/** Prints the queries that were not answered at once, with what came first and what was meant. */
export function printMisses(outcomes: readonly Outcome[]): void {
  const missed = outcomes.filter(({ rank }) => rank > 1);
  missed.sort((one, other) => one.query.class.localeCompare(other.query.class));
  for (const { query, first, rank } of missed) {
    const place = rank === Infinity ? 'not found' : `place ${rank}`;
    console.log(`  ${query.class}: ${query.text}   (${place})`);
    console.log(`      first: ${shownAs(first)}`);
    console.log(`      meant: ${shownAs(query.target)}`);
  }
}

import { hard, usual } from './classes/classes.ts';
import type { Changing, Filling } from './costs.ts';
import type { Typing } from './keystrokes.ts';
import { figures, type Outcome } from './measure.ts';

/** All that was measured of one library. */
export interface Measured {
  readonly filling: Filling;
  readonly outcomes: readonly Outcome[];
  readonly typing: Typing;
  readonly changing: Changing;
  /** Seconds that a start takes with the finder's file. */
  readonly loading: number;
  /** The same queries, asked of minisearch as far as its time went. */
  readonly minisearch: readonly Outcome[];
}

/** What is asked for among 10,000 and among 100,000 works, and which way. */
type Bar = readonly [sign: '≥' | '≤', at10k: number, at100k: number];

type Row = readonly [what: string, value: number, unit: string, bar?: Bar];

/** How often an answer that was meant comes first: of each class alike, with these classes. */
function rows({
  filling,
  outcomes,
  typing,
  changing,
  loading,
  minisearch,
}: Measured): readonly Row[] {
  const of = (...classes: string[]) =>
    figures(outcomes.filter(({ query }) => classes.includes(query.class)));
  const [all, told] = [of(...usual), hard.filter((name) => name !== 'two_stubs')];
  const means = told.map((name) => of(name).recall1).filter((share) => !Number.isNaN(share));
  const ratio = faster(outcomes, minisearch);
  return [
    ['recall@1, the 14 classes', all.recall1, '', ['≥', 0.995, 0.99]],
    ['recall@10', all.recall10, '', ['≥', 0.999, 0.997]],
    ['abstract phrase, recall@1', of('abstract_phrase').recall1, '', ['≥', 0.98, 0.95]],
    ['hard classes, mean recall@1', mean(means), '', ['≥', 0.97, 0.95]],
    ['median, minisearch / Ibid', ratio.p50, '×', ['≥', 25, 100]],
    ['p99, minisearch / Ibid', ratio.p99, '×', ['≥', 75, 300]],
    ['any keystroke, p99', typing.p99, 'ms', ['≤', 10, 20]],
    ['keystrokes until in the first ten', typing.ten, '', ['≤', 3, 4]],
    ['  of those who begin with the surname', typing.tenBySurname, ''],
    ['  until ten works have such words', typing.fewest, ''],
    ['keystrokes until first', typing.first, ''],
    ['index in memory', filling.megabytes, 'MB', ['≤', 20, 120]],
    ['add one', changing.add, 'ms', ['≤', 0.2, 0.2]],
    ['remove one', changing.remove, 'ms', ['≤', 0.2, 0.2]],
    ['bulk add of 10,000', changing.bulk, 's', ['≤', 0.8, 0.8]],
    ['build', filling.seconds, 's', ['≤', 0.5, 4]],
    ['load a snapshot', loading, 's', ['≤', 0.05, 0.3]],
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** By how much on the queries that both were asked; filters aside, which only Ibid knows. */
function faster(
  ours: readonly Outcome[],
  theirs: readonly Outcome[],
): { p50: number; p99: number } {
  const shared = (outcomes: readonly Outcome[], others: readonly Outcome[]) => {
    const asked = new Set(others.map(({ query }) => query));
    return figures(outcomes.filter(({ query }) => asked.has(query) && query.class !== 'filters'));
  };
  const [us, them] = [shared(ours, theirs), shared(theirs, ours)];
  return { p50: them.p50 / us.p50, p99: them.p99 / us.p99 };
}

function marked(value: number, sign: '≥' | '≤', bar: number): string {
  const isMet = sign === '≥' ? value >= bar : value <= bar;
  return `${sign} ${bar}${isMet ? '' : '  ✗'}`;
}

/** Prints the table of what is asked for, line by line, each with its bar where the size has one. */
export function printTable(measured: Measured, size: number): void {
  const column = size === 10_000 ? 1 : size === 100_000 ? 2 : undefined;
  for (const [what, value, unit, bar] of rows(measured)) {
    // Shares to three places; keystrokes are whole; the rest as far as it can be trusted.
    const digits = value <= 1 ? 3 : unit === '' ? 0 : 1;
    const told = Number.isFinite(value) ? `${value.toFixed(digits)} ${unit}`.trim() : '-';
    const mark = bar && column && Number.isFinite(value) ? marked(value, bar[0], bar[column]) : '';
    console.log(`  ${what.padEnd(40)}${told.padStart(12)}    ${mark}`);
  }
}

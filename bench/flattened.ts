/**
 * How many real records are read from one line just as they were? 8,000 of the corpus at random,
 * each as `TAG - value` with single spaces between, must give the same tags and values (white space
 * aside): alone, three on one line, with a hostile `XX - ` (a known tag at random) between two words
 * of AB or N2, and with AB a second time as N2, hostile in both. "Held out" are records that
 * `followers.ts` was not counted in. `--failures` prints up to 20 records of each line that fail.
 */
import { countedOfFile } from '../scripts/followers.ts';
import { type FlatRecord, onOneLine, recordsIn, survive, trapped, twinned } from '../test/flat.ts';
import { shared } from '../test/shared.ts';
import { seeded } from '../test/synthetic.ts';
import { say } from './corpus.ts';

const random = seeded(3);
const folder = shared('corpus');
const files = folder === undefined ? [] : recordsIn(folder);
const sample = draw(files.flat());
const heldOut = draw(files.flatMap((all) => all.slice(countedOfFile)));

function draw(records: readonly FlatRecord[]): readonly FlatRecord[] {
  const keyed = records.map((record) => ({ record, at: random() })).sort((a, b) => a.at - b.at);
  return keyed.slice(0, 8000).map(({ record }) => record);
}

function rate(what: string, lines: readonly (readonly FlatRecord[])[]): void {
  const failed = lines.filter((records) => !survive(records));
  const share = (100 * (1 - failed.length / lines.length)).toFixed(3);
  say(`${what}, of ${lines.length} lines`, `${share} %`);
  if (!process.argv.includes('--failures')) return;
  for (const records of failed.slice(0, 20)) console.log(`    ${onOneLine(records)}`);
}

const alone = (records: readonly FlatRecord[]) => records.map((record) => [record]);
const hostile = (records: readonly FlatRecord[]) =>
  alone(records.map((record) => trapped(record, random)).filter((record) => record !== undefined));
const twins = sample.map(twinned).filter((record) => record !== undefined);
const threes = sample.filter((_, i) => i % 3 === 0).map((_, n) => sample.slice(3 * n, 3 * n + 3));

rate('exact', alone(sample));
rate('exact, three records each', threes);
rate('exact, hostile', hostile(sample));
rate('exact, AB twice', alone(twins));
rate('exact, AB twice, both hostile', hostile(twins));
rate('exact, held out', alone(heldOut));
rate('exact, held out, hostile', hostile(heldOut));

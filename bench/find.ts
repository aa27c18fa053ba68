/**
 * Does the finder find what people mean while they type, and how fast, beside others? `--seed report`
 * asks for works that nothing was tuned by; `--size 1000 --classes typo1,split` asks less; `--misses`
 * prints what was not found at once; `--budget 60` gives each engine so many seconds for the queries;
 * `--no-peers` leaves the others out; `--plot FILE.svg` draws them over five sizes of library.
 */
import { writeFileSync } from 'node:fs';
import { kind } from './corpus.ts';
import { usual } from './find/classes/classes.ts';
import { change, fill, load } from './find/costs.ts';
import { ibid } from './find/engine.ts';
import { type } from './find/keystrokes.ts';
import { ask, figures } from './find/measure.ts';
import { options, sizes } from './find/options.ts';
import { fuse, minisearch } from './find/peers.ts';
import { type Point, plot } from './find/plot.ts';
import { printClasses, printMisses } from './find/print.ts';
import { queries } from './find/queries.ts';
import { printTable } from './find/table.ts';
import { everything, shelf } from './find/works.ts';

const { seed, classes, budget } = options;
const asked = queries(seed, classes);
const points: Point[] = [];

for (const size of sizes) {
  const references = shelf(size, seed);
  const works = new Map(references.map((work) => [work.key, work]));
  const engine = ibid();
  const filling = fill(engine, references);
  const outcomes = ask(engine, asked, works, budget);
  const typing = type(engine, seed, references, budget);
  const loading = await load(engine, works);
  const changing = change(engine, everything);
  const peers = (options.peers ? [minisearch, fuse] : []).map((make) => {
    const peer = make();
    peer.add(references);
    return { name: peer.name, outcomes: ask(peer, asked, works, budget) };
  });
  console.log(`${size} ${kind} works, ${outcomes.length} of ${asked.length} queries (${seed})`);
  printTable(
    { filling, outcomes, typing, changing, loading, minisearch: peers[0]?.outcomes ?? [] },
    size,
  );
  for (const each of [{ name: engine.name, outcomes }, ...peers]) {
    printClasses(each.name, each.outcomes, classes);
    const counted = each.outcomes.filter(({ query }) => usual.includes(query.class));
    // A slow engine may come to no query at all.
    if (counted.length > 0) points.push({ name: each.name, size, ...figures(counted) });
  }
  if (options.misses) printMisses(outcomes);
  if (options.plot === undefined) continue;
  // What was measured is drawn at once: the largest library takes minutes more.
  writeFileSync(options.plot, plot(points));
  writeFileSync(`${options.plot}.json`, `${JSON.stringify(points, undefined, 2)}\n`);
}

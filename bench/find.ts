/**
 * Does the finder find what people mean while they type, and how fast, beside others? `--seed report`
 * asks for works that nothing was tuned by; `--size 1000 --classes typo1,split` asks less; `--misses`
 * prints what was not found at once; `--budget 60` gives each engine so many seconds for the queries.
 */
import { parseArgs } from 'node:util';
import { kind } from './corpus.ts';
import { hard, usual } from './find/classes/classes.ts';
import { change, fill } from './find/costs.ts';
import { ibid } from './find/engine.ts';
import { type } from './find/keystrokes.ts';
import { ask } from './find/measure.ts';
import { printClasses, printMisses } from './find/print.ts';
import { queries } from './find/queries.ts';
import { printTable } from './find/table.ts';
import { shelf } from './find/works.ts';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['10000', '100000'] },
    seed: { type: 'string', default: 'dev' },
    classes: { type: 'string', default: [...usual, ...hard].join() },
    budget: { type: 'string', default: '90' },
    misses: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
  },
});
const seed = options.seed === 'report' ? 'report' : 'dev';
const classes = options.classes.split(',');
const budget = Number(options.budget) * 1000;
const asked = queries(seed, classes);

for (const size of options.size.map(Number)) {
  const references = shelf(size, seed);
  const works = new Map(references.map((work) => [work.key, work]));
  const engine = ibid();
  const filling = fill(engine, references);
  const outcomes = ask(engine, asked, works, budget);
  const typing = type(engine, seed, budget);
  const changing = change(engine, references);
  console.log(`${size} ${kind} works, ${outcomes.length} of ${asked.length} queries (${seed})`);
  printTable({ filling, outcomes, typing, changing }, size);
  printClasses(engine.name, outcomes, classes);
  if (options.misses) printMisses(outcomes);
}

import { parseArgs } from 'node:util';
import { hard, usual } from './classes/classes.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    seed: { type: 'string', default: 'dev' },
    classes: { type: 'string', default: [...usual, ...hard].join() },
    budget: { type: 'string', default: '90' },
    misses: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    plot: { type: 'string' },
  },
});
const { seed } = values;
if (seed !== 'dev' && seed !== 'report') throw new Error('--seed is dev or report');

/** How many works the libraries have. */
export const sizes: readonly number[] =
  values.size?.map(Number) ??
  (values.plot ? [1_000, 3_000, 10_000, 30_000, 100_000] : [10_000, 100_000]);

/** What else the command line asks for; the budget in milliseconds. */
export const options = {
  seed,
  classes: values.classes.split(','),
  budget: Number(values.budget) * 1000,
  misses: values.misses,
  peers: !values['no-peers'],
  plot: values.plot,
} as const;

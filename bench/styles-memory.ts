/** How much memory do fifty styles take that are in use at once? */
import { cite } from '../src/references/cite.ts';
import { styleById, styles, wanted } from '../src/references/styles/style.ts';
import { say, works } from './corpus.ts';

const [first, ...others] = works(20).map(({ csl }) => csl);
const apa = styleById('apa');
if (first === undefined || apa === undefined) throw new Error('There is nothing to cite.');
// The program and the list of styles are there anyway.
cite(first, apa);

const own = styles().filter(({ parent }) => parent === undefined);
const fifty = [...wanted(), ...own.filter((_, at) => at > 8 && at % 60 === 0)].slice(0, 50);
const before = process.memoryUsage().rss;
for (const style of fifty) for (const csl of others) cite(csl, style);
const grown = (process.memoryUsage().rss - before) / 2 ** 20;
say(`RSS growth with ${fifty.length} styles in use`, `${grown.toFixed(0)} MB`);

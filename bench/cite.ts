/** How long does a reference take in APA, once the style is loaded? */
import { cite } from '../src/references/cite.ts';
import { styleById } from '../src/references/styles/style.ts';
import { quantile, say, works } from './corpus.ts';

// Each work once: what was formatted before is remembered.
const [first, ...others] = works(300);
if (first === undefined) throw new Error('There is no work to cite');
const apa = styleById('apa');
if (apa === undefined) throw new Error('There is no APA');
const cold = performance.now();
cite(first.csl, apa);
say('the first reference in APA', `${(performance.now() - cold).toFixed(0)} ms`);

const times = others.map(({ csl }) => {
  const begun = performance.now();
  cite(csl, apa);
  return performance.now() - begun;
});
say('one reference in APA, warm, median', `${quantile(times, 0.5).toFixed(2)} ms`);

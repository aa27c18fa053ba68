/** Does reading stay linear, whatever is repeated? Twice the input may take 2.3 times as long. */
import { read } from '../src/data/read.ts';
import { quantile, say } from './corpus.ts';

const record = (middle: string): string => `TY  - JOUR\n${middle}\nER  - \n`;
const shapes: Readonly<Record<string, (times: number) => string>> = {
  'continuation lines × 100,000': (n) => record(`KW  - a${'\nsome words'.repeat(100_000 * n)}`),
  'a line of 2 MB': (n) => record(`AB  - ${'word '.repeat(400_000 * n)}`),
  '`AB  - ` × 100,000': (n) => record('AB  - \n'.repeat(100_000 * n)),
  '`AB - ` × 100,000 on one line': (n) => `TY - JOUR TI - A title ${'AB - '.repeat(100_000 * n)}`,
  'flattened records, 2 MB on one line': (n) =>
    'TY - JOUR AU - Liapi, F. TI - Grid cells PY - 2025 AB - Some words. ER - '.repeat(27_000 * n),
  'names in one value, 100,000': (n) => record(`AU  - ${'Liapi, F.; '.repeat(100_000 * n)}`),
  'open tags in a title × 100,000': (n) => record(`TI  - ${'<i>'.repeat(100_000 * n)}`),
};

function time(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    read(bytes, { records: 1e6, field: 1e8 });
    return performance.now() - begun;
  });
  return quantile(times, 0);
}

for (const [name, shape] of Object.entries(shapes)) {
  const [once, twice] = [time(shape(1)), time(shape(2))];
  say(name, `${once.toFixed(0)} ms, ${(twice / once).toFixed(2)} ×`);
}

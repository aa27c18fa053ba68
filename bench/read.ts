/** How fast is RIS read? */
import { read } from '../src/data/read.ts';
import { kind, largestFile, quantile, say } from './corpus.ts';

const bytes = largestFile();
const megabytes = bytes.length / 1e6;
const times = Array.from({ length: 7 }, () => {
  const begun = performance.now();
  read(bytes);
  return performance.now() - begun;
});
const speed = megabytes / (quantile(times, 0.5) / 1000);
const { references } = read(bytes);
const what = `${references.length} ${kind} records, ${megabytes.toFixed(1)} MB`;
say(`RIS (${what})`, `${speed.toFixed(1)} MB/s`);

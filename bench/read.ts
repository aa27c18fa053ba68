/** How fast is RIS read, beside the fastest readers that npm has? All in one run, on one text. */
import { decode } from '../src/data/decode.ts';
import { defaultLimits } from '../src/data/format.ts';
import { lines } from '../src/data/ris/lines.ts';
import { records } from '../src/data/ris/records.ts';
import { ris } from '../src/data/ris/ris.ts';
import { kind, largestFile, quantile, say } from './corpus.ts';
import { peers } from './peers.ts';

const one = largestFile();
const bytes = Buffer.concat(Array.from({ length: Math.ceil(40e6 / one.length) }, () => one));
// Like the others, nobody keeps what is read.
const count = (all: Iterable<object>, name: string): number => {
  let found = 0;
  for (const each of all) if (name in each) found++;
  return found;
};
const ours = {
  'Ibid, raw records': async () => count(records(lines(decode(bytes))), 'tags'),
  'Ibid, CSL references': async () => count(ris.read(decode(bytes), defaultLimits), 'csl'),
};

say(`RIS, ${kind} records`, `${(bytes.length / 1e6).toFixed(1)} MB`);
const speeds = new Map<string, number>();
for (const [name, run] of [...Object.entries(ours), ...Object.entries(peers)]) {
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 5; round++) {
    const begun = performance.now();
    found = await run(bytes);
    times.push(performance.now() - begun);
  }
  const speed = bytes.length / 1e3 / quantile(times, 0.5);
  speeds.set(name, speed);
  say(`${name} (${found} records)`, `${speed.toFixed(1)} MB/s`);
}
const fastest = Math.max(...Object.keys(peers).map((name) => speeds.get(name) ?? 0));
for (const name of Object.keys(ours)) {
  say(`${name} / fastest peer`, `${((speeds.get(name) ?? 0) / fastest).toFixed(2)} ×`);
}

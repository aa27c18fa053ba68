/** How fast is RIS read, beside the fastest readers that npm has? In one run, by turns, on one text. */
import { decode } from '../src/data/decode.ts';
import { defaultLimits } from '../src/data/format.ts';
import { lines } from '../src/data/ris/lines.ts';
import { records } from '../src/data/ris/records.ts';
import { ris } from '../src/data/ris/ris.ts';
import { kind, largestFile, say } from './corpus.ts';
import { peers } from './peers.ts';

const rounds = 12;
const one = largestFile();
const bytes = Buffer.concat(Array.from({ length: Math.ceil(40e6 / one.length) }, () => one));

// Like the others, nobody keeps what is read.
const count = (all: Iterable<object | undefined>, name: string): number => {
  let found = 0;
  for (const each of all) if (each && name in each) found++;
  return found;
};
const raw = 'Ibid, raw records';
const csl = 'Ibid, CSL references';
const readers: Readonly<Record<string, (bytes: Buffer) => Promise<number>>> = {
  [raw]: async () => count(records(lines(decode(bytes))), 'tags'),
  [csl]: async () => count(ris.read(decode(bytes), defaultLimits), 'csl'),
  ...peers,
};

// Each at its best: what else the machine does slows a turn down, and speeds none up.
const best = new Map<string, number>();
for (let round = 0; round < rounds; round++) {
  for (const [name, read] of Object.entries(readers)) {
    const begun = performance.now();
    await read(bytes);
    best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - begun));
  }
}
const speed = (name: string): number => bytes.length / 1e3 / (best.get(name) ?? Number.NaN);

say(`RIS, ${kind} records`, `${(bytes.length / 1e6).toFixed(1)} MB`);
for (const [name, read] of Object.entries(readers)) {
  say(`${name} (${await read(bytes)} records)`, `${speed(name).toFixed(1)} MB/s`);
}
const fastest = Math.max(...Object.keys(peers).map(speed));
const citationJs = speed('@citation-js/plugin-ris 0.8.2');
say('raw records / fastest peer', `${(speed(raw) / fastest).toFixed(2)} ×`);
say('CSL references / fastest peer', `${(speed(csl) / fastest).toFixed(2)} ×`);
say('CSL references / citation-js', `${(speed(csl) / citationJs).toFixed(2)} ×`);

/** Does reading 40 MB keep anybody waiting, and what does it hold? Started anew for each question. */
import { spawnSync } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { batches, readInSlices } from '../src/data/read.ts';
import { largestFile, say } from './corpus.ts';

const one = largestFile();
const whole = (part: Uint8Array | string): Buffer => {
  const bytes = Buffer.from(part);
  return Buffer.concat(Array.from({ length: Math.ceil(40e6 / bytes.length) }, () => bytes));
};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
/** Real records; and what holds no record for long, or has to be looked at twice. */
const files: Readonly<Record<string, () => Buffer>> = {
  'keeping none': () => whole(one),
  'keeping all': () => whole(one),
  'blank lines': () => Buffer.concat([whole('\n'.repeat(1e6)), one]),
  'no record': () => whole('2026-11-25 12:00:00 a line of a log\n'.repeat(1e4)),
  'Windows-1252': () =>
    whole(latin('TY  - JOUR\nTI  - L\x92\xe9t\xe9 \xe0 la mer\nER  - \n'.repeat(1e4))),
};

const [question] = process.argv.slice(2);
if (question === undefined) {
  for (const each of Object.keys(files)) {
    const file = fileURLToPath(import.meta.url);
    spawnSync(process.execPath, ['--import', 'tsx', file, each], { stdio: 'inherit' });
  }
} else {
  const bytes = files[question]?.() ?? whole(one);
  const base = process.memoryUsage().heapUsed;
  let peak = base;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  // The first delay is measured from here.
  await setTimeout(100);
  delay.reset();
  let kept: unknown;
  if (question === 'keeping all') kept = await readInSlices(bytes);
  else for await (const _ of batches(bytes));
  peak = Math.max(peak, process.memoryUsage().heapUsed);
  // The last one ends here.
  await setTimeout(20);
  delay.disable();
  clearInterval(look);
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(0);
  say(`${question}: loop delay p99 / max`, `${ms(delay.percentile(99))} / ${ms(delay.max)} ms`);
  say(`${question}: peak heap / input`, `${((peak - base) / bytes.length).toFixed(2)} ×`);
  if (kept === '') throw new Error('nothing was read');
}

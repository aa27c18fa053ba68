/** Does reading 40 MB keep anybody waiting, and what does it hold? Started anew for each question. */
import { spawnSync } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { batches, readInSlices } from '../src/data/read.ts';
import { largestFile, say } from './corpus.ts';

const [question] = process.argv.slice(2);
if (question === undefined) {
  for (const each of ['keeping none', 'keeping all']) {
    const file = fileURLToPath(import.meta.url);
    spawnSync(process.execPath, ['--import', 'tsx', file, each], { stdio: 'inherit' });
  }
} else {
  const one = largestFile();
  const bytes = Buffer.concat(Array.from({ length: Math.ceil(40e6 / one.length) }, () => one));
  const base = process.memoryUsage().heapUsed;
  let peak = base;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let kept: unknown;
  if (question === 'keeping all') kept = await readInSlices(bytes);
  else for await (const _ of batches(bytes));
  peak = Math.max(peak, process.memoryUsage().heapUsed);
  delay.disable();
  clearInterval(look);
  const ms = (nanoseconds: number): string => (nanoseconds / 1e6).toFixed(0);
  say(`${question}: loop delay p99 / max`, `${ms(delay.percentile(99))} / ${ms(delay.max)} ms`);
  say(`${question}: peak heap / input`, `${((peak - base) / bytes.length).toFixed(2)} ×`);
  if (kept === '') throw new Error('nothing was read');
}

/**
 * How long a library of 100,000 references of 3 KB takes to open, to change and to write anew, and how
 * long nobody else gets a turn. Each in a process of its own.
 */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Reference } from '../src/data/reference.ts';
import { emptyTables, type Kept, type Step } from '../src/data/store/kept.ts';
import { Store } from '../src/data/store/store.ts';
import { syntheticReferences } from '../test/synthetic.ts';

const many = 100_000;
const length = 3000;

/** Made works of 3 KB; the abstract fills them up. */
function works(from: number, count: number): Step[] {
  return syntheticReferences(count, from + 1).map((work, at) => {
    const key = `work${from + at}`;
    const missing = Math.max(0, length - JSON.stringify(work).length);
    const abstract = `${key} é ${'pages of words, '.repeat(missing / 16)}`;
    const value: Reference = { ...work, key, csl: { ...work.csl, abstract } };
    return { put: 'reference', key, value };
  });
}

async function measured(name: string, work: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  // A turn before and after: a delay is only seen when the loop turns.
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  const [p99, max] = [delay.percentile(99) / 1e6, delay.max / 1e6];
  const rss = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name}: ${took.toFixed(0)} ms; loop delay p99 ${p99.toFixed(0)}, max ${max.toFixed(0)} ms; ${rss.toFixed(0)} MB RSS at most so far`,
  );
}

const parts: Record<string, (folder: string) => Promise<void>> = {
  async fill(folder) {
    const store = new Store(folder);
    await store.read();
    const kept: Kept = { tables: emptyTables() };
    for (let from = 0; from < many; from += 10_000) {
      kept.staged = works(from, 10_000);
      await store.write(kept);
    }
    await store.compact();
    await store.close();
  },
  async open(folder) {
    const store = new Store(folder);
    let kept: Kept | null = null;
    await measured(`open ${many}`, async () => {
      kept = await store.read();
    });
    const found = (kept as Kept | null)?.tables.reference.size;
    console.log(`  ${found} references, ${(store.bytes / 1e6).toFixed(0)} MB`);
    if (found !== many) process.exitCode = 1;
    await store.close();
  },
  async change(folder) {
    const store = new Store(folder, { compactAt: Number.POSITIVE_INFINITY });
    const kept = (await store.read()) as Kept;
    const times: number[] = [];
    for (const step of works(0, 500)) {
      kept.staged = [step];
      const begun = performance.now();
      await store.write(kept);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    console.log(
      `500 changes of 1 at ${many}: p50 ${times[250]?.toFixed(2)}, p99 ${times[495]?.toFixed(2)} ms`,
    );
    kept.staged = works(many, 10_000);
    await measured('a batch of 10000', () => store.write(kept));
    await measured('a new snapshot', () => store.compact());
    await store.close();
  },
};

function child(part: string, folder: string): Promise<void> {
  return new Promise((resolve) => {
    const execArgv = ['--import', 'tsx'];
    const process_ = fork(fileURLToPath(import.meta.url), [part, folder], { execArgv });
    process_.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      resolve();
    });
  });
}

const [, , part, at] = process.argv;
if (part !== undefined && at !== undefined) await parts[part]?.(at);
else {
  const folder = await mkdtemp(join(tmpdir(), 'ibid-speed-'));
  for (const each of ['fill', 'open', 'change']) await child(each, join(folder, 'library'));
  await rm(folder, { recursive: true });
}

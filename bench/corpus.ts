import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { citeKey } from '../src/data/cite-key.ts';
import { read } from '../src/data/read.ts';
import type { Reference } from '../src/data/reference.ts';
import { realDisk } from '../src/data/store/disk.ts';
import { emptyTables } from '../src/data/store/kept.ts';
import { beginLibrary } from '../src/data/store/write-snapshot.ts';
import { slim } from '../src/data/tags-of.ts';
import { toRis } from '../src/references/ris/ris.ts';
import { shared } from '../test/shared.ts';
import { source, syntheticReferences } from '../test/synthetic.ts';

const folder = shared('corpus');
/** The real files, largest first; none where the shared folder does not stand. */
const files = (
  folder === undefined ? [] : readdirSync(folder, { recursive: true, encoding: 'utf8' })
)
  .filter((name) => name.endsWith('.ris'))
  .map((name) => join(folder ?? '', name))
  .sort((a, b) => statSync(b).size - statSync(a).size);

/** Whose works these are, for the lines that are printed. */
export const kind = files.length > 0 ? 'real' : 'synthetic';

/** The largest file of the corpus. */
export function largestFile(): Uint8Array {
  const [largest] = files;
  if (largest !== undefined) return readFileSync(largest);
  return Buffer.from(syntheticReferences(10_000).map(toRis).join(''));
}

/** That many works: of the corpus as far as it goes, then synthetic ones. */
export function works(count: number): readonly Reference[] {
  const keys = new Set<string>();
  const found: Reference[] = [];
  for (const file of files) {
    if (found.length >= count) break;
    for (const each of read(readFileSync(file)).references) {
      const key = citeKey(each.csl, (taken) => keys.has(taken));
      keys.add(key);
      found.push({ ...each, key, source });
    }
  }
  return [...found, ...syntheticReferences(Math.max(0, count - found.length))].slice(0, count);
}

/** A folder with a library of these works, brought in files of 10,000; gone when the bench is over. */
export async function kept(references: readonly Reference[]): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));
  const tables = emptyTables();
  for (const each of references) {
    const { key, source: from } = each;
    tables.reference.set(key, { key, source: from, ...slim(each) });
  }
  for (let at = 0; at < references.length; at += 10_000) {
    const added = references.slice(at, at + 10_000).map(({ key }) => key);
    const done = { kind: 'import', by: source.by, at: source.at, source } as const;
    tables.change.set(`import-${at}`, { ...done, id: `import-${at}`, added, merged: [], same: [] });
  }
  await beginLibrary(realDisk, join(home, 'library'), tables);
  return join(home, 'library');
}

/** How long some work takes, and how long others wait meanwhile: all in milliseconds. */
export async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // The first delay is measured from here.
  await setTimeout(20);
  delay.reset();
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  // The last one ends here.
  await setTimeout(5);
  delay.disable();
  // Each has the millisecond between two looks in it.
  const ms = (nanoseconds: number): number => nanoseconds / 1e6 - 1;
  return { took, p99: ms(delay.percentile(99)), max: ms(delay.max) };
}

/** See `watched`. */
export interface Watched {
  readonly took: number;
  readonly p99: number;
  readonly max: number;
}

/** The value below which this share of the times lies: 0.5 is the median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** Prints one answer, aligned with the others. */
export function say(question: string, answer: string): void {
  console.log(`${question.padEnd(50)}${answer.padStart(16)}`);
}

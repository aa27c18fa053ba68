import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { citeKey } from '../src/data/cite-key.ts';
import { read } from '../src/data/read.ts';
import type { Reference } from '../src/data/reference.ts';
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

/** The value below which this share of the times lies: 0.5 is the median. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** Prints one answer, aligned with the others. */
export function say(question: string, answer: string): void {
  console.log(`${question.padEnd(50)}${answer.padStart(16)}`);
}

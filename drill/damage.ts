/** Damages a library's files in every way that is cheap to think of, and looks for a wrong state. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutEverywhere, flips, notRebuilt, sample, zeroTails } from '../test/data/store/damage.ts';
import { failingEverywhere } from '../test/data/store/faults.ts';

const root = await mkdtemp(join(tmpdir(), 'ibid-drill-'));
const made = await sample(join(root, 'made'), 100_000);
const length = made.files.get(made.journal)?.length ?? 0;
const folder = join(root, 'damaged');

const results: [string, readonly string[]][] = [];
results.push([`journal cut at each of its ${length} bytes`, await cutEverywhere(folder, made, 1)]);
results.push(['1,000 zeroed tails', await zeroTails(folder, made, 1_000)]);
results.push(['10,000 bit flips', await flips(folder, made, 10_000)]);
const gone: string[] = [];
for (let size = 0; size < 100; size++) {
  const why = await notRebuilt(folder, made, Buffer.alloc(size * 37, size));
  if (why) gone.push(`${size}: ${why}`);
}
results.push(['newest snapshot destroyed, 100 times', gone]);
for (const code of ['ENOSPC', 'EIO', 'EACCES']) {
  for (const calls of [1, 3]) {
    for (const then of [
      { kind: 'cut', after: 5 },
      { kind: 'start', after: 0 },
    ] as const) {
      const { places, refused, wrong } = await failingEverywhere(calls, code, then);
      const name = `${calls} × ${code} at each of ${places} calls, then ${then.kind} (${refused} refused)`;
      results.push([name, wrong]);
    }
  }
}
await rm(root, { recursive: true });
for (const [name, wrong] of results) {
  console.log(`${name}: ${wrong.length} wrong`);
  for (const each of wrong.slice(0, 5)) console.log(`  ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** Ten files of 10,000 works at once, on a disk that is full in the midst of one: is each there whole or not at all? */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { concurrent } from '../test/concurrent.ts';

const each = Number(process.argv[2] ?? 10_000);
const folder = await mkdtemp(join(tmpdir(), 'ibid-concurrent-'));
try {
  const { whole, part, absent, kept, works } = await concurrent(folder, each);
  console.log(
    `ten imports of ${each} at once: ${whole.length} whole, ${absent.length} refused and absent, ` +
      `${part.length} in part, ${works} works`,
  );
  if (part.length > 0 || kept !== 10 || whole.length !== 9 || works !== 9 * each)
    process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

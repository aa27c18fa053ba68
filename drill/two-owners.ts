/** Do two processes ever hold one folder of libraries at once? 1,000 tries, the holder killed at every tenth. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { twoOwners } from '../test/owners.ts';

const folder = await mkdtemp(join(tmpdir(), 'ibid-owners-'));
const { tries, double, none, kills, longest } = await twoOwners(
  folder,
  Number(process.argv[2] ?? 1000),
);
await rm(folder, { recursive: true });
process.stdout.write(
  `two owners: ${tries} tries, ${double} double holders, ${none} without any; after ${kills} kill -9 free within ${longest} ms\n`,
);
if (double > 0 || none > 0 || longest > 1000) process.exitCode = 1;

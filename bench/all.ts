/** Runs every bench, each in a process of its own, so that none warms up or slows down another. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

for (const line of [
  'start',
  'read',
  'slices',
  'linear',
  'flattened',
  'round-trip',
  'duplicates',
  'change',
  'import',
  'open',
  'find --size 10000 --no-peers',
  'cite',
  'crowd',
  'list',
  'styles-memory',
]) {
  const [name, ...options] = line.split(' ');
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const argv = ['--import', 'tsx', file, ...options];
  const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`bench/${name}.ts ended with ${status}`);
}

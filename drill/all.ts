/** What takes longer than a test may: run once for a change that touches it, figures in its note. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

for (const name of [
  'damage',
  'power-cuts',
  'kills',
  'concurrent',
  'two-owners',
  'store-speed',
  'mutations',
  'find',
  'csl-files',
  'scenarios',
  'soak',
  'styles',
  'pandoc',
]) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`drill/${name}.ts ended with ${status}`);
}

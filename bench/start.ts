/** How long is it from `npm start` to the page, the build aside? */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile, say } from './corpus.ts';

const launcher = fileURLToPath(new URL('../bin/ibid.js', import.meta.url));
const settings = { DISCORD_TOKEN: '', PLAYGROUND_PORT: '0', LOG_LEVEL: 'silent' };

async function start(): Promise<number> {
  const cwd = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  const env = { ...process.env, ...settings, DATA_DIR: cwd };
  const begun = performance.now();
  const child = spawn(process.execPath, [launcher, 'start'], { cwd, env });
  for await (const text of child.stdout.setEncoding('utf8')) if (text.includes('http://')) break;
  const took = performance.now() - begun;
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(cwd, { recursive: true });
  return took;
}

// Builds what is to be built.
spawnSync(process.execPath, [launcher, '--version']);
const times = [await start(), await start(), await start()];
say('start to ready, median of 3', `${(quantile(times, 0.5) / 1000).toFixed(2)} s`);

#!/usr/bin/env node
/**
 * Starts Ibid right after `npm ci`: builds first what is missing or older than its sources. Plain
 * JavaScript, because it runs before anything is built; a copy without sources just runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'scripts', 'package.json'];
const lock = join(root, 'node_modules/.ibid-building');

/** When a file, or anything in a folder, was last changed. A folder changes when a file goes. */
function changed(path) {
  const found = statSync(path);
  const inside = found.isDirectory() ? readdirSync(path) : [];
  return Math.max(found.mtimeMs, ...inside.map((name) => changed(join(path, name))));
}

function isStale() {
  if (!existsSync(join(root, 'src'))) return false;
  const built = join(root, 'dist/.built');
  if (!existsSync(built)) return true;
  return Math.max(...sources.map((name) => changed(join(root, name)))) > statSync(built).mtimeMs;
}

/** Only one builds at a time. The lock is the builder's process id, so a killed one holds nothing. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    // ESRCH: the builder is gone and left its lock. Anything else: it has just finished, or lives.
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

/** Builds in another process, and tells so on standard error: standard output is for results. */
function build() {
  process.stderr.write('Building Ibid: its sources are new or have changed.\n');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`scripts/build.ts ended with ${status}`);
}

async function makeReady() {
  while (isStale()) {
    if (takeLock()) {
      try {
        // Another one may have built between the question and the lock.
        if (isStale()) build();
      } finally {
        rmSync(lock, { force: true });
      }
      return;
    }
    await setTimeout(100);
  }
}

try {
  await makeReady();
} catch (error) {
  process.stderr.write(`Ibid could not be built (${error.message}). Did you run \`npm ci\`?\n`);
  process.exitCode = 1;
}
if (process.exitCode === undefined) await import('../dist/main.js');

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../src/playground/discord/local-discord.ts';

const launcher = fileURLToPath(new URL('../bin/ibid.js', import.meta.url));

/** Ibid as people run it, a process of its own, on a local Discord. */
export interface Child {
  readonly process: ChildProcess;
  /** Every line of its log so far. */
  readonly lines: readonly string[];
  /** Stops it, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts it on libraries in this folder; resolves when it is connected. */
export async function startChild(
  { token, apiBase, cdnBase }: LocalDiscord,
  dataDir: string,
): Promise<Child> {
  const cwd = mkdtempSync(join(tmpdir(), 'ibid-child-'));
  const { PATH = '', HOME = '' } = process.env;
  const settings = { DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase, DISCORD_CDN_BASE: cdnBase };
  const child = spawn(process.execPath, [launcher, 'start'], {
    cwd,
    env: { PATH, HOME, ...settings, DATA_DIR: dataDir, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const lines: string[] = [];
  let rest = '';
  const open = new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      if (parts.some((line) => line.includes('open on Discord'))) resolve();
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${lines.join('\n')}`)));
  });
  await open;
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const code = await ended;
    rmSync(cwd, { recursive: true, force: true });
    return code;
  };
  return { process: child, lines, stop };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.skipIf(process.platform === 'win32')('npm start', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ibid-start-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  // A shell between npm and the program would die of the signal: npm would then end with an error
  // at Ctrl-C, and with SIGTERM leave the program behind. That is why the script says `exec`; where
  // the shell has no such word (Windows), the other half of the script starts the program.
  it.each([
    ['Ctrl-C, which reaches npm and the program', 'SIGINT', -1],
    ['SIGTERM to npm alone', 'SIGTERM', 1],
  ] as const)('ends cleanly, with exit code 0, at %s', async (_, signal, group) => {
    const child = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, DISCORD_TOKEN: '', PLAYGROUND_PORT: '0', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = child;
    if (pid === undefined) throw new Error('npm could not be started');
    let out = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      out += text;
      if (out.includes('The playground is open')) break;
    }
    process.kill(group * pid, signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(out).toMatch(/^The playground is open: http:\/\/127\.0\.0\.1:\d+\/$/m);
    const halfWritten = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /tmp/.test(name),
    );
    expect(halfWritten).toEqual([]);
  });
});

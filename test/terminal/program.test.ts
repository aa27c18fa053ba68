import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Io } from '../../src/terminal/io.ts';
import { runTerminal } from '../../src/terminal/program.ts';
import { terminal } from './streams.ts';

function run(io: Io, ...argv: string[]): Promise<number> {
  return runTerminal(argv, io, {
    config: () => readConfig({}),
    start: () => Promise.reject(new Error('nothing is started here')),
    discord: () => Promise.reject(new Error('nothing is opened here')),
    signals: new EventEmitter(),
  });
}

describe('ibid', () => {
  it('shows its commands for --help', async () => {
    const io = terminal();
    expect(await run(io, '--help')).toBe(0);
    expect(io.out()).toMatch(/^Usage: ibid .+\n {2}start .+\n {2}read .+/s);
    expect(io.err()).toBe('');
  });

  it('shows the version of the package for --version', async () => {
    const about: unknown = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const io = terminal();
    expect(await run(io, '--version')).toBe(0);
    expect(about).toMatchObject({ version: io.out().trim() });
  });

  it.each([
    [[], 'Usage: ibid'],
    [['reed'], `unknown command 'reed'`],
    [['discord', '--port', '70000'], 'It must be a whole number from 0 to 65535.'],
    [['read'], `missing required argument 'file'`],
    [['read', '--to', 'pdf', 'x.ris'], 'Allowed choices are csl-json, ris'],
  ])(
    'says on standard error what is wrong with the command line %j, and ends with 1',
    async (argv, words) => {
      const io = terminal();
      expect(await run(io, ...argv)).toBe(1);
      expect(io.err()).toContain(words);
      expect(io.out()).toBe('');
    },
  );

  it('ends quietly when nobody listens any more, as in `ibid read … | head`', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const io = terminal('TY  - JOUR\nTI  - A title\nER  - \n');
    expect(await run({ ...io, stdout: closed }, 'read', '-')).toBe(0);
    expect(io.err()).toBe('');
  });

  it('says in a sentence that what it writes to is full, and ends with 1', async () => {
    const full = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));
      },
    });
    const io = terminal('TY  - JOUR\nTI  - A title\nER  - \n');
    expect(await run({ ...io, stdout: full }, 'read', '-')).toBe(1);
    expect(io.err()).toBe('the disk is full.\n');
  });

  it('keeps no failed write to itself that nobody has words for', async () => {
    const odd = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EFBIG'), { code: 'EFBIG' }));
      },
    });
    const io = terminal('TY  - JOUR\nTI  - A title\nER  - \n');
    await expect(run({ ...io, stdout: odd }, 'read', '-')).rejects.toThrow('EFBIG');
  });
});

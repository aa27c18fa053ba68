import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A build that notes each run of it, and builds a program that prints its arguments. */
const buildScript = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
appendFileSync('builds', 'x');
await new Promise((resolve) => setTimeout(resolve, 300));
mkdirSync('dist', { recursive: true });
writeFileSync('dist/main.js', 'console.log(process.cwd(), ...process.argv.slice(2));');
writeFileSync('dist/.built', '');
console.log('what a compiler says');
`;

describe('bin/ibid.js', () => {
  let folder = '';
  const inFolder = (name: string) => join(folder, name);
  const builds = () =>
    existsSync(inFolder('builds')) ? readFileSync(inFolder('builds')).length : 0;

  /** A small project with the real launcher, right after `npm ci`. */
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'ibid-launcher-')));
    for (const name of ['bin', 'src', 'scripts', 'node_modules']) mkdirSync(inFolder(name));
    copyFileSync(join(root, 'bin/ibid.js'), inFolder('bin/ibid.js'));
    symlinkSync(join(root, 'node_modules/tsx'), inFolder('node_modules/tsx'), 'junction');
    writeFileSync(inFolder('package.json'), '{ "type": "module" }');
    writeFileSync(inFolder('src/main.ts'), '');
    writeFileSync(inFolder('scripts/build.ts'), buildScript);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function launch(...argv: string[]) {
    const child = spawn(process.execPath, [inFolder('bin/ibid.js'), ...argv], {
      cwd: tmpdir(),
      timeout: 50_000,
    });
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    return { out, err, code };
  }

  it('builds what is missing, says so on standard error only, and runs in the folder of the caller', async () => {
    const { out, err, code } = await launch('read', 'a file.ris');
    expect(out).toBe(`${realpathSync(tmpdir())} read a file.ris\n`);
    expect(err).toMatch(/^Building Ibid.*\nwhat a compiler says\n$/);
    expect(code).toBe(0);
  });

  it('builds again only when a source has changed or gone since', async () => {
    await launch();
    expect((await launch()).err).toBe('');
    const soon = new Date(Date.now() + 60_000);
    utimesSync(inFolder('src/main.ts'), soon, soon);
    await launch();
    expect(builds()).toBe(2);
    utimesSync(inFolder('src/main.ts'), new Date(0), new Date(0));
    utimesSync(inFolder('src'), soon, soon);
    await launch();
    expect(builds()).toBe(3);
  });

  it('builds once when two are launched at the same time', async () => {
    const both = await Promise.all([launch('one'), launch('two')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ out }) => out.trim().split(' ').at(-1))).toEqual(['one', 'two']);
    expect(builds()).toBe(1);
  });

  it('is not held up by the lock of a build that was killed', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    writeFileSync(inFolder('node_modules/.ibid-building'), String(gone.pid));
    expect(await launch()).toMatchObject({ code: 0 });
  });

  it('runs a copy without sources as it is', async () => {
    await launch();
    rmSync(inFolder('src'), { recursive: true });
    rmSync(inFolder('scripts'), { recursive: true });
    expect(await launch('start')).toMatchObject({ err: '', code: 0 });
    expect(builds()).toBe(1);
  });

  it('says what to do when it cannot build, and runs nothing', async () => {
    writeFileSync(inFolder('scripts/build.ts'), 'process.exit(3);');
    const { out, err, code } = await launch();
    expect(out).toBe('');
    expect(err).toContain(
      'Ibid could not be built (scripts/build.ts ended with 3). Did you run `npm ci`?',
    );
    expect(code).toBe(1);
    expect(existsSync(inFolder('node_modules/.ibid-building'))).toBe(false);
  });

  it('says the same where nothing is installed', async () => {
    rmSync(inFolder('node_modules'), { recursive: true });
    expect(await launch()).toMatchObject({ err: expect.stringContaining('npm ci'), code: 1 });
  });
});

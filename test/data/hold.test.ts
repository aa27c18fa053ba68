import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Held, hold } from '../../src/data/hold.ts';
import { folder } from '../folder.ts';
import { type Owner, owner, twoOwners } from '../owners.ts';

/** Another process, ended after the test. */
function another(): Owner {
  const started = owner();
  onTestFinished(() => started.kill());
  return started;
}

async function heldBy(home: string): Promise<Held> {
  const refused = await hold(home).catch((error: unknown) => error);
  if (!(refused instanceof Held)) throw new Error('the folder was free');
  return refused;
}

test('the second one is told who holds the folder, and since when', async () => {
  const home = await folder();
  const first = another();
  expect(await first.hold(home)).toEqual({ held: true });
  const { holder } = await heldBy(home);
  expect(holder).toMatchObject({ pid: first.process.pid, host: hostname() });
  expect(Math.abs(Date.now() - Date.parse(holder?.since ?? ''))).toBeLessThan(60_000);
  const second = another();
  expect(await second.hold(home)).toMatchObject({ held: false, holder });
  await first.release();
  expect(await second.hold(home)).toEqual({ held: true });
});

test('a holder that dies by kill -9 holds nothing, and is not taken for the next one', async () => {
  const home = await folder();
  const first = another();
  await first.hold(home);
  await first.kill();
  const text = await readFile(join(home, '.lock'), 'utf8');
  expect(text).toContain(String(first.process.pid));
  const release = await hold(home);
  await writeFile(join(home, '.lock'), text);
  expect((await heldBy(home)).holder).toBeUndefined();
  await release();
});

test('a frozen holder keeps the folder', async () => {
  const home = await folder();
  const first = another();
  await first.hold(home);
  first.process.kill('SIGSTOP');
  expect((await heldBy(home)).holder?.pid).toBe(first.process.pid);
  first.process.kill('SIGCONT');
  await first.release();
  await (await hold(home))();
});

test.each(['', 'nonsense', '{}', '{"pid":1,"host":"a\\nb","since":"2026-11-26T09:00:00.000Z"}'])(
  'the lock decides, not the text in it: %s',
  async (text) => {
    const home = await folder();
    const release = await hold(home);
    await writeFile(join(home, '.lock'), text);
    expect((await heldBy(home)).holder).toBeUndefined();
    await release();
    expect(await readFile(join(home, '.lock'), 'utf8')).toBe('');
  },
);

test('what is made is for its owner alone', async () => {
  const home = join(await folder(), 'libraries');
  const release = await hold(home);
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  expect((await stat(join(home, '.lock'))).mode & 0o777).toBe(0o600);
  await release();
});

test('a link in place of the lock is refused, and what it leads to is left alone', async () => {
  const home = await folder();
  const elsewhere = join(await folder(), 'precious');
  await writeFile(elsewhere, 'text');
  await symlink(elsewhere, join(home, '.lock'));
  await expect(hold(home)).rejects.toThrow(/ELOOP/);
  expect(await readFile(elsewhere, 'utf8')).toBe('text');
});

test('a folder in place of the lock is refused', async () => {
  const home = await folder();
  await mkdir(join(home, '.lock'));
  await expect(hold(home)).rejects.toThrow(/EISDIR/);
});

test('two processes never hold it at once, and it is free soon after kill -9', async () => {
  const tries = await twoOwners(await folder(), 20);
  expect(tries).toMatchObject({ tries: 20, double: 0, none: 0, kills: 2 });
  expect(tries.longest).toBeLessThan(1000);
});

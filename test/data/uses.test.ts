import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Uses } from '../../src/data/uses.ts';
import { folder } from '../folder.ts';

/** What was cited, in a fresh file; `told` is what could not be read or written. */
async function fresh(): Promise<{ path: string; told: unknown[]; open: () => Promise<Uses> }> {
  const path = join(await folder(), 'uses.json');
  const told: unknown[] = [];
  const open = async (): Promise<Uses> => {
    const uses = await Uses.open(path, (cause) => told.push(cause));
    // What it still writes when the test is over would keep the folder there.
    onTestFinished(() => uses.close());
    return uses;
  };
  return { path, told, open };
}

describe('what was cited in a channel', () => {
  test('is remembered, the latest first, each work once', async () => {
    const uses = await (await fresh()).open();
    for (const key of ['one', 'two', 'three', 'one']) uses.note('here', key, 'apa');
    expect(uses.of('here')).toEqual(['one', 'three', 'two']);
  });

  test('is nothing to other channels', async () => {
    const uses = await (await fresh()).open();
    uses.note('here', 'one', 'apa');
    expect([uses.of('there'), uses.of('constructor'), uses.of('__proto__')]).toEqual([[], [], []]);
  });

  test('survives a restart', async () => {
    const { open, told } = await fresh();
    const before = await open();
    for (const key of ['one', 'two']) before.note('here', key, 'apa');
    before.note('there', 'three', 'apa');
    await before.close();
    const after = await open();
    expect([after.of('here'), after.of('there')]).toEqual([['two', 'one'], ['three']]);
    expect(told).toEqual([]);
  });
});

describe('what is older is forgotten', () => {
  test('beyond 25 works of a channel', async () => {
    const uses = await (await fresh()).open();
    for (let at = 0; at < 40; at += 1) uses.note('here', `work${at}`, 'apa');
    expect(uses.of('here')).toEqual(Array.from({ length: 25 }, (_, at) => `work${39 - at}`));
  });

  test('beyond 200 channels, of the one where nothing was cited for longest', async () => {
    const { open } = await fresh();
    const uses = await open();
    const channel = (at: number): string => `1000000000000000${100 + at}`;
    for (let at = 0; at < 200; at += 1) uses.note(channel(at), 'one', 'apa');
    uses.note(channel(0), 'two', 'apa');
    uses.note('300000000000000001', 'three', 'apa');
    await uses.close();
    for (const each of [uses, await open()]) {
      expect(each.of(channel(1))).toEqual([]);
      expect(each.of(channel(0))).toEqual(['two', 'one']);
      expect(each.of(channel(2))).toEqual(['one']);
    }
  });
});

test('nothing is remembered where there is no file, and nobody is told', async () => {
  const { open, told } = await fresh();
  expect((await open()).of('here')).toEqual([]);
  expect(told).toEqual([]);
});

test('a damaged file is told, and begun anew', async () => {
  const { path, open, told } = await fresh();
  await writeFile(path, '{"channels":{"here":["on');
  const uses = await open();
  expect(told).toEqual([expect.any(SyntaxError)]);
  expect(uses.of('here')).toEqual([]);
  uses.note('here', 'two', 'apa');
  await uses.close();
  expect((await open()).of('here')).toEqual(['two']);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    channels: { here: ['two'] },
    styles: { here: ['apa'] },
  });
});

test.each([
  '[]',
  '{}',
  '"text"',
  'null',
  '{"channels":null}',
  '{"channels":{"here":"one"}}',
  '{"channels":{"here":[1]}}',
])('a file that holds something else, %s, is begun anew', async (text) => {
  const { path, open } = await fresh();
  await writeFile(path, text);
  const uses = await open();
  expect(uses.of('here')).toEqual([]);
  uses.note('here', 'one', 'apa');
  expect(uses.of('here')).toEqual(['one']);
  await uses.close();
  expect((await open()).of('here')).toEqual(['one']);
});

test('what can not be written is told, and remembered until the end', async () => {
  const told: unknown[] = [];
  const path = join(await folder(), 'no such folder', 'uses.json');
  const uses = await Uses.open(path, (cause) => told.push(cause));
  uses.note('here', 'one', 'apa');
  await uses.close();
  expect(told).toMatchObject([{ code: 'ENOENT' }]);
  expect(uses.of('here')).toEqual(['one']);
});

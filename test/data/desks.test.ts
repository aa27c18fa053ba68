import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Desks } from '../../src/data/desks.ts';
import { Held } from '../../src/data/hold.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const id = '123456789012345678';

test('each server and each person has a library of their own', async () => {
  const home = await folder();
  const desks = await Desks.open(home);
  const guild = await desks.at({ kind: 'guild', id });
  await guild.library.merge([work('Liapi', 2025, 'Factors that influence integration')], from());
  expect((await desks.at({ kind: 'user', id })).library.all()).toEqual([]);
  expect((await desks.at({ kind: 'guild', id })).finder.find('liapi', 5)).toHaveLength(1);
  expect(await readdir(home)).toEqual(['.lock', `guild-${id}`]);
});

test('the finder knows what the disk holds, and follows what is forgotten and undone', async () => {
  const home = await folder();
  const before = await Desks.open(home);
  const first = await before.at({ kind: 'guild', id });
  await first.library.merge([work('Liapi', 2025, 'Factors that influence integration')], from());
  await before.close();
  const { library, finder } = await (await Desks.open(home)).at({ kind: 'guild', id });
  const found = (): number => finder.find('liapi', 5).length;
  expect(found()).toBe(1);
  const change = await library.forget('liapi2025factors', id);
  expect(found()).toBe(0);
  await library.undo(change?.id ?? '', id);
  expect(found()).toBe(1);
});

test('only a Discord id becomes part of a path', async () => {
  const desks = await Desks.open(await folder());
  await expect(desks.at({ kind: 'guild', id: '../../etc' })).rejects.toThrow(TypeError);
  await expect(desks.at({ kind: 'user', id: '' })).rejects.toThrow(TypeError);
});

test('a library that could not be opened is tried anew', async () => {
  const home = await folder();
  const desks = await Desks.open(home);
  const inside = join(home, `guild-${id}`);
  await mkdir(inside);
  await writeFile(join(inside, 'library.json'), 'damaged');
  await expect(desks.at({ kind: 'guild', id })).rejects.toThrow(/set aside/);
  await expect(desks.at({ kind: 'guild', id })).rejects.toThrow(/set aside/);
  for (const name of await readdir(inside)) await rm(join(inside, name));
  expect((await desks.at({ kind: 'guild', id })).library.all()).toEqual([]);
});

test('a folder has one owner, until that one closes it', async () => {
  const home = await folder();
  const first = await Desks.open(home);
  await expect(Desks.open(home)).rejects.toThrow(Held);
  await first.close();
  await (await Desks.open(home)).close();
});

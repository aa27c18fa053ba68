import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Desk } from '../../src/data/desk.ts';
import { Desks, type DesksOptions } from '../../src/data/desks.ts';
import { Held } from '../../src/data/hold.ts';
import type { Place } from '../../src/data/place.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const id = '123456789012345678';
const guild: Place = { kind: 'guild', id };
const liapi = work('Liapi', 2025, 'Factors that influence integration');

const keys = ({ library }: Desk): readonly string[] => library.all().map(({ key }) => key);
const found = ({ finder }: Desk): number => finder.find('liapi', { limit: 5 }).length;
/** Desks in a folder, closed after the test. */
async function openDesks(home: string, options: DesksOptions = {}): Promise<Desks> {
  const desks = await Desks.open(home, options);
  onTestFinished(() => desks.close());
  return desks;
}

test('each server, channel and person has a library of their own', async () => {
  const home = await folder();
  const desks = await openDesks(home);
  await desks.use(guild, ({ library }) => library.merge([liapi], from()));
  expect(await desks.use({ kind: 'user', id }, keys)).toEqual([]);
  expect(await desks.use({ kind: 'channel', id }, keys)).toEqual([]);
  expect(await desks.use(guild, found)).toBe(1);
  expect(await readdir(home)).toEqual(['.lock', `guild-${id}`]);
});

test('the finder knows what the disk holds, and follows what is forgotten and undone', async () => {
  const home = await folder();
  const before = await openDesks(home);
  await before.use(guild, ({ library }) => library.merge([liapi], from()));
  await before.close();
  const desks = await openDesks(home);
  expect(await desks.use(guild, found)).toBe(1);
  const change = await desks.use(guild, ({ library }) => library.forget('liapi2025factors', id));
  expect(await desks.use(guild, found)).toBe(0);
  await desks.use(guild, ({ library }) => library.undo(change?.id ?? '', id));
  expect(await desks.use(guild, found)).toBe(1);
});

test('only a Discord id becomes part of a path', async () => {
  const desks = await openDesks(await folder());
  await expect(desks.use({ kind: 'guild', id: '../../etc' }, keys)).rejects.toThrow(TypeError);
  await expect(desks.use({ kind: 'user', id: '' }, keys)).rejects.toThrow(TypeError);
});

test('a library that could not be opened is tried anew', async () => {
  const home = await folder();
  const desks = await openDesks(home);
  const inside = join(home, `guild-${id}`);
  await mkdir(inside);
  await writeFile(join(inside, 'library.json'), 'damaged');
  await expect(desks.use(guild, keys)).rejects.toThrow(/nothing was changed/);
  await expect(desks.use(guild, keys)).rejects.toThrow(/nothing was changed/);
  for (const name of await readdir(inside)) await rm(join(inside, name));
  expect(await desks.use(guild, keys)).toEqual([]);
});

test('what the work throws is thrown, and the desk goes on', async () => {
  const desks = await openDesks(await folder());
  const broken = (): never => {
    throw new Error('broken');
  };
  await expect(desks.use(guild, broken)).rejects.toThrow('broken');
  expect(await desks.use(guild, keys)).toEqual([]);
});

test('a folder has one owner, until that one closes it', async () => {
  const home = await folder();
  const first = await openDesks(home);
  await expect(Desks.open(home)).rejects.toThrow(Held);
  await first.close();
  await expect(first.use(guild, keys)).rejects.toThrow('the desks are closed');
  await (await openDesks(home)).close();
});

test('beyond its memory, libraries are closed and opened again', async () => {
  const desks = await openDesks(await folder(), { memory: 1 });
  const itself = (desk: Desk): Desk => desk;
  const first = await desks.use(guild, itself);
  expect(await desks.use(guild, itself)).toBe(first);
  await desks.use({ kind: 'user', id }, keys);
  expect(await desks.use(guild, itself)).not.toBe(first);
});

test('a library that can not be closed is told at the end, and the folder is free all the same', async () => {
  const home = await folder();
  const desks = await Desks.open(home);
  await desks.use(guild, ({ library }) => {
    library.close = () => Promise.reject(new Error('the disk is broken'));
  });
  await expect(desks.close()).rejects.toThrow(AggregateError);
  await (await Desks.open(home)).close();
});

describe('the place of a question', () => {
  const channelId = '200000000000000001';
  const parentId = '200000000000000002';
  const userId = '300000000000000001';

  /** Desks whose server has given these channels a library of their own. */
  async function desksWith(...own: readonly string[]): Promise<Desks> {
    const desks = await openDesks(await folder());
    await desks.use(guild, ({ library }) => library.set('channels', () => own, userId));
    return desks;
  }

  test('is the person where there is no server', async () => {
    const desks = await desksWith();
    expect(await desks.placeFor({ channelId, userId })).toEqual({ kind: 'user', id: userId });
  });

  test('is the server where the channel has no library of its own', async () => {
    for (const own of [[], ['200000000000000009']])
      expect(
        await (await desksWith(...own)).placeFor({ guildId: id, channelId, parentId, userId }),
      ).toEqual(guild);
  });

  test('is the channel where that has one, and so for its threads', async () => {
    const desks = await desksWith(parentId);
    const place = { kind: 'channel', id: parentId };
    const asked = { guildId: id, userId };
    expect(await desks.placeFor({ ...asked, channelId: parentId })).toEqual(place);
    expect(await desks.placeFor({ ...asked, channelId, parentId })).toEqual(place);
    // A text channel has a parent too: its category, which is no channel with works.
    expect(await desks.placeFor({ ...asked, channelId })).toEqual(guild);
  });

  test('is not guessed where channels have their own and it is not known which one this is', async () => {
    const asked = { guildId: id, userId };
    expect(await (await desksWith(parentId)).placeFor(asked)).toBeUndefined();
    expect(await (await desksWith()).placeFor(asked)).toEqual(guild);
  });
});

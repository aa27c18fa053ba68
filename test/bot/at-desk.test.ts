import { expect, onTestFinished, test } from 'vitest';
import { atDesk } from '../../src/bot/at-desk.ts';
import { Refusal } from '../../src/commands/command.ts';
import { readConfig } from '../../src/config.ts';
import { Desks } from '../../src/data/desks.ts';
import { Typesetter } from '../../src/references/typesetter.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const typesetter = new Typesetter();
const reading = readConfig({});
if ('faults' in reading) throw new Error(reading.faults.join(' '));
const { config } = reading;
const guildId = '100000000000000001';
const channelId = '200000000000000001';
const parentId = '200000000000000002';
const userId = '300000000000000001';

/** Desks of a server in which these channels have a library of their own. */
async function desksWith(...own: readonly string[]): Promise<Desks> {
  const desks = await Desks.open(await folder());
  onTestFinished(() => desks.close());
  await desks.use({ kind: 'guild', id: guildId }, ({ library }) =>
    library.set('channels', () => own, userId),
  );
  return desks;
}

test('a thread is at the desk of its channel, where that has one, and others are not', async () => {
  const desks = await desksWith(parentId);
  const thread = { guildId, channelId, parentId, userId };
  await atDesk({ desks, typesetter, config }, thread, ({ desk }) =>
    desk.library.merge([work('Liapi', 2025, 'Factors')], from()),
  );
  const told = await atDesk(
    { desks, typesetter, config },
    thread,
    ({ desk, desks: _, typeset: __, fetchStyle: ___, ...spot }) => ({
      ...spot,
      size: desk.library.all().length,
    }),
  );
  const place = { kind: 'channel', id: parentId };
  expect(told).toEqual({ place, guildId, channelId: parentId, size: 1 });
  for (const where of [
    { guildId, channelId, userId },
    { userId },
    { guildId, channelId: parentId, userId },
  ]) {
    const size = await atDesk(
      { desks, typesetter, config },
      where,
      ({ desk }) => desk.library.all().length,
    );
    expect(size).toBe(where.channelId === parentId ? 1 : 0);
  }
});

test('a command may borrow the desk of another place', async () => {
  const desks = await desksWith();
  const size = await atDesk({ desks, typesetter, config }, { guildId, channelId, userId }, (spot) =>
    spot.desks.use({ kind: 'user', id: userId }, ({ library }) => library.all().length),
  );
  expect(size).toBe(0);
});

test('nobody is let in where it is not known which channel it is and it matters', async () => {
  const where = { guildId, userId };
  await expect(
    atDesk({ desks: await desksWith(parentId), typesetter, config }, where, () => 'in'),
  ).rejects.toThrow(Refusal);
  expect(await atDesk({ desks: await desksWith(), typesetter, config }, where, () => 'in')).toBe(
    'in',
  );
});

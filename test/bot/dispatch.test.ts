import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/bot/connect.ts';
import { commands, presses } from '../../src/commands/index.ts';
import { Desks } from '../../src/data/desks.ts';
import { Typesetter } from '../../src/references/typesetter.ts';
import { openDiscord, settings, telling } from '../e2e/house.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

test('choices that take too long are given up in time, and the next ones come, by subcommand', async () => {
  const discord = await openDiscord();
  const config = await settings(discord);
  const desks = await Desks.open(await folder());
  await desks.use({ kind: 'guild', id: discord.guildId }, ({ library }) =>
    library.merge([work('Shaw', 2011, 'Care')], from()),
  );
  let patience = 2_300;
  const slow: Pick<Desks, 'placeFor' | 'use'> = {
    placeFor: (where) => desks.placeFor(where),
    use: async (place, doing) => {
      await sleep(patience);
      return desks.use(place, doing);
    },
  };
  const { log, told } = telling(discord, 'debug');
  const typesetter = new Typesetter();
  const bot = await connect(discord.token, {
    commands,
    presses,
    desks: slow,
    typesetter,
    config,
    log,
  });
  onTestFinished(async () => {
    await bot.stop();
    await typesetter.close();
    await desks.close();
  });
  const member = discord.as(discord.users.member.id);
  expect(await member.type('cite', 'work', 'shaw')).toEqual([]);
  expect(told).toContainEqual(expect.objectContaining({ msg: 'choices took too long' }));
  patience = 0;
  expect(await member.type('cite', 'work', 'shaw')).toHaveLength(1);
  // Nothing was brought that could be removed: choices know of which subcommand they are.
  const owner = discord.as(discord.users.owner.id);
  expect(await owner.type('style remove', 'style', '')).toEqual([]);
  expect(await owner.type('style use', 'style', '')).toHaveLength(25);
});

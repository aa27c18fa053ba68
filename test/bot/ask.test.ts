import type { Channel } from 'discord.js';
import { expect, test } from 'vitest';
import { whereOf } from '../../src/bot/ask.ts';

const guildId = '100000000000000001';
const channelId = '200000000000000001';
const parentId = '200000000000000002';
const userId = '300000000000000001';

/** A channel as discord.js has it, as far as a place depends on it: a text channel has a category. */
const channel = (thread: boolean, parent: string | null = parentId): Pick<Channel, 'isThread'> => {
  const told = { isThread: () => thread, parentId: parent };
  return told as unknown as Pick<Channel, 'isThread'>;
};

test('a channel is told, but not its category', () => {
  expect(whereOf({ guildId, channelId, channel: channel(false) }, userId)).toEqual({
    guildId,
    channelId,
    userId,
  });
});

test('a thread is told with the channel that it is in', () => {
  expect(whereOf({ guildId, channelId, channel: channel(true) }, userId)).toEqual({
    guildId,
    channelId,
    parentId,
    userId,
  });
});

test('a direct message has no server', () => {
  expect(whereOf({ guildId: null, channelId, channel: channel(false) }, userId)).toEqual({
    channelId,
    userId,
  });
});

test('what may be a thread of any channel is not told as a channel', () => {
  expect(whereOf({ guildId, channelId, channel: null }, userId)).toEqual({ guildId, userId });
  expect(whereOf({ guildId, channelId, channel: channel(true, null) }, userId)).toEqual({
    guildId,
    userId,
  });
});

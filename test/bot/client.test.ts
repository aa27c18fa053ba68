import {
  Collection,
  GuildMemberManager,
  GuildMessageManager,
  LimitedCollection,
  MessageManager,
  Options,
  ReactionManager,
  UserManager,
} from 'discord.js';
import { expect, test } from 'vitest';
import { makeClient } from '../../src/bot/client.ts';
import { loadConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';

test('a client that runs for years keeps no message, no reaction, and few people', async () => {
  const reading = loadConfig();
  if ('faults' in reading) throw new Error(reading.faults.join(' '));
  const client = makeClient(
    reading.config,
    makeLog('silent', { stream: process.stderr, secrets: [] }),
  );
  const makeCache = client.options.makeCache ?? Options.cacheEverything();
  const most = (manager: unknown, made: unknown = manager): unknown => {
    const cache: unknown = Reflect.apply(makeCache, undefined, [manager, Collection, made]);
    return cache instanceof LimitedCollection ? cache.maxSize : 'everything';
  };
  expect(most(MessageManager, GuildMessageManager)).toBe(0);
  expect(most(ReactionManager)).toBe(0);
  expect(most(GuildMemberManager)).toBe(100);
  expect(most(UserManager)).toBe(100);
  await client.destroy();
});

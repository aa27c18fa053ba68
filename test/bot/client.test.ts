import { Writable } from 'node:stream';
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
import { expect, onTestFinished, test } from 'vitest';
import { makeClient } from '../../src/bot/client.ts';
import { loadConfig } from '../../src/config.ts';
import { makeLog } from '../../src/log.ts';

/** A client, and what it tells the log. */
function made() {
  const reading = loadConfig();
  if ('faults' in reading) throw new Error(reading.faults.join(' '));
  const told: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      told.push(chunk.toString());
      done();
    },
  });
  const client = makeClient(reading.config, makeLog('warn', { stream, secrets: [] }));
  onTestFinished(() => client.destroy());
  return { client, told };
}

test('a client that runs for years keeps no message, no reaction, and few people', async () => {
  const { client } = made();
  const makeCache = client.options.makeCache ?? Options.cacheEverything();
  const most = (manager: unknown, made: unknown = manager): unknown => {
    const cache: unknown = Reflect.apply(makeCache, undefined, [manager, Collection, made]);
    return cache instanceof LimitedCollection ? cache.maxSize : 'everything';
  };
  expect(most(MessageManager, GuildMessageManager)).toBe(0);
  expect(most(ReactionManager)).toBe(0);
  expect(most(GuildMemberManager)).toBe(100);
  expect(most(UserManager)).toBe(100);
});

test('it warns of the ban that follows many refused requests, long before', () => {
  const { client, told } = made();
  expect(client.rest.options.invalidRequestWarningInterval).toBe(500);
  client.rest.emit('invalidRequestWarning', { count: 500, remainingTime: 60_000 });
  expect(told).toEqual([expect.stringContaining('after 10,000 Discord bans this address')]);
});

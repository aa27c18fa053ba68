import { describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS, type Limit } from '../../../src/playground/discord/limits.ts';
import {
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../../src/playground/discord/local-discord.ts';
import { answers } from './limits/answers.ts';
import { commands, oneMore } from './limits/commands.ts';
import { components } from './limits/components.ts';
import { lists } from './limits/lists.ts';
import type { Maker, Row } from './limits/make.ts';
import { messages } from './limits/messages.ts';
import { wires } from './limits/wires.ts';

/** For every row of the table, how to ask for that much. The compiler finds a row without one. */
const makers: Readonly<Record<Row, Maker>> = {
  ...messages,
  ...components,
  ...commands,
  ...answers,
  ...lists,
  ...wires,
};

/** What is answered to too much, where that is not 50035 (Invalid Form Body). */
const codes: Partial<Record<Row, number>> = {
  firstAnswerMs: 10062,
  tokenMs: 50027,
  strangerFollowUps: 40094,
  commandCreates: 30034,
  cardBytes: 500,
  fileBytes: 40005,
  requestBytes: 40005,
  addressMs: 404,
  bulkDeletedMs: 50034,
  sends: 4008,
  payload: 4002,
  identifies: 4004,
  identifiesOfKey: 9,
  guildsOfShard: 4011,
  globalRequests: 429,
  channelMessages: 429,
  invalidRequests: 429,
};

const options: Partial<Record<Row, LocalDiscordOptions>> = {
  // One file fills the whole request.
  requestBytes: { attachmentSizeLimit: 2 ** 30 },
  identifies: { identifyMs: 0 },
};

const rows = Object.entries(LIMITS) as [Row, Limit][];

async function askFor(row: Row, size: number, make: Maker = makers[row]): Promise<number> {
  const local = await startLocalDiscord({ frozen: true, ...options[row] });
  onTestFinished(() => local.stop());
  return make(local, size);
}

describe.each(rows)('%s', (row, { max, docs }) => {
  it('says where it comes from', () => {
    expect(docs).toMatch(/^([a-z-]+\/)?[a-z-]+(#[a-z0-9-]+)?$|^https:\/\/github\.com\//);
  });

  it(`takes ${max}`, async () => {
    expect(await askFor(row, max)).toBeOneOf([200, 204]);
  });

  it(`refuses ${max + 1}`, async () => {
    expect(await askFor(row, max + 1)).toBe(codes[row] ?? 50035);
  });
});

const least = rows.flatMap(([row, { min }]) => (min === undefined ? [] : [[row, min] as const]));

it.each(least)('%s: takes %i, and refuses less', async (row, min) => {
  expect(await askFor(row, min)).toBeOneOf([200, 204]);
  expect(await askFor(row, min - 1)).toBe(50035);
});

it('refuses one more command of a type of which there are enough, by 30032', async () => {
  const most = LIMITS.messageCommands.max;
  expect(await askFor('messageCommands', most, oneMore)).toBe(201);
  expect(await askFor('messageCommands', most + 1, oneMore)).toBe(30032);
});

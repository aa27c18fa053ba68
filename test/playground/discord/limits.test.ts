import { describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS, type Limit } from '../../../src/playground/discord/limits.ts';
import type { LocalDiscordOptions } from '../../../src/playground/discord/local-discord.ts';
import { startLocalDiscord } from '../../../src/playground/discord/start-local-discord.ts';
import { answers } from './limits/answers.ts';
import { commands, oneMore } from './limits/commands.ts';
import { components } from './limits/components.ts';
import { lists } from './limits/lists.ts';
import type { Maker, Row } from './limits/make.ts';
import { messages } from './limits/messages.ts';
import { refusals } from './limits/refusals.ts';
import { wires } from './limits/wires.ts';
import { places } from './wire.ts';

/** For every row of the table, how to ask for that much. The compiler finds a row without one. */
const makers: Readonly<Record<Row, Maker>> = {
  ...messages,
  ...components,
  ...commands,
  ...answers,
  ...lists,
  ...wires,
};

const options: Partial<Record<Row, LocalDiscordOptions>> = {
  // One file fills the whole request.
  requestBytes: { attachmentSizeLimit: 2 ** 30 },
  identifies: { identifyMs: 0 },
};

const rows = Object.entries(LIMITS) as [Row, Limit][];

async function askFor(row: Row, size: number, make: Maker = makers[row]) {
  const local = await startLocalDiscord({ frozen: true, ...options[row] });
  onTestFinished(() => local.stop());
  return { code: await make(local, size), places: places(local) };
}

/** Such a refusal could come of another rule; only its place tells. */
async function expectRefusal(row: Row, size: number): Promise<void> {
  const { code, places } = await askFor(row, size);
  const refusal = refusals[row];
  if (typeof refusal === 'number') expect(code).toBe(refusal);
  else expect([code, ...places]).toEqual([50035, refusal]);
}

describe.each(rows)('%s', (row, { max, docs }) => {
  it('says where it comes from', () => {
    expect(docs).toMatch(/^([a-z-]+\/)?[a-z-]+(#[a-z0-9-]+)?$|^https:\/\/github\.com\//);
  });

  it(`takes ${max}`, async () => {
    expect((await askFor(row, max)).code).toBeOneOf([200, 204]);
  });

  it(`refuses ${max + 1}`, async () => {
    await expectRefusal(row, max + 1);
  });
});

const least = rows.flatMap(([row, { min }]) => (min === undefined ? [] : [[row, min] as const]));

it.each(least)('%s: takes %i, and refuses less', async (row, min) => {
  expect((await askFor(row, min)).code).toBeOneOf([200, 204]);
  await expectRefusal(row, min - 1);
});

it('refuses one more command of a type of which there are enough, by 30032', async () => {
  const most = LIMITS.messageCommands.max;
  expect(await askFor('messageCommands', most, oneMore)).toMatchObject({ code: 201 });
  expect(await askFor('messageCommands', most + 1, oneMore)).toMatchObject({ code: 30032 });
});

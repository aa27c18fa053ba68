import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/data/check.ts';
import { toRis } from '../../src/references/ris/ris.ts';
import { seedBytes } from '../seed.ts';
import { syntheticReferences } from '../synthetic.ts';
import { chooseFirst, fileOf, names } from './asks.ts';
import { openDiscord, openHouse } from './house.ts';

/** After that, Discord tells the person that nobody answered. */
const threeSeconds = 3_000;

const seed = { name: 'record.ris', bytes: seedBytes };
const many = (count: number) => ({
  name: 'many.ris',
  bytes: Buffer.from(syntheticReferences(count).map(toRis).join('')),
});
const json = (message: APIMessage): string => JSON.stringify(message.components);

describe('a restart', () => {
  test('in the middle of paging: More, Back and the file go on where they were', async () => {
    const discord = await openDiscord();
    const first = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    await owner.slash('import', { file: many(25), collection: 'Review' });
    const shown = await owner.slash('collection show', { name: 'Review' });
    expect(json(shown.message)).toContain('page 1 of 3');
    const second = await owner.click(shown.message, 'More');
    expect(json(second.message)).toContain('page 2 of 3');

    await first.stop();
    await openHouse(discord, { dataDir: first.config.dataDir });
    const third = await owner.click(second.message, 'More');
    expect(third.state).toBe('updated');
    expect(json(third.message)).toContain('page 3 of 3');
    expect(json((await owner.click(third.message, 'Back')).message)).toContain('page 2 of 3');
    const { message } = await owner.click(third.message, 'RIS');
    expect(message.attachments[0]?.filename).toBe('Review.ris');
  });

  test('between the question and the choice from its menu', async () => {
    const discord = await openDiscord();
    const first = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    await owner.slash('import', { file: fileOf('notes.ris', names) });
    const question = await owner.slash('cite', { work: 'notes' });
    expect(question.ephemeral).toBe(true);
    await first.stop();
    await openHouse(discord, { dataDir: first.config.dataDir });
    const answer = await chooseFirst(owner, question.message);
    expect(answer).toMatchObject({ state: 'answered', ephemeral: false });
  });

  test('with questions asked while nobody was there: each gets Discord’s notice, the next an answer', async () => {
    const discord = await openDiscord();
    const first = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    await first.stop();
    const asked = owner.slash('help');
    discord.faults.pass(threeSeconds);
    expect((await asked).failure).toBe('The application did not respond');
    await openHouse(discord, { dataDir: first.config.dataDir });
    expect((await owner.slash('help')).state).toBe('answered');
  });
});

describe('a shutdown', () => {
  test('with work in flight finishes that work, tells it, and takes no more', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    discord.faults.next(/GET \/ephemeral-attachments/, { kind: 'slow', ms: 1_700 });
    const inFlight = owner.slash('import', { file: seed });
    await expect
      .poll(() => discord.requests.some(({ path }) => path.startsWith('/ephemeral')))
      .toBe(true);
    const stopped = house.stop();
    const tooLate = owner.slash('help');

    expect(json((await inFlight).message)).toContain('1 added');
    discord.faults.pass(threeSeconds);
    expect((await tooLate).state).toBe('failed');
    await stopped;
    expect(discord.online).toBe(false);
    const [home = ''] = (await readdir(house.config.dataDir)).filter((name) => name[0] !== '.');
    expect(await check(join(house.config.dataDir, home))).toMatchObject({ works: 1, findings: [] });
  });
});

describe('an answer that comes too late', () => {
  test('is logged with 10062 and left: Discord has told the person, and hears no more of it', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    discord.expectStatus(404, /callback/);
    const asked = discord.as(discord.users.owner.id).slash('help');
    discord.faults.pass(threeSeconds);
    const { failure, interactionId } = await asked;

    expect(failure).toBe('The application did not respond');
    await expect.poll(() => JSON.stringify(house.told)).toContain('10062');
    const about = discord.requests.filter(({ path }) => path.includes(interactionId));
    expect(about.map(({ code }) => code)).toEqual([10062]);
    const lines = house.told.filter(({ msg }) => msg === 'the answer did not get through');
    expect(lines).toMatchObject([{ level: 'error', command: 'help' }]);
  });

  test('to a keystroke is let go', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    discord.expectStatus(404, /callback/);
    const typed = discord.as(discord.users.owner.id).type('cite', 'work', 'x');
    discord.faults.pass(threeSeconds);

    await expect(typed).rejects.toThrow('Loading options failed');
    await expect.poll(() => JSON.stringify(house.told)).toContain('10062');
  });
});

describe('the rates of Discord', () => {
  test('seven receipts asked for at once all come, and none is refused', async () => {
    const discord = await openDiscord({ frozen: false });
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const posted = await Promise.all(
      Array.from({ length: 7 }, () => owner.say('', { files: [seed], mentionApp: true })),
    );
    const receipts = await Promise.all(posted.map((said) => owner.waitForReply(said, 20_000)));

    expect(receipts.filter((receipt) => json(receipt).includes('1 added'))).toHaveLength(1);
    expect(discord.requests.map(({ status }) => status)).not.toContain(429);
  });
});

describe('many people', () => {
  test('two hundred who ask at the same time are all answered', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    await owner.slash('import', { file: fileOf('notes.ris', names) });
    const people = Object.values(discord.users).map(({ id }) => discord.as(id));
    // On a busy machine some answers are sent again after 2.2 s, and were there already (40060).
    for (let n = 0; n < 200; n += 1) discord.expectStatus(400, /callback/);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        people[at % people.length]?.slash(at % 2 === 0 ? 'find' : 'abstract', {
          [at % 2 === 0 ? 'words' : 'work']: 'notes',
        }),
      ),
    );
    const states = new Set(outcomes.map((outcome) => outcome?.state));
    expect([...states]).toEqual(['answered']);
    const refused = discord.requests.flatMap(({ code }) => code ?? []);
    expect(new Set([...refused, 40060])).toEqual(new Set([40060]));
  });

  test('who change the same work at once each make their own change', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const people = Object.values(discord.users).map(({ id }) => discord.as(id));
    await people[0]?.slash('import', { file: seed });
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        people[at % people.length]?.slash('tag', { work: 'liapi', tags: `tag ${at}` }),
      ),
    );
    const labels = await people[0]?.type('tag', 'tags', 'tag', { work: 'liapi' });
    expect(labels).toHaveLength(12);
  });
});

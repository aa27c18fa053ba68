import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/data/check.ts';
import { Desks } from '../../src/data/desks.ts';
import type { RestFault } from '../../src/playground/discord/faults.ts';
import type {
  LocalDiscord,
  LocalDiscordOptions,
} from '../../src/playground/discord/local-discord.ts';
import { brought, type Ending, fileOf, names, places, type Question, questions } from './asks.ts';
import { type House, openDiscord, openHouse } from './house.ts';

const callback = /POST .*\/callback/;
const files = /GET \/(ephemeral-)?attachments/;
const always = 1_000;
/** Once for each question. */
const each = 29;

/** Announces whatever answers of Discord may come of trouble. */
function expectTrouble(discord: LocalDiscord): void {
  for (const status of [400, 404, 500, 503])
    for (let n = 0; n < 200; n += 1)
      discord.expectStatus(status, /callback|webhooks|attachments|messages/);
}

async function opened(options: LocalDiscordOptions = {}) {
  const discord = await openDiscord({ ...places, ...options });
  const house = await openHouse(discord);
  const all = await questions(discord);
  expectTrouble(discord);
  return { discord, house, all };
}

/** Asks everything at once, then causes the trouble. */
async function atOnce(
  discord: LocalDiscord,
  all: readonly Question[],
  cause: () => void,
): Promise<Readonly<Record<string, Ending>>> {
  await discord.heard();
  const asked = all.map(async ({ name, ask }) => [name, await ask()] as const);
  cause();
  return Object.fromEntries(await Promise.all(asked));
}

/** Asks one after the other, with the same trouble for each: how each ends, and in how many messages. */
async function inTurn(
  discord: LocalDiscord,
  all: readonly Question[],
  cause: () => void,
): Promise<Readonly<Record<string, string>>> {
  const count = (): number =>
    discord.guilds().flatMap(({ channels }) => channels.flatMap(({ id }) => discord.messages(id)))
      .length;
  const endings: Record<string, string> = {};
  for (const { name, ask } of all) {
    const before = count();
    cause();
    endings[name] = `${await ask()}, ${count() - before} new`;
  }
  return endings;
}

const allOf = (all: readonly Question[], ending: Ending) =>
  Object.fromEntries(all.map(({ name }) => [name, ending]));

/** Every library on disk is sound, and each file that was brought is there whole or not at all. */
async function expectWhole(house: House, discord: LocalDiscord): Promise<void> {
  await house.stop();
  const { dataDir } = house.config;
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('.')) continue;
    expect((await check(join(dataDir, name))).findings, name).toEqual([]);
  }
  const desks = await Desks.open(dataDir);
  const titles = await desks.use({ kind: 'guild', id: discord.guildId }, ({ library }) =>
    library.all().map(({ csl }) => csl.title),
  );
  await desks.close();
  for (const works of brought) {
    const there = works.filter((work) => titles.includes(`Notes of ${work}`));
    expect([0, works.length], works[0]).toContain(there.length);
  }
  const bugs = house.told.filter(({ msg }) => msg === 'something broke');
  expect(bugs).toEqual([]);
  // What trouble brings was announced; what Ibid itself sends must be right all the same.
  expect(discord.requests.filter(({ code }) => code === 50035)).toEqual([]);
}

test('the questions are of every command there is', async () => {
  const { discord, all } = await opened();
  const words = discord.commands().flatMap(({ name, type, options = [] }) => {
    if (type === 3) return [`Apps > ${name}`];
    const subs = options.filter((option) => option.type === 1);
    return subs.length > 0 ? subs.map((sub) => `/${name} ${sub.name}`) : [`/${name}`];
  });
  expect(all).toHaveLength(each);
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(words));
});

/** What goes wrong with one request, and is over then. */
const hitches: readonly (readonly [string, RestFault])[] = [
  ['the way takes a while', { kind: 'late', ms: 100 }],
  ['the answer takes a while', { kind: 'slow', ms: 100 }],
  ['Discord has an error', { kind: 'status', status: 500 }],
  ['Discord is not there', { kind: 'status', status: 503 }],
  ['the connection is cut before', { kind: 'reset' }],
  ['the connection is cut after', { kind: 'lost' }],
  ['the connection is reset after', { kind: 'lost', by: 'reset' }],
  ['Discord has an error after', { kind: 'status', status: 502, handled: true }],
];

/** How each question ends where nothing goes wrong; asked once for all tests. */
let usual: Readonly<Record<string, string>> | undefined;

async function asUsual(): Promise<Readonly<Record<string, string>>> {
  const { discord, all } = await opened();
  const endings = await inTurn(discord, all, () => undefined);
  for (const ending of Object.values(endings)) expect(ending).toMatch(/^answered, [01] new$/);
  return endings;
}

test.each(hitches)(
  'each question is answered, by as many messages as ever: %s',
  async (_what, fault) => {
    usual ??= await asUsual();
    const { discord, house, all } = await opened();
    const endings = await inTurn(discord, all, () => discord.faults.next(callback, fault));
    expect(endings).toEqual(usual);
    await expectWhole(house, discord);
  },
);

test.each(hitches)(
  'a file that is said to it is received, and told so: %s',
  async (_what, fault) => {
    const { discord, house } = await opened();
    const { id } = discord.users.member;
    for (const who of [discord.as(id), discord.as(id, { dm: true })]) {
      discord.faults.next(/POST .*\/messages$/, fault);
      const said = await who.say('', { files: [fileOf('said.ris', names)], mentionApp: true });
      const receipt = await who.waitForReply(said, 20_000);
      expect(JSON.stringify(receipt.components)).toMatch(/9 (?:added|the same)/);
    }
    await expectWhole(house, discord);
  },
);

test.each<[string, (discord: LocalDiscord) => void]>([
  ['the gateway asks to reconnect', ({ faults }) => faults.reconnect()],
  ['the gateway closes by 4000', ({ faults }) => faults.closeGateway(4000)],
  [
    'Discord asks for patience',
    ({ faults }) => faults.next(callback, { kind: 'status', status: 429, retryAfter: 1 }, each),
  ],
  ['the app may do nothing there any more', (discord) => discord.allowApp(discord.channelId, 0n)],
  ['the addresses of files expire', ({ faults }) => faults.expireFiles()],
  ['files come late', ({ faults }) => faults.next(files, { kind: 'slow', ms: 1_700 }, always)],
  [
    'late answers lose their way',
    ({ faults }) => {
      faults.next(files, { kind: 'slow', ms: 1_700 }, always);
      faults.next(/(PATCH|POST) .*\/webhooks\//, { kind: 'reset' }, 2);
    },
  ],
  ['files do not come', ({ faults }) => faults.next(files, { kind: 'reset' }, always)],
  [
    'files are an error',
    ({ faults }) => faults.next(files, { kind: 'status', status: 503 }, always),
  ],
])('all questions at once are answered: %s', async (_what, cause) => {
  const { discord, house, all } = await opened();
  const endings = await atOnce(discord, all, () => cause(discord));
  expect(endings).toEqual(allOf(all, 'answered'));
  await expectWhole(house, discord);
});

test.each<[string, (discord: LocalDiscord) => void]>([
  ['nothing gets through', ({ faults }) => faults.next(callback, { kind: 'reset' }, always)],
  [
    'Discord has only errors',
    ({ faults }) => faults.next(callback, { kind: 'status', status: 500 }, always),
  ],
  [
    'Discord asks for more patience than it has',
    // The second tries of the first are not to leave the last without.
    ({ faults }) => faults.next(callback, { kind: 'status', status: 429, retryAfter: 4 }, 2 * each),
  ],
])('whoever is not answered is told so by Discord: %s', async (_what, cause) => {
  const { discord, house, all } = await opened({ frozen: false });
  cause(discord);
  const endings = await atOnce(discord, all, () => undefined);
  expect(endings).toEqual(allOf(all, 'told by Discord'));
  await expectWhole(house, discord);
});

test('events that come too late are answered by nobody, and change nothing by halves', async () => {
  const { discord, house, all } = await opened({ frozen: false });
  discord.faults.slowGateway(3_200);
  expect(await atOnce(discord, all, () => undefined)).toEqual(allOf(all, 'told by Discord'));
  await expectWhole(house, discord);
});

test('a cut gateway loses no question', async () => {
  const { discord, house, all } = await opened();
  discord.faults.killGateway();
  await expect.poll(() => discord.online).toBe(false);
  const endings = await atOnce(discord, all, () => undefined);
  expect(endings).toEqual(allOf(all, 'answered'));
  expect(discord.gatewayLog).toContain('resumed');
  await expectWhole(house, discord);
});

test('a dropped heartbeat loses no question', async () => {
  const { discord, house, all } = await opened({ heartbeatMs: 300 });
  discord.faults.zombie(true);
  await expect.poll(() => discord.gatewayLog, { timeout: 10_000 }).toContain('closed 4200');
  const endings = await atOnce(discord, all, () => discord.faults.zombie(false));
  expect(endings).toEqual(allOf(all, 'answered'));
  await expectWhole(house, discord);
});

test('a reset token ends it with a sentence, after what was asked is answered', async () => {
  const { discord, house, all } = await opened();
  discord.expectStatus(4004);
  const endings = await atOnce(discord, all, () => discord.faults.revokeToken());
  for (const [name, ending] of Object.entries(endings)) expect(ending, name).not.toBe('nothing');
  expect((await house.lost).message).toContain('copy the token again');
  await expectWhole(house, discord);
});

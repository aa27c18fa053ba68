import type { APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { seedBytes } from '../seed.ts';
import { openDiscord, openHouse } from './house.ts';

const seed = { name: 'record.ris', bytes: seedBytes };
const dashes = /[–—]/g;

const json = (message: APIMessage): string => JSON.stringify(message.components);

/** What each style must say of the seed, besides who wrote it. */
const styles: Readonly<Record<string, RegExp>> = {
  apa: /^Liapi, F\., Chater, A\. M\., .* \(2025\)\. Factors .*\. \*BMC Health Serv Res\*, \*25\*\(1\), 947\. https:\/\/doi\.org\/10\.1186\/s12913-025-13051-7\n-# In text: \(Liapi et al\., 2025\)/,
  vancouver: /^Liapi F, Chater AM, .*BMC Health Serv Res\. .*2025.*25\(1\):947/,
  nature: /^Liapi, F\..*\*BMC Health Serv Res\* \*\*25\*\*, .*947 \(2025\)/,
  ieee: /^F\. Liapi, A\. M\. Chater, .*\*BMC Health Serv Res\*, vol\. 25, no\. 1, p\. 947/,
  'chicago-author-date': /^Liapi, F\., A\. M\. Chater, .* 2025\. .*\*BMC Health Serv Res\* 25/,
  'modern-language-association': /^Liapi, F\., et al\. .*\*BMC Health Serv Res\*, vol\. 25/,
  'harvard-cite-them-right': /^Liapi, F\. \*et al\.\* \(2025\)|^Liapi, F\..* \(2025\)/,
  'american-medical-association':
    /^Liapi F, Chater AM, .*\*BMC Health Serv Res\*\. 2025;25\(1\):947/,
};

async function bringSeed(discord: LocalDiscord): Promise<APIMessage> {
  const { message } = await discord.as(discord.users.owner.id).slash('import', { file: seed });
  return message;
}

describe('the whole story, through a real client and a real gateway', () => {
  test('import → autocomplete → cite in eight styles → abstract → restart → still there → forget → undo', async () => {
    const discord = await openDiscord();
    const house = await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);

    const receipt = await bringSeed(discord);
    expect(json(receipt)).toContain('1 added, 0 the same, 0 problems');

    const choices = await owner.type('cite', 'work', 'liapi');
    expect(choices).toEqual([
      { name: expect.stringMatching(/^Liapi et al\. 2025 · Factors/), value: 'liapi2025factors' },
    ]);
    for (const [style, words] of Object.entries(styles)) {
      const { message, ephemeral } = await owner.slash('cite', { work: 'liapi2025factors', style });
      expect(message.content.replace(dashes, '-'), style).toMatch(words);
      expect(ephemeral).toBe(false);
    }

    const cited = (await owner.slash('cite', { work: 'liapi2025factors' })).message;
    const abstract = await owner.click(cited, 'Abstract');
    expect(abstract.ephemeral).toBe(true);
    expect(json(abstract.message).replaceAll('\\\\', '')).toContain(
      'BACKGROUND: Integrated care uses',
    );
    expect(json(abstract.message).replaceAll('\\\\', '')).toContain('10.1186/s12913-025-13051-7.');

    await house.stop();
    await openHouse(discord, { dataDir: house.config.dataDir });
    const again = await owner.slash('cite', { work: 'Liapi et al. integration' });
    expect(again.message.content).toBe(cited.content);
    // Buttons from before the restart work: their state is in their custom ids.
    expect((await owner.click(cited, 'Copy')).message.content).toContain('```text\nLiapi, F.');

    const forgotten = (await owner.slash('forget', { work: 'liapi2025factors' })).message;
    expect(await owner.type('cite', 'work', 'liapi')).toEqual([]);
    const undone = await owner.click(forgotten, 'Undo');
    expect(undone.state).toBe('updated');
    expect(json(undone.message)).toContain('back in the library');
    expect(await owner.type('cite', 'work', 'liapi')).toHaveLength(1);
  });

  test('a second import adds nothing and says so; the first one’s Undo still works', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const first = await bringSeed(discord);
    expect(json(await bringSeed(discord))).toContain('0 added, 1 the same, 0 problems');
    const undone = await owner.click(first, 'Undo');
    expect(json(undone.message)).toContain('1 work kept, because another import brought it too');

    // The second one has no Undo, since it changed nothing; the work leaves when it is undone as well.
    const history = (await owner.slash('history')).message;
    const id = /"value":"([0-9a-f]{10})"/.exec(json(history))?.[1] ?? '';
    const last = await owner.select(history, 'v1:unwind', [id]);
    expect(json(last.message)).toContain('1 work left the library');
  });
});

describe('four ways to bring a file, none of which needs a privileged intent', () => {
  test('Apps > Import references on a message', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const member = discord.as(discord.users.member.id);
    const posted = await discord.as(discord.users.owner.id).say('our search', { files: [seed] });
    const { message } = await member.messageMenu('Import references', posted);
    expect(json(message)).toContain('1 added');
  });

  test('an @mention with the file', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const posted = await owner.say('please keep this', { files: [seed], mentionApp: true });
    expect(json(await owner.waitForReply(posted))).toContain('1 added');
  });

  test('a direct message, into the person’s own library', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const alone = discord.as(discord.users.member.id, { dm: true });
    const posted = await alone.say('', { files: [seed] });
    expect(json(await alone.waitForReply(posted))).toContain('1 added');
    expect(await alone.type('cite', 'work', 'liapi')).toHaveLength(1);
    expect(await discord.as(discord.users.member.id).type('cite', 'work', 'liapi')).toEqual([]);
    // In their own library they need nobody's leave.
    expect((await alone.slash('forget', { work: 'liapi' })).state).toBe('answered');
  });

  test('just posting it, in a watched channel', async () => {
    const discord = await openDiscord();
    await openHouse(discord, { watchChannels: [discord.channelId] });
    const owner = discord.as(discord.users.owner.id);
    const receipt = await owner.waitForReply(await owner.say('new search', { files: [seed] }));
    expect(json(receipt)).toContain('1 added');
    const other = discord.guilds()[0]?.channels[1]?.id ?? '';
    const elsewhere = discord.as(discord.users.owner.id, { channelId: other });
    await elsewhere.say('not watched', { files: [seed] });
    await owner.say('a picture', { files: [{ name: 'cat.png', bytes: seedBytes }] });
    // A later answer proves that the bot has seen both and said nothing.
    await owner.slash('help');
    await elsewhere.slash('help');
    expect(elsewhere.messages().filter(({ author }) => author.bot)).toHaveLength(1);
    expect(owner.messages().filter(({ author }) => author.bot)).toHaveLength(2);
  });
});

describe('what is not said to it', () => {
  test('Ibid lets be: a bare reply, talk in a watched channel, its own messages with files', async () => {
    const discord = await openDiscord();
    await openHouse(discord, { watchChannels: 'all' });
    const owner = discord.as(discord.users.owner.id);
    const bad = {
      name: 'two.ris',
      bytes: Buffer.from('TY  - JOUR\nTI  - A title\nDO  - none\nER  - \n'),
    };
    // The receipt has a file of problems, and is a message of a bot in a watched channel.
    const receipt = await owner.waitForReply(await owner.say('', { files: [bad] }));
    expect(json(receipt)).toMatch(/"name":"problems\.txt","size":[1-9]/);
    await owner.say('thank you', { replyTo: receipt });
    await owner.say('nice weather');
    await owner.slash('help');
    expect(owner.messages().filter(({ author }) => author.bot)).toHaveLength(2);
  });

  test('but for a mention without a file, which gets a hint', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const hint = await owner.waitForReply(await owner.say('hello?', { mentionApp: true }));
    expect(hint.content).toContain('/help');
  });
});

describe('each server has a library of its own', () => {
  test('what one server brought is not found in another', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const other = discord.addGuild({ name: 'Another lab' });
    await bringSeed(discord);
    const there = discord.as(discord.users.owner.id, { guildId: other.id });
    expect(await there.type('cite', 'work', 'liapi')).toEqual([]);
    const { ephemeral, message } = await there.slash('cite', { work: 'liapi2025factors' });
    expect(ephemeral).toBe(true);
    expect(message.content).toContain('Nothing has been brought here yet');
  });
});

describe('someone without the right', () => {
  test('can neither forget nor undo what another brought; a moderator can', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const receipt = await bringSeed(discord);
    const member = discord.as(discord.users.member.id);
    for (const refused of [
      await member.slash('forget', { work: 'liapi2025factors' }),
      await member.click(receipt, 'Undo'),
    ]) {
      expect(refused.ephemeral).toBe(true);
      expect(refused.message.content).toContain('someone with **Manage Messages** can');
    }
    const moderator = discord.as(discord.users.moderator.id);
    expect((await moderator.click(receipt, 'Undo')).state).toBe('updated');
    expect(await member.type('cite', 'work', 'liapi')).toEqual([]);
  });
});

describe('typed text that is no choice', () => {
  const smith = (year: number, title: string): string =>
    `TY  - JOUR\r\nAU  - Smith, A.\r\nPY  - ${year}\r\nTI  - ${title}\r\nER  - \r\n`;

  test('several give a menu to the asker; the chosen one is cited for all', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    const owner = discord.as(discord.users.owner.id);
    const bytes = Buffer.from(smith(2001, 'Sleep in nurses') + smith(2021, 'Sleep in surgeons'));
    await owner.slash('import', { file: { name: 'two.ris', bytes } });
    const question = await owner.slash('cite', { work: 'smith sleep' });
    expect(question.ephemeral).toBe(true);
    const answer = await owner.select(question.message, 'v1:cite:apa', ['smith2001sleep']);
    expect(answer.ephemeral).toBe(false);
    expect(answer.message.content).toContain('Sleep in nurses');
  });

  test('/find lists to the asker alone', async () => {
    const discord = await openDiscord();
    await openHouse(discord);
    await bringSeed(discord);
    const list = await discord
      .as(discord.users.member.id)
      .slash('find', { words: 'integratd care' });
    expect(list.ephemeral).toBe(true);
    expect(json(list.message)).toContain('liapi2025factors');
  });
});

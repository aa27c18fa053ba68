import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { findChromium } from './chromium.ts';
import { lostIds, tooWide } from './looks.ts';
import { picture } from './pictures.ts';
import { type Stage, startStage } from './stage.ts';

describe.skipIf(findChromium() === undefined).each([
  ['dark', 1280],
  ['light', 390],
] as const)('axe finds nothing in %s at %i pixels, in Chromium:', (colorScheme, width) => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    page = await stage.open('', { colorScheme, viewport: { width, height: 800 } });
  });
  afterEach(async () => {
    await page.close();
    expect(stage.trouble.splice(0)).toEqual([]);
    expect(stage.playground.discord.unexpected).toEqual([]);
  });

  const send = async (words: string) => {
    await page.getByLabel('Message', { exact: true }).fill(words);
    await page.keyboard.press('Enter');
  };
  const said = (words: string) => page.getByRole('log').getByText(words).last().waitFor();
  const choices = () => page.getByRole('listbox').getByRole('option');
  const inGuild = () => stage.playground.discord.channelId;
  /** Nothing at all: not the serious things, nor the small ones. */
  const look = async (state: string) => {
    await picture(page, `${state}-${colorScheme}-${width}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(lostIds)).toEqual([]);
    expect(await page.evaluate(tooWide)).toEqual([]);
  };

  it('the first visit, and a channel of direct messages', async () => {
    await look('first');
    await page.goto(`${stage.playground.pageUrl}#/${directMessages(stage)}`);
    await page.getByRole('heading', { name: 'Welcome to Ibid' }).waitFor();
    await send('for your eyes only');
    await said('for your eyes only');
    await look('direct');
    await page.goto(`${stage.playground.pageUrl}#/${inGuild()}`);
  });

  it('the commands, the choices of an option, its chip, and what is wrong with it', async () => {
    await page.getByLabel('Message', { exact: true }).click();
    await page.keyboard.type('/');
    await choices().first().waitFor();
    await look('commands');
    await page.keyboard.type('cite li');
    await choices().first().waitFor();
    await look('choices');
    await page.keyboard.press('Enter');
    await choices().filter({ hasText: 'style' }).waitFor();
    await look('chips');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('klingon');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByText('Choose from the list.').waitFor();
    await look('wrong');
  });

  it('an answer with buttons, formatted words, a file, and a line that failed', async () => {
    await send('/cite liapi');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await said('in apa');
    await send('**bold** `code` ||hidden|| <@1> <t:1700000000>\n```\nblock\n```\n> a quotation');
    await said('a quotation');
    await page.locator('.spoiler').last().click();
    await look('answer');
    await send('/sleep ');
    await said('The application did not respond');
    await look('failed');
  });

  it('a card, menus, and the list of one of them', async () => {
    await send('/card ');
    await said('Three works');
    await look('card');
    await send('/choose ');
    await page.getByRole('combobox', { name: 'Who reads it?' }).last().click();
    await choices().first().waitFor();
    await look('menu-open');
  });

  it('dialogues with words, lists and menus', async () => {
    await send('/note ');
    await page.getByRole('dialog').waitFor();
    await look('dialogue');
    await page.keyboard.press('Escape');
    await send('/share ');
    await page.getByRole('combobox', { name: 'Readers' }).waitFor();
    await look('dialogue-menus');
    await page.getByRole('combobox', { name: 'Readers' }).click();
    await choices().first().waitFor();
    await look('dialogue-list');
  });

  it('the menu of a message, and the side on a narrow window', async () => {
    await send('any words');
    await said('any words');
    await page.getByRole('button', { name: 'More about this message' }).last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Apps' }).waitFor();
    await look('message-menu');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Import references' }).waitFor();
    await look('message-apps');
    await page.keyboard.press('Escape');
    if (width > 640) return;
    await page.getByRole('button', { name: 'Channels' }).click();
    await page.getByRole('navigation').getByRole('button', { name: '# general' }).waitFor();
    await look('side');
  });

  it('Discord’s view, with a request that was refused', async () => {
    stage.playground.discord.expectStatus(400, /callback/);
    await send('/slip ');
    await said('Too long, Discord says.');
    await page.getByRole('button', { name: 'Discord’s view' }).click();
    const view = page.getByRole('complementary', { name: 'Discord’s view' });
    await view.getByRole('link').first().waitFor();
    await view.getByText('without its people').first().waitFor();
    await view.getByText('No answer to the command sleep').first().waitFor();
    await look('view');
  });
});

/** The channel of the owner's direct messages. */
function directMessages({ playground: { discord } }: Stage): string {
  return discord.dmChannelId(discord.users.owner.id);
}

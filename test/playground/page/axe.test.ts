import { describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { findChromium } from './chromium.ts';
import { lostIds, tooWide } from './looks.ts';
import { onStage } from './on-stage.ts';
import { picture } from './pictures.ts';
import type { Stage } from './stage.ts';

describe.skipIf(findChromium() === undefined).each([
  ['dark', 1280],
  ['light', 390],
] as const)('axe finds nothing in %s at %i pixels, in Chromium:', (colorScheme, width) => {
  const on = onStage({ colorScheme, viewport: { width, height: 800 } });
  const said = (words: string) => on.page.getByRole('log').getByText(words).last().waitFor();
  const choices = () => on.page.getByRole('listbox').getByRole('option');
  const inGuild = () => on.stage.playground.discord.channelId;
  /** Nothing at all: not the serious things, nor the small ones. */
  const look = async (state: string) => {
    await picture(on.page, `${state}-${colorScheme}-${width}`);
    expect(await axeFaults(on.page)).toEqual([]);
    expect(await on.page.evaluate(lostIds)).toEqual([]);
    expect(await on.page.evaluate(tooWide)).toEqual([]);
  };

  it('the first visit, and a channel of direct messages', async () => {
    await look('first');
    await on.page.goto(`${on.stage.playground.pageUrl}#/${directMessages(on.stage)}`);
    await on.page.getByRole('heading', { name: 'Welcome to Ibid' }).waitFor();
    await on.send('for your eyes only');
    await said('for your eyes only');
    await look('direct');
    await on.page.goto(`${on.stage.playground.pageUrl}#/${inGuild()}`);
  });

  it('the commands, the choices of an option, its chip, and what is wrong with it', async () => {
    await on.page.getByLabel('Message', { exact: true }).click();
    await on.page.keyboard.type('/');
    await choices().first().waitFor();
    await look('commands');
    await on.page.keyboard.type('cite li');
    await choices().first().waitFor();
    await look('choices');
    await on.page.keyboard.press('Enter');
    await choices().filter({ hasText: 'style' }).waitFor();
    await look('chips');
    await on.page.keyboard.press('ArrowDown');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.type('klingon');
    await on.page.keyboard.press('Escape');
    await on.page.keyboard.press('Enter');
    await on.page.getByText('Choose from the list.').waitFor();
    await look('wrong');
  });

  it('an answer with buttons, formatted words, a file, and a line that failed', async () => {
    await on.send('/cite liapi');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Enter');
    await said('in apa');
    await on.send('**bold** `code` ||hidden|| <@1> <t:1700000000>\n```\nblock\n```\n> a quotation');
    await said('a quotation');
    await on.page.locator('.spoiler').last().click();
    await look('answer');
    await on.send('/sleep ');
    await said('The application did not respond');
    await look('failed');
  });

  it('a card, menus, and the list of one of them', async () => {
    await on.send('/card ');
    await said('Three works');
    await look('card');
    await on.send('/choose ');
    await on.page.getByRole('combobox', { name: 'Who reads it?' }).last().click();
    await choices().first().waitFor();
    await look('menu-open');
  });

  it('dialogues with words, lists and menus', async () => {
    await on.send('/note ');
    await on.page.getByRole('dialog').waitFor();
    await look('dialogue');
    await on.page.keyboard.press('Escape');
    await on.send('/share ');
    await on.page.getByRole('combobox', { name: 'Readers' }).waitFor();
    await look('dialogue-menus');
    await on.page.getByRole('combobox', { name: 'Readers' }).click();
    await choices().first().waitFor();
    await look('dialogue-list');
  });

  it('the menu of a message, and the side on a narrow window', async () => {
    await on.send('any words');
    await said('any words');
    await on.page.getByRole('button', { name: 'More about this message' }).last().focus();
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Apps', exact: true }).waitFor();
    await look('message-menu');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Import references' }).waitFor();
    await look('message-apps');
    await on.page.keyboard.press('Escape');
    if (width > 640) return;
    await on.page.getByRole('button', { name: 'Channels' }).click();
    await on.page.getByRole('navigation').getByRole('button', { name: '# general' }).waitFor();
    await look('side');
  });

  it('Discord’s view, with a request that was refused', async () => {
    on.stage.playground.discord.expectStatus(400, /callback/);
    await on.send('/slip ');
    await said('Too long, Discord says.');
    await on.page.getByRole('button', { name: 'Discord’s view' }).click();
    const view = on.page.getByRole('complementary', { name: 'Discord’s view' });
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

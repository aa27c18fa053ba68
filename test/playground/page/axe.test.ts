import { describe, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { look, resize, type Window, windows } from './look.ts';
import { onStage } from './on-stage.ts';
import type { Stage } from './stage.ts';

const isNarrow = ({ width }: Window) => width <= 640;

describe.skipIf(findChromium() === undefined)('axe finds nothing, in Chromium:', () => {
  const on = onStage();
  const said = (words: string) => on.page.getByRole('log').getByText(words).last().waitFor();
  const choices = () => on.page.getByRole('listbox').getByRole('option');
  const lookIn = async (window: Window, state: string) => {
    await resize(on.page, window);
    await look(on.page, `${state}-${window.colorScheme}-${window.width}`);
  };
  /** Each state is brought about once, and looked at in all windows. */
  const lookAt = async (state: string) => {
    for (const window of windows) await lookIn(window, state);
  };

  it('the first visit, and a channel of direct messages', async () => {
    await lookAt('first');
    await on.page.goto(`${on.stage.playground.pageUrl}#/${directMessages(on.stage)}`);
    await on.page.getByRole('heading', { name: 'Welcome to Ibid' }).waitFor();
    await on.send('for your eyes only');
    await said('for your eyes only');
    await lookAt('direct');
  });

  it('the commands, the choices of an option, its chip, and what is wrong with it', async () => {
    await on.page.getByLabel('Message', { exact: true }).click();
    await on.page.keyboard.type('/');
    await choices().first().waitFor();
    await lookAt('commands');
    await on.page.keyboard.type('cite li');
    await on.page.getByRole('option', { name: 'Liapi et al. 2025', selected: true }).waitFor();
    await lookAt('choices');
    await on.page.keyboard.press('Enter');
    await choices().filter({ hasText: 'style' }).waitFor();
    await lookAt('chips');
    await on.page.keyboard.press('ArrowDown');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.type('klingon');
    await on.page.keyboard.press('Escape');
    await on.page.keyboard.press('Enter');
    await on.page.getByText('Choose from the list.').waitFor();
    await lookAt('wrong');
  });

  it('an answer with buttons, formatted words, a file, and a line that failed', async () => {
    await on.send('/cite liapi');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Enter');
    await said('in apa');
    await on.send('**bold** `code` ||hidden|| <@1> <t:1700000000>\n```\nblock\n```\n> a quotation');
    await said('a quotation');
    await on.page.locator('.spoiler').last().click();
    await lookAt('answer');
    await on.send('/sleep ');
    await on.page.getByText('Sending command…').waitFor();
    on.stage.playground.discord.faults.pass(3_000);
    await said('The application did not respond');
    await lookAt('failed');
  });

  it('a card, menus, and the list of one of them', async () => {
    await on.send('/card ');
    await said('Three works');
    await lookAt('card');
    await on.send('/choose ');
    await on.page.getByRole('combobox', { name: 'Who reads it?' }).last().click();
    await choices().first().waitFor();
    await lookAt('menu-open');
  });

  it('dialogues with words, lists and menus', async () => {
    await on.send('/note ');
    await on.page.getByRole('dialog').waitFor();
    await lookAt('dialogue');
    await on.page.keyboard.press('Escape');
    await on.send('/share ');
    await on.page.getByRole('combobox', { name: 'Readers' }).waitFor();
    await lookAt('dialogue-menus');
    await on.page.getByRole('combobox', { name: 'Readers' }).click();
    await choices().first().waitFor();
    await lookAt('dialogue-list');
  });

  it.each(windows)('the menu of a message, opened at $width pixels', async (window) => {
    await resize(on.page, window);
    await on.send('any words');
    await said('any words');
    await on.page.getByRole('button', { name: 'More about this message' }).last().focus();
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Apps', exact: true }).waitFor();
    await lookIn(window, 'message-menu');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Import references' }).waitFor();
    await lookIn(window, 'message-apps');
  });

  it.each(windows.filter(isNarrow))('the side of a window of $width pixels', async (window) => {
    await resize(on.page, window);
    await on.page.getByRole('button', { name: 'Channels' }).click();
    await on.page.getByRole('navigation').getByRole('button', { name: '# general' }).waitFor();
    await lookIn(window, 'side');
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
    await lookAt('view');
  });
});

/** The channel of the owner's direct messages. */
function directMessages({ playground: { discord } }: Stage): string {
  return discord.dmChannelId(discord.users.owner.id);
}

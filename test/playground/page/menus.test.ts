import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { onStage } from './on-stage.ts';

describe.skipIf(findChromium() === undefined)('select menus of the page, in Chromium', () => {
  const on = onStage();
  const menu = (label: string) => on.page.getByRole('combobox', { name: label }).last();
  const rows = () => on.page.getByRole('listbox').getByRole('option');
  const titles = () => on.page.locator('.listbox:not([hidden]) .option-title').allTextContents();
  const said = (words: string) => on.page.getByRole('log').getByText(words).last().waitFor();
  const open = async () => {
    await on.send('/choose ');
    await menu('Who reads it?').waitFor();
  };

  it('offer the people, and send those who were found by typing', async () => {
    await open();
    expect(await menu('Who reads it?').inputValue()).toBe('Mira Okafor');
    await menu('Who reads it?').focus();
    await on.page.keyboard.press('Enter');
    expect(await titles()).toEqual([
      'Mira Okafor',
      'Jonas Lind',
      'Priya Nair',
      'Ibid',
      'Choose this one',
    ]);
    await on.page.keyboard.type('pri');
    expect(await titles()).toEqual(['Priya Nair']);
    await on.page.keyboard.press('Enter');
    // A third one is more than the menu takes.
    await rows().filter({ hasText: 'Jonas Lind' }).click();
    await rows().filter({ hasText: 'Choose these 2' }).click();
    await said('who: mira.okafor, priya.nair, 2 members');
    expect(await menu('Who reads it?').inputValue()).toBe('Mira Okafor, Priya Nair');
  });

  it('offer roles, and none of them where a menu may be empty', async () => {
    await open();
    await menu('Which role?').click();
    expect(await titles()).toEqual(['everyone', 'Moderators', 'Ibid', 'Choose none']);
    await rows().filter({ hasText: 'Moderators' }).click();
    await said('role: Moderators');
    await menu('Which role?').click();
    await rows().filter({ hasText: 'Choose none' }).click();
    await said('role: none');
  });

  it('offer people and roles together, and the channels of the right type', async () => {
    await open();
    await menu('Whom to tell?').click();
    await on.page.keyboard.type('mod');
    await on.page.keyboard.press('Enter');
    await said('whom: 0 members, Moderators');
    await menu('Where to post?').click();
    await on.page.keyboard.press('ArrowDown');
    await on.page.keyboard.press('Enter');
    await said('where: papers');
    await menu('Where to talk?').click();
    await on.page.getByText('There is nothing to choose here.').waitFor();
  });

  it('let go on Escape and elsewhere what was not yet chosen', async () => {
    await open();
    await menu('Who reads it?').click();
    await on.page.keyboard.type('jon');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Escape');
    expect(await on.page.getByRole('listbox').count()).toBe(0);
    await on.page.keyboard.press('Tab');
    expect(await menu('Who reads it?').inputValue()).toBe('Mira Okafor');
    await menu('Which role?').fill('nobody');
    await on.page.getByText('Nothing found.').waitFor();
    await on.page.getByLabel('Message', { exact: true }).focus();
    expect(await menu('Which role?').inputValue()).toBe('');
  });

  it('offer in direct messages the two who talk, and no role', async () => {
    await on.page.getByRole('button', { name: 'Ibid', exact: true }).click();
    await on.page.getByRole('heading', { name: 'Welcome to Ibid' }).waitFor();
    await open();
    await menu('Whom to tell?').click();
    expect(await titles()).toEqual(['Mira Okafor', 'Ibid']);
    await on.page.keyboard.press('Enter');
    await said('whom: mira.okafor');
  });

  it('stand in dialogues too, by keyboard, where a needed one cannot be left out', async () => {
    await on.send('/share ');
    const dialog = on.page.getByRole('dialog', { name: 'Share this list' });
    await dialog.waitFor();
    await on.page.keyboard.type('jonas');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.type('priya');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Escape');
    expect(await on.page.getByLabel('Readers').inputValue()).toBe('Jonas Lind, Priya Nair');
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    expect(await dialog.count()).toBe(1);
    await on.page.getByRole('combobox', { name: 'Channel' }).focus();
    await on.page.keyboard.type('gen');
    await on.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    await said('Shared with jonas.lind and priya.nair, 0 roles, in general');
  });
});

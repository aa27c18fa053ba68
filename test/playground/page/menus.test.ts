import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { type Stage, startStage } from './stage.ts';

describe.skipIf(findChromium() === undefined)('select menus of the page, in Chromium', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    page = await stage.open();
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
  const menu = (label: string) => page.getByRole('combobox', { name: label }).last();
  const rows = () => page.getByRole('listbox').getByRole('option');
  const titles = () => page.locator('.listbox:not([hidden]) .option-title').allTextContents();
  const said = (words: string) => page.getByRole('log').getByText(words).last().waitFor();
  const open = async () => {
    await send('/choose ');
    await menu('Who reads it?').waitFor();
  };

  it('offer the people, and send those who were found by typing', async () => {
    await open();
    expect(await menu('Who reads it?').inputValue()).toBe('Mira Okafor');
    await menu('Who reads it?').focus();
    await page.keyboard.press('Enter');
    expect(await titles()).toEqual([
      'Mira Okafor',
      'Jonas Lind',
      'Priya Nair',
      'Ibid',
      'Choose this one',
    ]);
    await page.keyboard.type('pri');
    expect(await titles()).toEqual(['Priya Nair']);
    await page.keyboard.press('Enter');
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
    await page.keyboard.type('mod');
    await page.keyboard.press('Enter');
    await said('whom: 0 members, Moderators');
    await menu('Where to post?').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said('where: papers');
    await menu('Where to talk?').click();
    await page.getByText('There is nothing to choose here.').waitFor();
  });

  it('let go on Escape and elsewhere what was not yet chosen', async () => {
    await open();
    await menu('Who reads it?').click();
    await page.keyboard.type('jon');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await menu('Who reads it?').inputValue()).toBe('Mira Okafor');
    await menu('Which role?').fill('nobody');
    await page.getByText('Nothing found.').waitFor();
    await page.getByLabel('Message', { exact: true }).focus();
    expect(await menu('Which role?').inputValue()).toBe('');
  });

  it('offer in direct messages the two who talk, and no role', async () => {
    await page.getByRole('button', { name: 'Ibid', exact: true }).click();
    await page.getByRole('heading', { name: 'Welcome to Ibid' }).waitFor();
    await open();
    await menu('Whom to tell?').click();
    expect(await titles()).toEqual(['Mira Okafor', 'Ibid']);
    await page.keyboard.press('Enter');
    await said('whom: mira.okafor');
  });

  it('stand in dialogues too, by keyboard, where a needed one cannot be left out', async () => {
    await send('/share ');
    const dialog = page.getByRole('dialog', { name: 'Share this list' });
    await dialog.waitFor();
    await page.keyboard.type('jonas');
    await page.keyboard.press('Enter');
    await page.keyboard.type('priya');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Readers').inputValue()).toBe('Jonas Lind, Priya Nair');
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    expect(await dialog.count()).toBe(1);
    await page.getByRole('combobox', { name: 'Channel' }).focus();
    await page.keyboard.type('gen');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    await said('Shared with jonas.lind and priya.nair, 0 roles, in general');
  });
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { findChromium } from './chromium.ts';
import { lostIds, tooWide } from './looks.ts';
import { type Stage, startStage } from './stage.ts';

describe.skipIf(findChromium() === undefined)('how the page looks, in Chromium', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage?.stop());
  afterEach(async () => {
    await page.close();
    expect(stage.trouble.splice(0)).toEqual([]);
    expect(stage.playground.discord.unexpected).toEqual([]);
  });

  const view = () => page.getByRole('complementary', { name: 'Discord’s view' });
  const lines = () => view().getByRole('listitem');
  const send = async (words: string) => {
    await page.getByLabel('Message', { exact: true }).fill(words);
    await page.keyboard.press('Enter');
  };
  /** A command that breaks a rule, whose refusal is announced. */
  const slip = async () => {
    stage.playground.discord.expectStatus(400, /callback/);
    await send('/slip ');
    await page.getByRole('log').getByText('Too long, Discord says.').last().waitFor();
  };

  it('comes with at most 300 kB', async () => {
    page = await stage.open();
    await page.waitForLoadState('load');
    const bytes = await page.evaluate(`['navigation', 'resource']
      .flatMap((kind) => performance.getEntriesByType(kind))
      .reduce((sum, { transferSize }) => sum + transferSize, 0)`);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(300_000);
  });

  it('finds faults where there are some', async () => {
    page = await stage.open();
    await page.evaluate(`(() => {
      const faulty = document.createElement('p');
      faulty.append('hardly to be seen', document.createElement('button'));
      faulty.id = 'log';
      faulty.style.color = 'rgb(140, 140, 140)';
      faulty.style.width = '3000px';
      document.getElementById('log').append(faulty);
    })()`);
    expect(await axeFaults(page)).toEqual([
      expect.stringMatching(/^critical button-name/),
      expect.stringMatching(/^serious color-contrast.*hardly to be seen/),
      expect.stringMatching(/^serious list: /),
    ]);
    expect(await page.evaluate(lostIds)).toHaveLength(1);
    expect(await page.evaluate(tooWide)).not.toEqual([]);
  });

  it('shows each request with its answer and the rule that refused it, live, by keyboard', async () => {
    page = await stage.open();
    await page.getByRole('button', { name: 'Discord’s view' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => lines().count()).toBeGreaterThan(0);
    await slip();
    await page.getByLabel('Only refusals').check();
    await expect.poll(() => lines().count()).toBe(1);
    const refused = lines().first();
    expect(await refused.textContent()).toContain('400POST /interactions/');
    expect(await refused.getByText('at data.content').textContent()).toContain(
      'Must be 2000 or fewer in length. at data.content (BASE_TYPE_MAX_LENGTH)',
    );
    const rule = refused.getByRole('link');
    expect(await rule.getAttribute('href')).toMatch(/^https:\/\/docs\.discord\.com\/.+message#/);
    await page.getByLabel('Only refusals').uncheck();
    await expect.poll(() => lines().count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    expect(await view().count()).toBe(0);
    expect(await page.locator(':focus').textContent()).toBe('Discord’s view');
  });

  it('shows what the gateway said between the requests, and how fast each answer was', async () => {
    page = await stage.open();
    await page.getByRole('button', { name: 'Discord’s view' }).click();
    await lines().filter({ hasText: 'IDENTIFY intents' }).first().waitFor();
    await send('said aloud');
    const said = lines().filter({ hasText: 'MESSAGE_CREATE from Mira Okafor: “said aloud”' });
    await said.waitFor();
    await send('/card ');
    const answer = lines().filter({ hasText: 'POST /interactions/' }).first();
    await expect.poll(() => answer.textContent()).toMatch(/after \d+ ms of 3 s/);
    const asked = lines().filter({ hasText: 'INTERACTION_CREATE the command card' }).first();
    await asked.locator('summary').click();
    await asked.getByText('"channel_id"').waitFor();
    const shown = await view().textContent();
    expect(shown).not.toContain(stage.playground.discord.token);
    expect(shown).toMatch(/"token": "[\w-]{4}…"/);
    // The first comes after a random part of 41 s: how many there were is chance.
    expect(shown).toMatch(/↑ \d+ heartbeats? so far/);
  });

  it('marks in Discord’s view an answer that never came', async () => {
    page = await stage.open();
    await page.getByRole('button', { name: 'Discord’s view' }).click();
    await send('/sleep ');
    await page.getByText('Sending command…').waitFor();
    stage.playground.discord.faults.pass(3_000);
    await page.getByLabel('Only refusals').check();
    await lines().filter({ hasText: 'No answer to the command sleep within 3 s' }).waitFor();
  });

  it('moves nothing for those who have asked their system for that', async () => {
    page = await stage.open('', { reducedMotion: 'reduce' });
    await send('/sleep ');
    await page.locator('.thinking').first().waitFor();
    const moves = "getComputedStyle(document.querySelector('.thinking')).animationName";
    expect(await page.evaluate(moves)).toBe('none');
    // What fails later would stand before what the next test looks for.
    stage.playground.discord.faults.pass(3_000);
  });

  it('shows in Discord’s view what a person wrote as text', async () => {
    page = await stage.open();
    await page.getByRole('button', { name: 'Discord’s view' }).click();
    await page.getByLabel('Message', { exact: true }).click();
    await page.keyboard.type('/cite <img src=x onerror=alert(1)>');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('onerror').waitFor();
    await expect.poll(() => lines().first().textContent()).toContain('<img src=x');
    expect(await view().locator('img').count()).toBe(0);
  });

  it('lets one fill in a dialogue by keyboard, and leave another by Escape', async () => {
    page = await stage.open();
    await send('/note ');
    const dialog = page.getByRole('dialog', { name: 'A note on this work' });
    await dialog.waitFor();
    await page.keyboard.type('read twice');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A find');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    await page.getByText('Noted read twice (find)').waitFor();
    expect(await dialog.count()).toBe(0);
    await send('/note ');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByText('Sending command…').count()).toBe(0);
  });
});

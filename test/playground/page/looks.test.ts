import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { faint, nameless, tooWide } from './looks.ts';
import { type Stage, startStage } from './stage.ts';

/** Pictures are kept beside the report of the tests, for people. */
const pictures = fileURLToPath(new URL('../../../node_modules/.cache/pages/', import.meta.url));

describe.skipIf(findChromium() === undefined)('how the page looks, in Chromium', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
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
    const before = stage.taken();
    page = await stage.open();
    await page.waitForLoadState('load');
    const bytes = stage.taken() - before;
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(300_000);
  });

  it('finds faults where there are some', async () => {
    page = await stage.open();
    await page.evaluate(`(() => {
      const faulty = document.createElement('p');
      faulty.append('hardly to be seen', document.createElement('button'));
      faulty.style.color = 'rgb(140, 140, 140)';
      faulty.style.width = '3000px';
      document.getElementById('log').append(faulty);
    })()`);
    expect(await page.evaluate(nameless)).toHaveLength(1);
    expect(await page.evaluate(faint)).toEqual([expect.stringContaining('hardly to be seen')]);
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
    expect(await page.evaluate(nameless)).toEqual([]);
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

  it.each([
    ['dark', 1280],
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
  ] as const)('can be read and named in %s at %i pixels', async (colorScheme, width) => {
    page = await stage.open('', { colorScheme, viewport: { width, height: 800 } });
    const picture = (name: string) =>
      page.screenshot({ path: `${pictures}${name}-${colorScheme}-${width}.png` });
    const faults = async () => [
      ...(await page.evaluate<string[]>(nameless)),
      ...(await page.evaluate<string[]>(faint)),
      ...(await page.evaluate<string[]>(tooWide)),
    ];
    await page.getByLabel('Message', { exact: true }).click();
    await page.keyboard.type('/cite li');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await faults()).toEqual([]);
    await picture('choices');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('in apa').last().waitFor();
    await slip();
    expect(await faults()).toEqual([]);
    await picture('answers');
    await page.getByRole('button', { name: 'Discord’s view' }).click();
    await view().getByRole('link').first().waitFor();
    expect(await faults()).toEqual([]);
    await picture('view');
    await page.keyboard.press('Escape');
    await send('/note ');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(nameless)).toEqual([]);
    await picture('dialogue');
  });
});

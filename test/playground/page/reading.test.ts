import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { picture } from './pictures.ts';
import { type Stage, startStage } from './stage.ts';

describe.skipIf(findChromium() === undefined)('reading and keys on the page, in Chromium', () => {
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
  const log = () => page.getByRole('log');
  const member = () => stage.playground.discord.as(stage.playground.discord.users.member.id);
  const scrolled = () => page.evaluate<number>(`document.getElementById('scroller').scrollTop`);
  const toEnd = () =>
    page.evaluate<number>(`(({ scrollHeight, scrollTop, clientHeight }) =>
      scrollHeight - scrollTop - clientHeight)(document.getElementById('scroller'))`);
  const focused = () => page.evaluate<string>(`document.activeElement.id`);

  it('stays where one reads while others write, and jumps to what is new', async () => {
    for (let count = 0; count < 100; count += 1) await member().say(`message ${count}`);
    await log().getByText('message 99').waitFor();
    await page.evaluate(`document.getElementById('scroller').scrollTop = 700`);
    await member().say('while you read');
    await page.getByRole('button', { name: '1 new message' }).waitFor();
    await member().say('and more');
    await page.getByRole('button', { name: '2 new messages' }).waitFor();
    expect(await scrolled()).toBe(700);
    await picture(page, 'new-messages');
    await page.getByRole('button', { name: '2 new messages' }).press('Enter');
    expect(await toEnd()).toBeLessThan(2);
    expect(await page.getByText('2 new messages').isVisible()).toBe(false);
    expect(await focused()).toBe('words');
  });

  it('goes to the newest message on Escape, as Discord does', async () => {
    await page.evaluate(`document.getElementById('scroller').scrollTop = 0`);
    await member().say('once more');
    await page.getByRole('button', { name: '1 new message' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(toEnd).toBeLessThan(2);
  });

  it('says in the line that a message was changed, shows reactions, and lines as they run', async () => {
    await send('/mood ');
    const message = log().getByRole('listitem').filter({ hasText: 'Second thought' }).last();
    await message.getByRole('list', { name: 'Reactions' }).waitFor();
    expect(await message.locator('p').last().textContent()).toBe('Second thought\nהשני(edited)');
    expect(await message.getByRole('list', { name: 'Reactions' }).textContent()).toBe('👍1');
    const runs = 'getComputedStyle(document.querySelector(".markdown p")).unicodeBidi';
    expect(await page.evaluate(runs)).toBe('plaintext');
  });

  it('loses the focus nowhere: a pressed button that goes, a message that is dismissed', async () => {
    await send('/cite watson');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Abstract' }).last().press('Enter');
    await log().getByText('Pressed abstract').last().waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('More about this message');
    await send('/note ');
    await page.keyboard.type('words');
    await page.getByRole('combobox', { name: 'Kind' }).fill('question');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Submit' }).press('Enter');
    await page.getByRole('button', { name: 'Dismiss message' }).last().press('Enter');
    await expect.poll(focused).toBe('words');
  });

  it('keeps the focus on a channel that is told of something new, and writes where one goes', async () => {
    const [, second] = stage.playground.discord.guilds()[0]?.channels ?? [];
    const channel = page.getByRole('button', { name: `# ${second?.name}` });
    await channel.focus();
    const { discord } = stage.playground;
    await discord.as(discord.users.member.id, { channelId: second?.id ?? '' }).say('over here');
    await page.locator('.channel.unread').waitFor();
    expect(await page.locator(':focus').textContent()).toBe(`# ${second?.name}`);
    await page.keyboard.press('Enter');
    await log().getByText('over here').waitFor();
    expect(await focused()).toBe('words');
  });

  it('closes the side of a narrow window on Escape, and on a press beside it', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const side = page.getByRole('navigation', { name: 'Channels' });
    for (const leave of [() => page.keyboard.press('Escape'), () => page.mouse.click(370, 400)]) {
      await page.getByRole('button', { name: 'Channels' }).press('Enter');
      await side.waitFor();
      await leave();
      await side.waitFor({ state: 'hidden' });
    }
  });
});

import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { onStage } from './on-stage.ts';
import { picture } from './pictures.ts';

describe.skipIf(findChromium() === undefined)('reading and keys on the page, in Chromium', () => {
  const on = onStage();
  const log = () => on.page.getByRole('log');
  const member = () => on.stage.playground.discord.as(on.stage.playground.discord.users.member.id);
  const scrolled = () => on.page.evaluate<number>(`document.getElementById('scroller').scrollTop`);
  /** Scrolls, and waits until the page has heard of it. */
  const scrollTo = (top: number) =>
    on.page.evaluate(`new Promise((resolve) => {
      document.getElementById('scroller').scrollTop = ${top};
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    })`);
  const toEnd = () =>
    on.page.evaluate<number>(`(({ scrollHeight, scrollTop, clientHeight }) =>
      scrollHeight - scrollTop - clientHeight)(document.getElementById('scroller'))`);
  const focused = () => on.page.evaluate<string>(`document.activeElement.id`);

  it('stays where one reads while others write, and jumps to what is new', async () => {
    for (let count = 0; count < 100; count += 1) await member().say(`message ${count}`);
    await log().getByText('message 99').waitFor();
    await scrollTo(700);
    await member().say('while you read');
    await on.page.getByRole('button', { name: '1 new message' }).waitFor();
    await member().say('and more');
    await on.page.getByRole('button', { name: '2 new messages' }).waitFor();
    expect(await scrolled()).toBe(700);
    await picture(on.page, 'new-messages');
    await on.page.getByRole('button', { name: '2 new messages' }).press('Enter');
    expect(await toEnd()).toBeLessThan(2);
    expect(await on.page.getByText('2 new messages').isVisible()).toBe(false);
    expect(await focused()).toBe('words');
  });

  it('goes to the newest message on Escape, as Discord does', async () => {
    await scrollTo(0);
    await member().say('once more');
    await on.page.getByRole('button', { name: '1 new message' }).waitFor();
    await on.page.keyboard.press('Escape');
    await expect.poll(toEnd).toBeLessThan(2);
  });

  it('says in the line that a message was changed, shows reactions, and lines as they run', async () => {
    await on.send('/mood ');
    const message = log().getByRole('listitem').filter({ hasText: 'Second thought' }).last();
    await message.getByRole('list', { name: 'Reactions' }).waitFor();
    expect(await message.locator('p').last().textContent()).toBe('Second thought\nהשני(edited)');
    expect(await message.getByRole('list', { name: 'Reactions' }).textContent()).toBe('👍1');
    const runs = 'getComputedStyle(document.querySelector(".markdown p")).unicodeBidi';
    expect(await on.page.evaluate(runs)).toBe('plaintext');
  });

  it('loses the focus nowhere: a pressed button that goes, a message that is dismissed', async () => {
    await on.send('/cite watson');
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('button', { name: 'Abstract' }).last().press('Enter');
    await log().getByText('Pressed abstract').last().waitFor();
    expect(await on.page.locator(':focus').getAttribute('aria-label')).toBe(
      'More about this message',
    );
    await on.send('/note ');
    // What is typed before a dialogue is there goes into the composer.
    await on.page.getByRole('dialog').waitFor();
    await on.page.keyboard.type('words');
    await on.page.getByRole('combobox', { name: 'Kind' }).fill('question');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('button', { name: 'Submit' }).press('Enter');
    await on.page.getByRole('dialog').waitFor({ state: 'detached' });
    await on.page.getByRole('button', { name: 'Dismiss message' }).last().press('Enter');
    await expect.poll(focused).toBe('words');
  });

  it('keeps the focus on a channel that is told of something new, and writes where one goes', async () => {
    const [, second] = on.stage.playground.discord.guilds()[0]?.channels ?? [];
    const channel = on.page.getByRole('button', { name: `# ${second?.name}` });
    await channel.focus();
    const { discord } = on.stage.playground;
    await discord.as(discord.users.member.id, { channelId: second?.id ?? '' }).say('over here');
    await on.page.locator('.channel.unread').waitFor();
    expect(await on.page.locator(':focus').textContent()).toBe(`# ${second?.name}`);
    await on.page.keyboard.press('Enter');
    await log().getByText('over here').waitFor();
    expect(await focused()).toBe('words');
  });

  it('closes the side of a narrow window on Escape, and on a press beside it', async () => {
    await on.page.setViewportSize({ width: 390, height: 800 });
    const side = on.page.getByRole('navigation', { name: 'Channels' });
    for (const leave of [
      () => on.page.keyboard.press('Escape'),
      () => on.page.mouse.click(370, 400),
    ]) {
      await on.page.getByRole('button', { name: 'Channels' }).press('Enter');
      await side.waitFor();
      await leave();
      await side.waitFor({ state: 'hidden' });
    }
  });
});

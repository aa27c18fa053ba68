import { describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
import { drop } from '../drop.ts';
import { hold } from '../hold.ts';
import { onStage } from '../on-stage.ts';

describe.skipIf(findChromium() === undefined)('the composer of the page, in Chromium', () => {
  const on = onStage();
  const words = () => on.page.getByLabel('Message', { exact: true });
  const tray = () => on.page.locator('#tray').getByRole('listitem');
  /** Waits until the page says why not; the browser itself says so too, in its console. */
  const refused = async () => {
    await on.page.getByRole('alert').filter({ visible: true }).waitFor();
    expect(on.stage.trouble.splice(0)).toEqual([expect.stringContaining('status of 422')]);
  };
  const holdActs = () => hold(on.page, '**/playground/act*');
  const dropTooLarge = async () => {
    await drop(on.page, 'large.ris', 11 * 2 ** 20);
    await on.page.getByText('large.ris').waitFor();
  };

  it('gives back words that are too long, and lets one shorten them', async () => {
    await on.send(`  ${'x'.repeat(2001)}`);
    await refused();
    expect(await words().inputValue()).toBe(`  ${'x'.repeat(2001)}`);
    await on.page.keyboard.press('Backspace');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('log').getByText('x'.repeat(2000)).waitFor();
    expect(await words().inputValue()).toBe('');
  });

  it('gives back a file that is too large, with the words beside it', async () => {
    await dropTooLarge();
    await on.send('all that we have');
    await refused();
    expect(await words().inputValue()).toBe('all that we have');
    expect(await tray().allTextContents()).toEqual([expect.stringContaining('large.ris')]);
  });

  it('gives back a command that is refused, as it was filled in', async () => {
    await on.page.keyboard.type('/import ');
    await dropTooLarge();
    await on.page.keyboard.press('Enter');
    await refused();
    const command = on.page.getByRole('group', { name: 'Command import' });
    expect(await command.textContent()).toContain('large.ris');
    expect(await command.locator(':focus').count()).toBe(1);
  });

  it('keeps a half-filled command over which a file is dropped that it has no place for', async () => {
    await on.page.keyboard.type('/cite liapi');
    await drop(on.page, 'small.ris');
    await on.page.getByText('This command takes no file.').waitFor();
    const command = on.page.getByRole('group', { name: 'Command cite' });
    expect(await command.getByRole('combobox').inputValue()).toBe('liapi');
    expect(await tray().count()).toBe(0);
  });

  it('leaves alone what was written meanwhile', async () => {
    await dropTooLarge();
    const release = await holdActs();
    await on.send('too much');
    await on.page.keyboard.type('next');
    release();
    await refused();
    expect(await words().inputValue()).toBe('next');
  });

  it('says that nobody answers, and keeps the words', async () => {
    await on.page.route('**/playground/act*', (route) => route.abort());
    await on.send('precious words');
    await on.page.getByText('The playground does not answer. Is it still running?').waitFor();
    expect(await words().inputValue()).toBe('precious words');
    expect(on.stage.trouble.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });

  const go = async (label: string, title: string) => {
    await on.page.getByRole('button', { name: label, exact: true }).click();
    await on.page.getByRole('heading', { name: `Welcome to ${title}`, exact: true }).waitFor();
  };

  it('says which files are more than a message takes', async () => {
    const files = Array.from({ length: 12 }, (_, at) => `${at + 1}.ris`);
    await on.page
      .locator('#picker')
      .setInputFiles(files.map((name) => ({ name, mimeType: '', buffer: Buffer.from('x') })));
    await on.page.getByText('A message takes 10 files. Left out: “11.ris”, “12.ris”.').waitFor();
    expect(await tray().count()).toBe(10);
  });

  it('keeps what is written where it was written, and whose it is', async () => {
    const { owner, member } = on.stage.playground.discord.users;
    await words().fill('for general');
    await go('# papers', '# papers');
    expect(await words().inputValue()).toBe('');
    await words().fill('/cite lind');
    await on.page.getByRole('listbox').getByRole('option').first().waitFor();
    await go('# general', '# general');
    expect(await words().inputValue()).toBe('for general');
    await on.page.getByLabel('Acting as').selectOption(member.id);
    await expect.poll(() => words().inputValue()).toBe('');
    await on.page.getByLabel('Acting as').selectOption(owner.id);
    await expect.poll(() => words().inputValue()).toBe('for general');
    await go('# papers', '# papers');
    expect(await on.page.getByRole('combobox', { name: /^work/ }).inputValue()).toBe('lind');
    await on.page.keyboard.press('Escape');
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('log').getByText('lind in apa').waitFor();
  });

  it('gives back to the channel where it was written', async () => {
    const release = await holdActs();
    await on.send('x'.repeat(2001));
    await go('# papers', '# papers');
    release();
    await refused();
    expect(await words().inputValue()).toBe('');
    await go('# general', '# general');
    expect(await words().inputValue()).toBe('x'.repeat(2001));
  });

  it('goes where one wants to write, when the line comes back on the way', async () => {
    const release = await hold(on.page, '**/playground/state*');
    const first = on.page.waitForRequest(/state/);
    await on.page.getByRole('button', { name: '# papers' }).click();
    await first;
    const again = on.page.waitForRequest(/state/);
    const { id } = on.stage.playground.discord.users.owner;
    await on.page.evaluate(
      `new BroadcastChannel('events for ${id}').postMessage({ kind: 'fresh' })`,
    );
    await again;
    release();
    await on.page.getByRole('heading', { name: 'Welcome to # papers' }).waitFor();
  });

  it('offers the commands of this place, when those of another come late', async () => {
    const { apiBase, applicationId, guildId, channelId, token } = on.stage.playground.discord;
    const release = await hold(on.page, '**/playground/state*', 1);
    const asked = on.page.waitForRequest(/state/);
    await fetch(`${apiBase}/v10/applications/${applicationId}/guilds/${guildId}/commands`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'here', description: 'In this server only' }),
    });
    await asked;
    await go('Ibid', 'Ibid');
    const late = on.page.waitForResponse((response) => response.url().includes(channelId));
    release();
    await late;
    await words().fill('/her');
    await on.page.getByText('No command has “her” in its name.').waitFor();
    await go('# general', '# general');
    await words().fill('/her');
    await on.page.getByRole('option', { name: 'In this server only' }).waitFor();
  });
});

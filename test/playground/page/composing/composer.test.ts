import { describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
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
  /** Drops a file of 11 MiB; it is made in the browser, because it would take seconds to get there. */
  const dropTooLarge = async () => {
    const dataTransfer = await on.page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(11 * 2 ** 20)], 'large.ris'));
      return data;
    })()`);
    await on.page.dispatchEvent('#log', 'drop', { dataTransfer });
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

  it('leaves alone what was written meanwhile', async () => {
    await dropTooLarge();
    await on.send('too much');
    await on.page.keyboard.type('next');
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
});

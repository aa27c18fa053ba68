import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
import { dragged } from '../drop.ts';
import { hold } from '../hold.ts';
import { onStage } from '../on-stage.ts';

describe.skipIf(findChromium() === undefined)('dialogues of the page, in Chromium', () => {
  const on = onStage();
  const dialog = (page: Page = on.page) =>
    page.getByRole('dialog', { name: 'A note on this work' });
  const words = () => on.page.getByLabel('Your words');
  const fillIn = async (note: string) => {
    await words().fill(note);
    await on.page.getByRole('combobox', { name: 'Kind' }).fill('question');
    await on.page.keyboard.press('Enter');
  };
  const submit = () => dialog().getByRole('button', { name: 'Submit' }).press('Enter');
  const noted = (note: string) => on.page.getByRole('log').getByText(`Noted ${note}`).waitFor();

  it('stay open with their words where the app does not answer, and can be sent again', async () => {
    await on.send('/note ');
    await dialog().waitFor();
    await fillIn('a secret');
    const { discord } = on.stage.playground;
    // What happens next is that it is sent.
    const sent = new Promise((resolve) => discord.on(resolve));
    await submit();
    // The second press comes before the answer to the first.
    await submit();
    await sent;
    discord.faults.pass(3_000);
    await dialog().getByText('The application did not respond. What you wrote is').waitFor();
    expect(await words().inputValue()).toBe('a secret');
    await words().fill('no secret');
    await submit();
    await noted('no secret (question)');
    expect(await dialog().count()).toBe(0);
  });

  it('open in no other tab than the one where they were asked for', async () => {
    const other = await on.stage.open();
    await on.send('/note ');
    await dialog().waitFor();
    await fillIn('from here');
    await submit();
    await noted('from here (question)');
    await other.getByRole('log').getByText('Noted from here (question)').waitFor();
    expect(await dialog(other).count()).toBe(0);
    await other.close();
  });

  it('come to who went to another channel meanwhile, and are sent from where they were asked for', async () => {
    const [first, second] = on.stage.playground.discord.guilds()[0]?.channels ?? [];
    const release = await hold(on.page, '**/playground/act*');
    await on.send('/note ');
    await on.page.getByRole('button', { name: `# ${second?.name}` }).click();
    await on.page.getByRole('heading', { name: `Welcome to # ${second?.name}` }).waitFor();
    release();
    await dialog().waitFor();
    await fillIn('from elsewhere');
    await submit();
    await dialog().waitFor({ state: 'detached' });
    await on.page.getByRole('button', { name: `# ${first?.name}` }).click();
    await noted('from elsewhere (question)');
  });

  it('let no file through to the message beneath', async () => {
    await on.send('/note ');
    await dialog().waitFor();
    const beneath = await dragged(on.page, 'beneath.ris');
    await on.page.dispatchEvent('dialog', 'dragenter', beneath);
    expect(await on.page.getByText('Drop it').isVisible()).toBe(false);
    await on.page.dispatchEvent('dialog', 'drop', beneath);
    await on.page.keyboard.press('Escape');
    expect(await on.page.getByText('beneath.ris').count()).toBe(0);
    await on.page.dispatchEvent('#log', 'drop', beneath);
    await on.page.getByText('beneath.ris').waitFor();
  });
});

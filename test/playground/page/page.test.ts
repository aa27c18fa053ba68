import type { Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { drop } from './drop.ts';
import { type Stage, startStage } from './stage.ts';

describe.skipIf(findChromium() === undefined)('the page, in Chromium', () => {
  let stage: Stage;
  let playground: Stage['playground'];
  let page: Page;

  beforeAll(async () => {
    stage = await startStage();
    playground = stage.playground;
  });

  afterAll(() => stage?.stop());

  beforeEach(async () => {
    page = await stage.open();
  });

  afterEach(async () => {
    await page.close();
    expect(stage.trouble.splice(0)).toEqual([]);
    expect(playground.discord.unexpected).toEqual([]);
  });

  const messages = () => page.getByRole('log').getByRole('listitem');
  const last = (text: string) => messages().filter({ hasText: text }).last();
  const choices = () => page.getByRole('listbox').getByRole('option');
  /** What Enter takes: nothing while newer choices are on their way, though the old ones look the same. */
  const marked = (name: string) => page.getByRole('option', { name, selected: true });

  it('lets one type `/cite li`, choose, read the answer and press its button', async () => {
    await page.keyboard.type('/cite li', { delay: 10 });
    await marked('Liapi et al. 2025').waitFor();
    expect(await choices().allTextContents()).toEqual(['Liapi et al. 2025', 'Lindqvist 2019']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel(/^work/).inputValue()).toBe('Lindqvist 2019');
    await page.keyboard.press('Enter');

    const answer = last('key:Lindqvist 2019 in apa');
    await answer.waitFor();
    expect(await answer.locator('em').textContent()).toBe('BMC Health');
    expect(
      await answer.getByRole('link', { name: 'https://doi.org/10.1/x' }).getAttribute('rel'),
    ).toContain('noopener');
    expect(await answer.getByText('used').textContent()).toContain('/cite');
    await answer.getByRole('button', { name: 'Abstract' }).click();
    await last('Pressed abstract').waitFor();
  });

  it('lists the commands behind a slash, and fills in an optional one by keyboard', async () => {
    await page.keyboard.type('/');
    await choices().first().waitFor();
    const names = await choices().allTextContents();
    expect(names.map((name) => name.split(/(?<=\/[a-z]+)(?=[A-Z])/)[0])).toEqual([
      '/card',
      '/choose',
      '/cite',
      '/import',
      '/mood',
      '/note',
      '/share',
      '/sleep',
      '/slip',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('watson', { delay: 300 });
    await marked('Watson & Crick 1953').waitFor();
    expect(await choices().allTextContents()).toEqual(['Watson & Crick 1953']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('van');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await last('key:Watson & Crick 1953 in vancouver').waitFor();
  });

  it('sends words that are no choice as they were typed', async () => {
    await page.keyboard.type('/cite nothing like it');
    await page.getByText('No options match your search.').waitFor();
    await page.keyboard.press('Enter');
    await last('nothing like it in apa').waitFor();
  });

  it('marks a required option that is missing, and leaves the command on Escape', async () => {
    await page.keyboard.type('/cite ');
    await choices().first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required').waitFor();
    expect(await page.getByLabel(/^work/).getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Message', { exact: true }).isVisible()).toBe(true);
  });

  it('takes a file for /import, and shows the ephemeral answer until it is dismissed', async () => {
    await page.keyboard.type('/import ');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /An \.ris file/ }).click();
    await (await chooser).setFiles({
      name: 'one.ris',
      mimeType: 'text/plain',
      buffer: Buffer.from('TY  - JOUR\nER  - \n'),
    });
    await page.keyboard.press('Enter');
    const answer = last('Read one.ris');
    await answer.getByText('Only you can see this').waitFor();
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await answer.waitFor({ state: 'detached' });
  });

  it('posts a dropped file with Enter, and offers it to the message commands', async () => {
    await drop(page, 'two.ris');
    await page.getByText('two.ris').waitFor();
    await page.keyboard.type('our **first** paper');
    await page.keyboard.press('Enter');
    await last('Received two.ris').waitFor();

    const posted = messages().filter({ hasText: 'our first paper' }).first();
    expect(await posted.locator('strong', { hasText: 'first' }).count()).toBe(1);
    await posted.click({ button: 'right', position: { x: 200, y: 10 } });
    await page.getByRole('menuitem', { name: 'Apps', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import references' }).click();
    await last('Imported two.ris').waitFor();
  });

  it('opens the same menu by keyboard', async () => {
    await page.keyboard.type('plain words');
    await page.keyboard.press('Enter');
    await last('plain words').getByRole('button', { name: 'More about this message' }).focus();
    for (const key of ['Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
    await last('Imported nothing').waitFor();
  });

  it('keeps what is ephemeral from everybody else, now and after a reload', async () => {
    const other = await stage.open(`#${playground.discord.users.member.id}/`);
    await page.keyboard.type('to be seen by all');
    await page.keyboard.press('Enter');
    await last('to be seen by all').click({ button: 'right', position: { x: 200, y: 10 } });
    await page.getByRole('menuitem', { name: 'Apps', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import references' }).click();
    await last('Imported nothing').waitFor();
    await page.keyboard.type('that was all');
    await page.keyboard.press('Enter');
    for (const look of [() => undefined, () => other.reload()]) {
      await look();
      await other.getByText('that was all').waitFor();
      expect(await other.getByText('Imported nothing').count()).toBe(0);
    }
    await other.close();
  });

  it('lets one act as somebody else, in the same channel', async () => {
    const { id, global_name: name } = playground.discord.users.member;
    await page.getByLabel('Acting as').selectOption(id);
    await page.waitForURL(`**/#${id}/${playground.discord.channelId}`);
    // The address says so at once; the page acts so when it shows so, a moment later.
    const initials = name?.replace(/(\w)\w* ?/g, '$1') ?? '';
    await page.locator('#me').getByText(initials, { exact: true }).waitFor();
    await page.getByLabel('Message', { exact: true }).fill('in my own name');
    await page.keyboard.press('Enter');
    const message = last('in my own name');
    await message.waitFor();
    expect(await message.textContent()).toContain(name);
  });

  it('drops choices that come after newer words were typed', async () => {
    const asksWat = (request: Request) => request.postData()?.includes('"words":"wat"') === true;
    const asked = page.waitForRequest(asksWat);
    const late = page.waitForResponse((response) => asksWat(response.request()));
    await page.keyboard.type('/cite wat');
    await asked;
    await page.keyboard.type('s');
    await marked('Watson & Crick 1953').waitFor();
    expect(await (await late).text()).toContain('stale');
    expect(await choices().allTextContents()).toEqual(['Watson & Crick 1953']);
  });

  it('says in its place that the application did not respond', async () => {
    await page.keyboard.type('/sleep ');
    await page.keyboard.press('Enter');
    await page.getByText('Sending command…').waitFor();
    playground.discord.faults.pass(3_000);
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).last().click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
  });

  it('changes to the direct messages with the app, and to another channel', async () => {
    await page.getByRole('button', { name: 'Ibid' }).click();
    await page.getByRole('heading', { name: 'Welcome to Ibid' }).waitFor();
    await page.keyboard.type('for your eyes only');
    await page.keyboard.press('Enter');
    await last('for your eyes only').waitFor();
    const [, second] = playground.discord.guilds()[0]?.channels ?? [];
    await page.getByRole('button', { name: `# ${second?.name}` }).click();
    await page.getByRole('heading', { name: `Welcome to # ${second?.name}` }).waitFor();
    expect(await messages().count()).toBe(0);
  });

  it('shows what people write as text, never as markup', async () => {
    await page.keyboard.type('<img src=x onerror=alert(1)> [x](javascript:alert(1))');
    await page.keyboard.press('Enter');
    const message = last('onerror');
    await message.waitFor();
    expect(await message.locator('img, a').count()).toBe(0);
  });
});

import { describe, expect, it, onTestFinished } from 'vitest';
import { openHouse } from '../../e2e/house.ts';
import { findChromium } from './chromium.ts';
import { drop } from './drop.ts';
import { look, windows } from './look.ts';
import { type Stage, startStage } from './stage.ts';

/** A list in which one record stands twice, and another has no date that can be read. */
const list = `TY  - JOUR
AU  - Hodgkin, A. L.
TI  - A quantitative description of membrane current
PY  - 1952
ER  -
TY  - JOUR
AU  - Hodgkin, A. L.
TI  - A quantitative description of membrane current
PY  - 1952
ER  -
TY  - JOUR
AU  - Huxley, A. F.
TI  - Muscle structure and theories of contraction
PY  - sometime
ER  -
`;

describe.skipIf(findChromium() === undefined)('Ibid on its page, in Chromium', () => {
  /** The whole of Ibid, as `npm start` runs it. */
  async function opened(): Promise<Stage> {
    const stage = await startStage((discord) => openHouse(discord, { watchChannels: 'all' }));
    onTestFinished(async () => {
      await stage.stop();
      expect(stage.trouble).toEqual([]);
      expect(stage.playground.discord.unexpected).toEqual([]);
    });
    return stage;
  }

  it.each(windows)('shows a newcomer what it can do, at $width pixels', async (window) => {
    const { colorScheme, width } = window;
    const stage = await opened();
    const page = await stage.open('', { colorScheme, viewport: { width, height: 800 } });
    const log = page.getByRole('log');
    const rows = page.getByRole('listbox').getByRole('option');

    await page.getByRole('button', { name: 'Bring references' }).click();
    await page.keyboard.press('Enter');
    await log.getByText('1 added').waitFor();
    await look(page, `ibid-report-${width}`);

    await page.getByRole('button', { name: 'Cite a paper' }).click();
    await page.getByLabel(/^work/).fill('watsn dna');
    await rows.filter({ hasText: 'watson1953' }).click();
    await page.keyboard.press('Enter');
    await log.getByText('Watson, J. D., & Crick, F. H. C. (1953).').waitFor();
    await look(page, `ibid-cited-${width}`);

    await drop(page, 'list.ris', list);
    await page.keyboard.press('Enter');
    await log.getByText('2 added, 1 the same, 1 problem').waitFor();
    await look(page, `ibid-problems-${width}`);
    // Addresses are signed by the second: a later look gets others.
    stage.playground.discord.faults.pass(1_000);
    await page.reload();
    await log.getByText('problems.txt').first().waitFor();
    expect(await log.getByText('problems.txt').count()).toBe(1);

    await page
      .locator('[data-id]')
      .filter({ hasText: 'list.ris' })
      .first()
      .click({
        button: 'right',
        position: { x: 180, y: 12 },
      });
    await page.getByRole('menuitem', { name: 'Apps', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import references' }).click();
    await log.getByText('0 added').last().waitFor();
    await log.getByRole('button', { name: 'Undo' }).last().click();
    await log.getByText('was undone by').waitFor();
    await page.getByLabel('Message', { exact: true }).fill('/help ');
    await page.keyboard.press('Enter');
    await log.getByText('Only you can see this').last().waitFor();
    await look(page, `ibid-help-${width}`);
  });
});

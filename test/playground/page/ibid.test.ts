import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHouse } from '../../e2e/house.ts';
import { axeFaults } from './axe.ts';
import { findChromium } from './chromium.ts';
import { lostIds, tooWide } from './looks.ts';
import { picture } from './pictures.ts';
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

  async function look(page: Page, name: string): Promise<void> {
    await picture(page, `ibid-${name}`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(lostIds)).toEqual([]);
    expect(await page.evaluate(tooWide)).toEqual([]);
  }

  it.each([
    ['dark', 1280],
    ['light', 390],
  ] as const)('shows a newcomer what it can do, in %s at %i pixels', async (colorScheme, width) => {
    const stage = await opened();
    const page = await stage.open('', { colorScheme, viewport: { width, height: 800 } });
    const log = page.getByRole('log');
    const rows = page.getByRole('listbox').getByRole('option');

    await page.getByRole('button', { name: 'Bring references' }).click();
    await page.keyboard.press('Enter');
    await log.getByText('1 added').waitFor();
    await look(page, `report-${width}`);

    await page.getByRole('button', { name: 'Cite a paper' }).click();
    await page.getByLabel(/^work/).fill('watsn dna');
    await rows.filter({ hasText: 'watson1953' }).click();
    await page.keyboard.press('Enter');
    await log.getByText('Watson, J. D., & Crick, F. H. C. (1953).').waitFor();
    await look(page, `cited-${width}`);

    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(list)}], 'list.ris'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    })()`);
    await page.keyboard.press('Enter');
    await log.getByText('2 added, 1 the same, 1 problem').waitFor();
    await look(page, `problems-${width}`);
    // Addresses are signed by the second: a later look gets others.
    await page.waitForTimeout(1_000);
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
    await look(page, `help-${width}`);
  });
});

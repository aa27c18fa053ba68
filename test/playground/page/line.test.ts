import { describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';
import { onStage } from './on-stage.ts';

describe.skipIf(findChromium() === undefined)('many tabs of the page, in Chromium', () => {
  const on = onStage();

  it('hear all that happens and can act, also when one of them is closed', async () => {
    const { discord } = on.stage.playground;
    const member = discord.as(discord.users.member.id);
    const window = await on.page.context().browser()?.newContext();
    const tabs = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const tab = await window?.newPage();
        tab?.setDefaultTimeout(30_000);
        await tab?.goto(on.stage.playground.pageUrl);
        await tab?.getByText('Ibid is online').waitFor();
        return tab;
      }),
    );
    expect(tabs).toHaveLength(8);
    for (const words of ['to all eight', 'to all seven', 'to all six']) {
      await member.say(words);
      await Promise.all(tabs.map((tab) => tab?.getByRole('log').getByText(words).waitFor()));
      // The first that is left listens for the others.
      await tabs.shift()?.close();
    }
    await tabs[0]?.getByLabel('Message', { exact: true }).fill('from one of five');
    await tabs[0]?.keyboard.press('Enter');
    await on.page.getByRole('log').getByText('from one of five').waitFor();
    await window?.close();
  });
});

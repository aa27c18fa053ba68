import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../chromium.ts';
import { tooWide } from '../looks.ts';
import { onStage } from '../on-stage.ts';

describe.skipIf(findChromium() === undefined)('messages at 390 pixels, in Chromium', () => {
  const on = onStage({ viewport: { width: 390, height: 800 } });
  const log = () => on.page.getByRole('log');
  /** Lets the app post a message, and waits until it is shown. */
  const post = async (message: Readonly<Record<string, unknown>>) => {
    const { apiBase, channelId, token } = on.stage.playground.discord;
    const response = await fetch(`${apiBase}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    expect(response.status).toBe(200);
    const { id } = (await response.json()) as { readonly id: string };
    await log().locator(`[data-id="${id}"]`).waitFor();
  };
  const button = (label: string) => ({ type: 2, style: 1, custom_id: 'long', label }) as const;
  const scrollsSideways = `(({ scrollWidth, clientWidth }) =>
    scrollWidth > clientWidth)(document.getElementById('scroller'))`;
  const nothingSticksOut = async () => {
    expect(await on.page.evaluate(scrollsSideways)).toBe(false);
    expect(await on.page.evaluate(tooWide)).toEqual([]);
  };

  it('hold the longest labels of buttons', async () => {
    const row: APIMessageTopLevelComponent = { type: 1, components: [button('L'.repeat(80))] };
    await post({ content: 'One button.', components: [row] });
    await nothingSticksOut();
  });

  it('leave room for words beside a long button', async () => {
    const section: APIMessageTopLevelComponent = {
      type: 9,
      components: [{ type: 10, content: 'Words that stand beside it. '.repeat(6) }],
      accessory: button('Show the whole abstract of this article and its references, in English'),
    };
    await post({ flags: 1 << 15, components: [section] });
    await nothingSticksOut();
    const words = await log().locator('.section-words').last().boundingBox();
    expect(words?.width).toBeGreaterThan(100);
  });

  it('hold embeds with names and footers that have no blank', async () => {
    const embed: APIEmbed = {
      title: 'T'.repeat(256),
      fields: [{ name: 'N'.repeat(256), value: 'V'.repeat(500), inline: true }],
      footer: { text: 'F'.repeat(500) },
    };
    await post({ embeds: [embed] });
    await nothingSticksOut();
  });

  it('show who an embed is by, and of when', async () => {
    const at = '2026-11-27T08:00:00.000Z';
    await post({
      embeds: [
        {
          author: { name: 'Priya Raman' },
          title: 'Minutes',
          footer: { text: 'Lab' },
          timestamp: at,
        },
      ],
    });
    const embed = log().locator('.embed').filter({ hasText: 'Minutes' });
    expect(await embed.innerText()).toMatch(/^Priya Raman\s+Minutes\s+Lab • .*2026/);
  });

  it('let one use the commands for their authors, by keyboard', async () => {
    const { member } = on.stage.playground.discord.users;
    await on.stage.playground.discord.as(member.id).say('by a member');
    const message = log().getByRole('listitem').filter({ hasText: 'by a member' }).last();
    await message.getByRole('button', { name: 'More about this message' }).press('Enter');
    await on.page.getByRole('menuitem', { name: `Apps for ${member.global_name}` }).press('Enter');
    await on.page.getByRole('menuitem', { name: 'Show works' }).press('Enter');
    await log().getByText(`Works of ${member.username}`).waitFor();
    await log().getByText('used Show works').waitFor();
  });

  it('open one menu of the two at a time, also for a finger', async () => {
    await post({ content: 'to be touched' });
    const touching = await on.page
      .context()
      .browser()
      ?.newContext({
        hasTouch: true,
        viewport: { width: 390, height: 800 },
      });
    const page = await touching?.newPage();
    await page?.goto(on.stage.playground.pageUrl);
    await page?.getByRole('button', { name: 'More about this message' }).last().tap();
    await page?.getByRole('menuitem', { name: 'Apps', exact: true }).tap();
    await page?.getByRole('menuitem', { name: 'Import references' }).waitFor();
    await page?.getByRole('menuitem', { name: /^Apps for/ }).tap();
    await page?.getByRole('menuitem', { name: 'Show works' }).waitFor();
    expect(await page?.getByRole('menuitem', { name: 'Import references' }).count()).toBe(0);
    await touching?.close();
  });
});

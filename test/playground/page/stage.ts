import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { compilePage, findChromium, startChromium } from './chromium.ts';
import { startTinyBot } from './tiny-bot.ts';

/** A playground with a small bot, and a browser to look at it. */
export interface Stage {
  readonly playground: Playground;
  /** What pages asked for outside this computer, and what they complained about. */
  readonly trouble: string[];
  /** Opens the page in a window of its own, and waits until it can be used. */
  open(hash?: string, options?: BrowserContextOptions): Promise<Page>;
  stop(): Promise<void>;
}

/** A bot, begun. */
type Begin = (discord: LocalDiscord) => Promise<{ readonly stop: () => Promise<void> }>;

const tinyBot: Begin = async (discord) => {
  const bot = await startTinyBot(discord);
  return { stop: () => bot.destroy() };
};

/** Sets the stage, with the tiny bot unless told otherwise. Stop it in the end. */
export async function startStage(begin = tinyBot): Promise<Stage> {
  await compilePage();
  const playground = await startPlayground({ port: 0 });
  const bot = await begin(playground.discord);
  const browser: Browser = await startChromium(findChromium() ?? '');
  const trouble: string[] = [];
  return {
    playground,
    trouble,
    async open(hash = '', options = {}) {
      const page = await browser.newPage(options);
      page.setDefaultTimeout(10_000);
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol !== 'data:' && hostname !== '127.0.0.1') trouble.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text());
      });
      page.on('pageerror', (error) => trouble.push(String(error)));
      await page.goto(playground.pageUrl + hash);
      await page.getByText('Ibid is online').waitFor();
      return page;
    },
    async stop() {
      await browser.close();
      await bot.stop();
      await playground.stop();
    },
  };
}

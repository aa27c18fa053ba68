import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Stage, startStage } from './stage.ts';

/** What the tests of one `describe` act on. */
export interface OnStage {
  readonly stage: Stage;
  /** Another page for each test. */
  readonly page: Page;
  /** Types words into the composer, and sends them. */
  send(words: string): Promise<void>;
}

/**
 * Sets a stage for the tests of a `describe`, and opens a page for each. A test ends red where its
 * page complained or the local Discord saw anything that nobody announced.
 */
export function onStage(options: BrowserContextOptions = {}): OnStage {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage?.stop());
  beforeEach(async () => {
    page = await stage.open('', options);
  });
  afterEach(async () => {
    await page.close();
    expect(stage.trouble.splice(0)).toEqual([]);
    expect(stage.playground.discord.unexpected).toEqual([]);
  });
  return {
    get stage() {
      return stage;
    },
    get page() {
      return page;
    },
    async send(words) {
      await page.getByLabel('Message', { exact: true }).fill(words);
      await page.keyboard.press('Enter');
    },
  };
}

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Pictures are kept beside the report of the tests, for people. */
const folder = fileURLToPath(new URL('../../../node_modules/.cache/pages/', import.meta.url));

/** Takes a picture of the page as it is now. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}

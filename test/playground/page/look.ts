import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.ts';
import { lostIds, tooWide } from './looks.ts';
import { picture } from './pictures.ts';

/** A window as a person may have it. */
export interface Window {
  readonly colorScheme: 'dark' | 'light';
  readonly width: number;
}

/** A computer at night, and a phone by day. */
export const windows: readonly Window[] = [
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 390 },
];

/** Makes the window of the page such a one. */
export async function resize(page: Page, { colorScheme, width }: Window): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
}

/** Finds nothing at all wrong with the page as it is now: not the serious things, nor the small ones. */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(lostIds)).toEqual([]);
  expect(await page.evaluate(tooWide)).toEqual([]);
}

import type { Page } from 'playwright-core';

/** Holds what the page asks of such an address, as often as told; the returned function lets it go. */
export async function hold(page: Page, address: string, times?: number): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    address,
    async (route) => {
      await held;
      await route.continue();
    },
    times === undefined ? {} : { times },
  );
  return () => release();
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { buildPage } from '../../../scripts/page.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The Chromium of this computer; `CHROMIUM_PATH` goes before what stands in `PATH`. */
export function findChromium(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Starts a browser that asks nobody anything. */
export function startChromium(executablePath: string): Promise<Browser> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, headless: true, args: quiet });
}

/** Builds the page, unless what is built is as new as its sources. */
export async function compilePage(): Promise<void> {
  const built = newest('dist/page', /./);
  if (built > newest('src/playground/page', /\.(ts|css|html)$/)) return;
  await buildPage(join(root, 'dist/page'));
}

/** When the newest of these files, in any room, was written, in milliseconds; 0 for none. */
function newest(folder: string, name: RegExp): number {
  const path = join(root, folder);
  if (!existsSync(path)) return 0;
  const files = readdirSync(path, { encoding: 'utf8', recursive: true }).filter((file) =>
    name.test(file),
  );
  return Math.max(0, ...files.map((file) => statSync(join(path, file)).mtimeMs));
}

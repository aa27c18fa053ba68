import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

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

/** Compiles the page's scripts, unless those in `dist` are as new as their sources. */
export async function compilePage(): Promise<void> {
  if (newest('dist/playground/page', '.js') > newest('src/playground/page', '.ts')) return;
  const tsc = join(root, 'node_modules/.bin/tsc');
  const child = spawn(tsc, ['-p', 'src/playground/page'], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The page does not compile.');
}

/** When the newest of these files was written, in milliseconds; 0 where there is none. */
function newest(folder: string, ending: string): number {
  const path = join(root, folder);
  if (!existsSync(path)) return 0;
  const files = readdirSync(path).filter((name) => name.endsWith(ending));
  return Math.max(0, ...files.map((name) => statSync(join(path, name)).mtimeMs));
}

/** How long is it from `npm start` to a page that answers, the build and npm aside? */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, startChromium } from '../test/playground/page/chromium.ts';
import { quantile, say } from './corpus.ts';

const launcher = fileURLToPath(new URL('../bin/ibid.js', import.meta.url));
const settings = { DISCORD_TOKEN: '', PLAYGROUND_PORT: '0', LOG_LEVEL: 'silent' };
const path = findChromium();
const page = path === undefined ? undefined : await (await startChromium(path)).newPage();

async function firstAddress(stream: AsyncIterable<string>): Promise<string> {
  let said = '';
  for await (const text of stream) {
    said += text;
    const address = /http:\S+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`Ibid printed no address, but: ${said}`);
}

/** Milliseconds until the address is printed, and until the page offers a work for `/cite li`. */
async function start(): Promise<readonly [number, number]> {
  const cwd = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  const begun = performance.now();
  const env = { ...process.env, ...settings, DATA_DIR: cwd };
  const child = spawn(process.execPath, [launcher, 'start'], { cwd, env });
  const address = await firstAddress(child.stdout.setEncoding('utf8'));
  const printed = performance.now() - begun;
  if (page) {
    await page.goto(address);
    await page.getByRole('combobox', { name: 'Message' }).pressSequentially('/cite li');
    await page.getByRole('option', { name: /Liapi/ }).waitFor();
  }
  const offered = performance.now() - begun;
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(cwd, { recursive: true });
  return [printed, offered];
}

// Builds what is to be built.
spawnSync(process.execPath, [launcher, '--version']);
const times = [await start(), await start(), await start(), await start(), await start()];
const median = (which: 0 | 1): string =>
  `${(
    quantile(
      times.map((time) => time[which]),
      0.5,
    ) / 1000
  ).toFixed(2)} s`;
say('start to the printed address, median of 5', median(0));
if (page) say('  until Chromium has the page and it offers works', median(1));
await page?.context().browser()?.close();

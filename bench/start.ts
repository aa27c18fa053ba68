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

/** Milliseconds until the address is printed, the page can be used, and it offers a work for `/cite li`. */
async function start(): Promise<readonly number[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  const begun = performance.now();
  const env = { ...process.env, ...settings, DATA_DIR: cwd };
  const child = spawn(process.execPath, [launcher, 'start'], { cwd, env });
  const address = await firstAddress(child.stdout.setEncoding('utf8'));
  const times = [performance.now() - begun];
  if (page) {
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByText('Ibid is online').waitFor();
    times.push(performance.now() - begun);
    await page.getByRole('combobox', { name: 'Message' }).pressSequentially('/cite li');
    await page.getByRole('option', { name: /Liapi/ }).waitFor();
    times.push(performance.now() - begun);
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(cwd, { recursive: true });
  return times;
}

// Builds what is to be built.
spawnSync(process.execPath, [launcher, '--version']);
const times = [await start(), await start(), await start(), await start(), await start()];
[
  'start to the printed address, median of 5',
  '  to a page that can be used',
  '  to a work that it offers',
]
  .slice(0, times[0]?.length)
  .forEach((what, which) => {
    const each = times.map((time) => time[which] ?? 0);
    say(what, `${(quantile(each, 0.5) / 1000).toFixed(2)} s`);
  });
await page?.context().browser()?.close();

import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../src/commands/command.ts';
import { type Config, readConfig } from '../src/config.ts';
import { hold } from '../src/data/hold.ts';
import { makeLog } from '../src/log.ts';
import { start } from '../src/start.ts';
import { folder } from './folder.ts';
import { houseStyle } from './references/styles/csl-style.ts';

/** Why Ibid does not start with its libraries in this folder. It never gets as far as Discord. */
async function refused(dataDir: string): Promise<string> {
  const reading = readConfig({ DATA_DIR: dataDir, DISCORD_TOKEN: 'a.made-up.token' });
  const { config } = reading as { readonly config: Config };
  const error: unknown = await start(config, makeLog('silent')).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw error;
  return error.message;
}

test('a folder that another one holds is refused with who that is, as far as it is known', async () => {
  const home = await folder();
  onTestFinished(await hold(home));
  expect(await refused(home)).toMatch(
    new RegExp(`^Another Ibid \\(process ${process.pid} on host \\S+, since \\S+Z\\) is at work`),
  );
  await writeFile(join(home, '.lock'), 'nonsense');
  expect(await refused(home)).toMatch(/^Another process is at work with the libraries in /);
});

test('a link in place of the lock is refused with what to do', async () => {
  const home = await folder();
  await symlink(join(await folder(), 'elsewhere'), join(home, '.lock'));
  expect(await refused(home)).toMatch(
    /^\.lock in .* is a link, .*\. Remove it, then start me again\.$/,
  );
});

test('what is no folder is refused with what to do', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  expect(await refused(file)).toMatch(/can't be kept in .*\(E\w+\)\. Set DATA_DIR to a folder/);
});

test('a folder in which none can be made is refused, not tried for ever', async () => {
  // Linux: `/proc` is there, and says ENOENT of whatever is made in it.
  expect(await refused('/proc/ibid/libraries')).toMatch(
    /can't be kept in \/proc\/ibid\/libraries \(E\w+\)\. Set DATA_DIR to a folder/,
  );
});

/** What a start with this folder of styles tells of it. It opens all the same. */
async function toldOfStyles(styles: string): Promise<readonly string[]> {
  const reading = readConfig({
    DATA_DIR: await folder(),
    STYLES_DIR: styles,
    PLAYGROUND_PORT: '0',
  });
  const { config } = reading as { readonly config: Config };
  const told: string[] = [];
  const stream = new Writable({
    write: (line, _, done) => {
      told.push(String(line));
      done();
    },
  });
  const running = await start(config, makeLog('warn', { stream, secrets: [] }));
  await running.stop();
  return told.filter((line) => line.includes('STYLES_DIR'));
}

test('a style of STYLES_DIR that cannot be read is told, and keeps nobody from starting', async () => {
  const styles = await folder();
  await writeFile(join(styles, 'house.csl'), houseStyle);
  await writeFile(join(styles, 'broken.csl'), houseStyle.slice(0, 300));
  expect(await toldOfStyles(styles)).toEqual([
    expect.stringMatching(/"file":"broken\.csl".*"err":"\S/),
  ]);
});

test('a STYLES_DIR that is not there is told with the reason', async () => {
  expect(await toldOfStyles(join(await folder(), 'nowhere'))).toEqual([
    expect.stringMatching(/nowhere".*"message":"there is no such folder"/),
  ]);
});

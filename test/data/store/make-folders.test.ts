import { mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolders } from '../../../src/data/store/make-folders.ts';
import { folder } from '../../folder.ts';

test('what is missing is made for its owner only, and the first of it is told', async () => {
  const home = await folder();
  await mkdir(join(home, 'a'));
  expect(await makeFolders(join(home, 'a', 'b', 'c'))).toBe(join(home, 'a', 'b'));
  for (const path of ['a/b', 'a/b/c']) {
    expect((await stat(join(home, path))).mode & 0o777).toBe(0o700);
  }
  expect(await makeFolders(join(home, 'a', 'b'))).toBeUndefined();
});

test('many that make the same at once all find it', async () => {
  const path = join(await folder(), 'a', 'b', 'c', 'd');
  await Promise.all(Array.from({ length: 8 }, () => makeFolders(path)));
  expect((await stat(path)).isDirectory()).toBe(true);
});

test('what is no folder, or leads nowhere, is refused', async () => {
  const home = await folder();
  await writeFile(join(home, 'file'), '');
  await symlink(join(home, 'nowhere'), join(home, 'link'));
  for (const path of ['file', 'file/below', 'link']) {
    await expect(makeFolders(join(home, path))).rejects.toThrow(/E(?:EXIST|NOTDIR)/);
  }
  await expect(makeFolders(join(home, 'link', 'below'))).rejects.toThrow(/ENOENT|EEXIST/);
});

test.runIf(process.platform === 'linux')('below /proc it ends, and says why', async () => {
  await expect(makeFolders('/proc/ibid/libraries')).rejects.toThrow(/ENOENT/);
});

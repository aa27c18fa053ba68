import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportLibrary } from '../../../src/terminal/library/export.ts';
import { folder } from '../../folder.ts';
import { terminal } from '../streams.ts';

/** A library that can't be read to its end. */
const failing = {
  all: () => [],
  size: 1,
  async *backup() {
    yield Buffer.from('the beginning');
    throw Object.assign(new Error('i/o error'), { code: 'EIO' });
  },
};

it.each(['backup.jsonl', 'backup.jsonl.gz'])(
  'leaves no part of a backup behind: %s',
  async (name) => {
    const home = await folder();
    const what = { backup: join(home, name) };
    await expect(exportLibrary(failing, what, terminal())).rejects.toThrow('i/o error');
    expect(await readdir(home)).toEqual([]);
  },
);

it('says where a backup can not be written', async () => {
  const what = { backup: join(await folder(), 'none', 'backup') };
  await expect(exportLibrary(failing, what, terminal())).rejects.toThrow('ENOENT');
});

it('leaves a file that is there alone, also where the library can not be read', async () => {
  const home = await folder();
  await writeFile(join(home, 'mine'), 'mine');
  await expect(exportLibrary(failing, { backup: join(home, 'mine') }, terminal())).rejects.toThrow(
    'is there already',
  );
  expect(await readFile(join(home, 'mine'), 'utf8')).toBe('mine');
});

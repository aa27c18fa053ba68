import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../src/data/store/disk.ts';
import { NotSaved } from '../../src/data/store/faults.ts';
import { StyleFiles } from '../../src/data/style-files.ts';
import { readStyleFolder, type StyleTexts } from '../../src/data/style-folder.ts';
import { folder } from '../folder.ts';
import { fullDisk } from '../full-disk.ts';
import { seeded } from '../synthetic.ts';
import { FaultyDisk } from './store/faulty-disk.ts';

const texts = (all: StyleTexts): [string, string][] =>
  [...all].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);

/** A folder that is not there yet, and what is told of the files in it. */
async function fresh(disk: Disk = realDisk) {
  const path = join(await folder(), 'styles');
  const told: [string, string][] = [];
  const tell = (file: string, cause: unknown): void => {
    told.push([file, String(cause)]);
  };
  return { path, told, tell, open: () => StyleFiles.open(path, { disk, tell }) };
}

describe('the styles of a library', () => {
  test('are none where there is no folder, which is made for the first', async () => {
    const { path, told, open } = await fresh();
    const files = await open();
    expect(texts(files.all())).toEqual([]);
    await expect(readdir(path)).rejects.toThrow('ENOENT');
    await files.put('house-style', '<style/>');
    expect(await readFile(join(path, 'house-style.csl'), 'utf8')).toBe('<style/>');
    expect(told).toEqual([]);
  });

  test('survive a restart, in the order of the alphabet, as they were put last', async () => {
    const { path, open } = await fresh();
    const before = await open();
    await Promise.all([
      before.put('b', 'two'),
      before.put('a', 'one'),
      before.put('c', 'three'),
      before.put('a', 'four'),
      before.remove('c'),
      before.remove('never-there'),
    ]);
    for (const files of [before, await open()]) {
      expect(texts(files.all())).toEqual([
        ['a', 'four'],
        ['b', 'two'],
      ]);
    }
    expect((await readdir(path)).sort()).toEqual(['a.csl', 'b.csl']);
  });

  test.each(['', '../a', 'A', 'a.b', 'a/b', 'é', 'x'.repeat(151)])(
    'have no such name: %s',
    async (name) => {
      const files = await (await fresh()).open();
      expect(() => files.put(name, '')).toThrow(RangeError);
      expect(() => files.remove(name)).toThrow(RangeError);
    },
  );

  test('are told of, and not read, where they are too large, no file or not ours', async () => {
    const { path, told, open } = await fresh();
    await mkdir(join(path, 'folder.csl'), { recursive: true });
    await writeFile(join(path, 'large.csl'), 'x'.repeat(1_000_001));
    await writeFile(join(path, 'My Style.csl'), 'x');
    await writeFile(join(path, 'good.csl'), 'x');
    await writeFile(join(path, 'half.csl.tmp'), 'x');
    await writeFile(join(path, 'notes.txt'), 'x');
    await symlink('/etc/hostname', join(path, 'link.csl'));
    expect(texts((await open()).all())).toEqual([['good', 'x']]);
    expect(told.map(([file]) => file).sort()).toEqual([
      'My Style.csl',
      'folder.csl',
      'large.csl',
      'link.csl',
    ]);
    expect(await readdir(path)).not.toContain('half.csl.tmp');
    const files = await open();
    expect(() => files.put('a', 'x'.repeat(1_000_001))).toThrow(/larger than 1 MB/);
  });

  test('are none, and that is told, where the folder cannot be read', async () => {
    const { path, told, open } = await fresh();
    await writeFile(path, 'no folder');
    expect(texts((await open()).all())).toEqual([]);
    expect(told).toEqual([[path, expect.stringContaining('ENOTDIR')]]);
  });

  test('stay as they were where the disk is full', async () => {
    const { disk, fill, empty } = fullDisk();
    const { path, open } = await fresh(disk);
    const files = await open();
    await files.put('a', 'one');
    fill();
    await expect(files.put('a', 'two')).rejects.toThrow(NotSaved);
    await expect(files.put('b', 'two')).rejects.toThrow(NotSaved);
    expect(texts(files.all())).toEqual([['a', 'one']]);
    expect(await readdir(path)).toEqual(['a.csl']);
    empty();
    await files.put('b', 'two');
    expect(texts((await open()).all())).toEqual([
      ['a', 'one'],
      ['b', 'two'],
    ]);
  });

  test('survive a power cut whenever it comes, each as it was acknowledged or whole as it was next', async () => {
    for (let cutAt = 1; cutAt < 60; cutAt++) {
      const disk = new FaultyDisk(seeded(cutAt));
      const files = await StyleFiles.open('/library/styles', { disk });
      const kept = new Map<string, string>();
      disk.cutAt = cutAt;
      let [next, done]: [[string, string | undefined] | undefined, boolean] = [undefined, false];
      try {
        for (const text of ['one', 'two', 'three']) {
          for (const name of ['a', 'b']) {
            next = [name, text];
            await files.put(name, text);
            kept.set(name, text);
          }
        }
        next = ['a', undefined];
        await files.remove('a');
        kept.delete('a');
        done = true;
      } catch {
        // The power is gone.
      }
      disk.cut(cutAt % 2 === 0 ? 0.5 : 0);
      const after = new Map(texts((await StyleFiles.open('/library/styles', { disk })).all()));
      for (const name of ['a', 'b']) {
        const allowed = [kept.get(name), ...(!done && next?.[0] === name ? [next[1]] : [])];
        expect(allowed, `${name} after a cut at ${cutAt}`).toContain(after.get(name));
      }
    }
  });
});

describe('a folder of styles that is not ours', () => {
  test('is read as it is, links and capital letters too', async () => {
    const path = await folder();
    await writeFile(join(path, 'My Style.CSL'), 'one');
    await writeFile(join(path, '.hidden.csl'), 'x');
    await writeFile(join(path, 'readme.txt'), 'x');
    await writeFile(join(path, 'half.csl.tmp'), 'x');
    await symlink('readme.txt', join(path, 'link.csl'));
    await symlink('nowhere', join(path, 'broken.csl'));
    const told: string[] = [];
    expect(texts(await readStyleFolder(path, (file) => told.push(file)))).toEqual([
      ['My Style', 'one'],
      ['link', 'x'],
    ]);
    expect(told).toEqual(['broken.csl']);
    expect(await readdir(path)).toContain('half.csl.tmp');
  });

  test('that is not there is told', async () => {
    const told: string[] = [];
    expect(texts(await readStyleFolder('/no/such/folder', (file) => told.push(file)))).toEqual([]);
    expect(told).toEqual(['/no/such/folder']);
  });
});

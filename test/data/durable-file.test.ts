import { chmod, mkdir, readdir, readFile, rmdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DamagedFile, DurableFile } from '../../src/data/durable-file.ts';
import { folder } from '../folder.ts';

const at = (path: string): DurableFile<unknown> =>
  new DurableFile<unknown>(path, JSON.parse, (data) => JSON.stringify(data));

describe('a durable file', () => {
  test('gives back what was written, for nobody else to read', async () => {
    const path = join(await folder(), 'deep', 'er', 'data.json');
    await at(path).write({ a: 1 });
    expect(await at(path).read()).toEqual({ a: 1 });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
  });

  test('is null before the first write', async () => {
    expect(await at(join(await folder(), 'none', 'data.json')).read()).toBeNull();
  });

  test.each([
    ['cut off', '{"a": [1, 2'],
    ['empty', ''],
    ['zeros, as after a power cut', '\0\0\0\0'],
  ])(
    'is set aside when damaged (%s), refused until someone decides, and never overwritten',
    async (_, text) => {
      const home = await folder();
      const path = join(home, 'data.json');
      await writeFile(path, text);
      await expect(at(path).read()).rejects.toThrow(DamagedFile);
      const [aside = ''] = await readdir(home);
      expect(aside).toMatch(/^data\.json\.damaged-/);
      expect(await readFile(join(home, aside), 'utf8')).toBe(text);

      await expect(at(path).read()).rejects.toThrow(
        /Put a good data\.json back, or remove data\.json\.damaged-/,
      );
      await writeFile(path, '{"a": 2}');
      expect(await at(path).read()).toEqual({ a: 2 });
    },
  );

  test('with a byte that is no text is damaged', async () => {
    const path = join(await folder(), 'data.json');
    await writeFile(path, Buffer.from('{"a": "caf\xe9"}', 'latin1'));
    await expect(at(path).read()).rejects.toThrow(DamagedFile);
  });

  test('a link that leads nowhere is not an empty file', async () => {
    const home = await folder();
    await symlink(join(home, 'not mounted'), join(home, 'data.json'));
    await expect(at(join(home, 'data.json')).read()).rejects.toThrow(/ENOENT/);
  });

  test('what a killed process left half written is cleared away', async () => {
    const home = await folder();
    await writeFile(join(home, 'data.json.tmp'), '{"a');
    expect(await at(join(home, 'data.json')).read()).toBeNull();
    expect(await readdir(home)).toEqual([]);
  });

  test('a write that fails rejects, leaves the old file and no litter', async () => {
    const home = await folder();
    const path = join(home, 'data.json');
    await at(path).write({ a: 1 });
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    await expect(at(path).write(loop)).rejects.toThrow(/circular/);
    // The name of the temporary file is a folder: the open fails as on a full or broken disk.
    await mkdir(join(home, 'data.json.tmp'));
    await expect(at(path).write({ a: 2 })).rejects.toThrow(/EISDIR/);
    await rmdir(join(home, 'data.json.tmp'));
    expect(await at(path).read()).toEqual({ a: 1 });
  });

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write rejects', async () => {
    const home = await folder();
    await chmod(home, 0o500);
    await expect(at(join(home, 'data.json')).write({})).rejects.toThrow(/EACCES/);
  });
});

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Library } from '../../src/data/library.ts';
import { NoBackup, restore, Taken } from '../../src/data/restore.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

/** A backup of a library with one work that was brought and one that left. */
async function backup(): Promise<Buffer> {
  const library = await Library.open(await folder());
  const works = [
    work('Liapi', 2025, 'Factors that influence integration'),
    work('Doe', 1999, 'Gone'),
  ];
  const { added } = await library.merge(works, from());
  await library.forget(added[1]?.key ?? '', 'ibid');
  const bytes = await buffer(Readable.from(library.backup()));
  await library.close();
  return bytes;
}

it.each([
  ['plain', (bytes: Buffer) => bytes],
  ['gzipped, whatever its name', (bytes: Buffer) => gzipSync(bytes)],
])('makes a library that backs up to the same bytes from a backup that is %s', async (_, pack) => {
  const home = await folder();
  const bytes = await backup();
  await writeFile(join(home, 'backup'), pack(bytes));
  expect(await restore(join(home, 'backup'), join(home, 'library'))).toBe(1);
  const library = await Library.open(join(home, 'library'));
  expect((await buffer(Readable.from(library.backup()))).equals(bytes)).toBe(true);
  const [imported, forgotten] = library.changes();
  await library.undo(forgotten?.id ?? '', 'ibid');
  expect([library.size, imported?.kind]).toEqual([2, 'import']);
  await library.close();
});

it('refuses to go over a library, and over what is left of one that could not be read', async () => {
  const home = await folder();
  await writeFile(join(home, 'backup'), await backup());
  await restore(join(home, 'backup'), join(home, 'library'));
  await expect(restore(join(home, 'backup'), join(home, 'library'))).rejects.toThrow(Taken);
  const other = await folder();
  await writeFile(join(other, 'snapshot-000003.jsonl.damaged-2026-11-26T12-00-00.000Z'), 'x');
  await expect(restore(join(home, 'backup'), other)).rejects.toThrow('set aside');
  expect(await readdir(other)).toHaveLength(1);
});

it('makes nothing from a backup of which any byte is missing', async () => {
  const home = await folder();
  const bytes = await backup();
  for (let length = 0; length < bytes.length; length += 97) {
    await writeFile(join(home, 'backup'), bytes.subarray(0, length));
    await expect(restore(join(home, 'backup'), join(home, 'library'))).rejects.toThrow(NoBackup);
  }
  expect(await readdir(home)).toEqual(['backup']);
});

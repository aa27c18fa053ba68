import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checksumOf, wholeFile } from '../../../src/data/finder/whole-file.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-'));
  return () => rm(home, { recursive: true, force: true });
});

/** A file with a body of so many bytes, as it is written. */
function fileOf(length: number): Buffer {
  const body = Buffer.from(Array.from({ length }, (_, at) => (at * 7) & 255));
  const prelude = Buffer.alloc(8);
  prelude.writeUInt32LE(length, 0);
  prelude.writeUInt32LE(checksumOf(length, [body, Buffer.alloc(0)]), 4);
  return Buffer.concat([prelude, body]);
}

async function read(bytes: Uint8Array): Promise<Buffer | undefined> {
  await writeFile(join(home, 'a.bin'), bytes);
  return wholeFile(join(home, 'a.bin'));
}

test.each([0, 1, 4_194_295, 4_194_296, 4_194_297])('a body of %i bytes is read', async (length) => {
  const file = fileOf(length);
  expect((await read(file))?.equals(file)).toBe(true);
});

test('a file that differs in one bit, or ends too soon, is none', async () => {
  for (const at of [0, 4, 8, 90]) {
    const flipped = fileOf(100);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect([at, await read(flipped)]).toEqual([at, undefined]);
  }
  for (const end of [0, 7, 8, 107]) {
    expect([end, await read(fileOf(100).subarray(0, end))]).toEqual([end, undefined]);
  }
});

test('a file that was emptied into zeros is none', async () => {
  expect(await read(Buffer.alloc(64))).toBeUndefined();
});

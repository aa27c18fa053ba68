import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DamagedFile } from '../../../src/data/store/faults.ts';
import { Store } from '../../../src/data/store/store.ts';
import { folder } from '../../folder.ts';
import {
  contents,
  cutEverywhere,
  flips,
  notRebuilt,
  openWith,
  sample,
  zeroTails,
} from './damage.ts';

describe('a library on a damaged disk', () => {
  test('has all whole changes when its journal is cut off at any byte', async () => {
    const home = await folder();
    const made = await sample(join(home, 'made'), 20_000);
    expect(await cutEverywhere(join(home, 'cut'), made, 61)).toEqual([]);
  });

  test('has all changes before the zeros that a power cut left', async () => {
    const home = await folder();
    const made = await sample(join(home, 'made'), 20_000);
    expect(await zeroTails(join(home, 'zeros'), made, 100)).toEqual([]);
  });

  test('never tells what a flipped bit says', async () => {
    const home = await folder();
    const made = await sample(join(home, 'made'), 20_000);
    expect(await flips(join(home, 'flips'), made, 500)).toEqual([]);
  });

  test.each([
    ['empty', () => Buffer.alloc(0)],
    ['zeros', (was: Buffer) => Buffer.alloc(was.length)],
    ['half', (was: Buffer) => was.subarray(0, was.length >> 1)],
    ['without its last line feed', (was: Buffer) => was.subarray(0, -1)],
    ['twice', (was: Buffer) => Buffer.concat([was, was])],
    ['something else', () => Buffer.from('Dear library,\n')],
  ])('makes its newest snapshot anew when that is %s', async (_, to) => {
    const home = await folder();
    const made = await sample(join(home, 'made'), 5000);
    const bytes = to(made.files.get(made.snapshot) ?? Buffer.alloc(0));
    expect(await notRebuilt(join(home, 'rebuilt'), made, bytes)).toBeUndefined();
  });

  test('says whether what was cut off may have been saved once', async () => {
    const home = await folder();
    const made = await sample(join(home, 'made'), 5000);
    const whole = made.files.get(made.journal) ?? Buffer.alloc(0);
    const kind = async (bytes: Buffer): Promise<unknown> =>
      (await openWith(join(home, 'open'), made, made.journal, bytes)).notices[0]?.kind;
    expect(await kind(whole.subarray(0, -5))).toBe('torn-tail');
    // The last change was whole once: its commit line stands behind the damage.
    const flipped = Buffer.from(whole);
    flipped[whole.length - 200] = (flipped[whole.length - 200] ?? 0) ^ 1;
    expect(await kind(flipped)).toBe('damaged-tail');
  });

  test.each(['journal-000001.jsonl', 'journal-000002.jsonl'])(
    'is refused, and left as it is, when nothing says what was in %s',
    async (name) => {
      const home = join(await folder(), 'library');
      const made = await sample(home, 5000);
      // Without the newest snapshot, the journal before it is needed to its last byte.
      await rm(join(home, made.snapshot));
      if (name === made.journal) await rm(join(home, 'journal-000001.jsonl'));
      else
        await writeFile(
          join(home, name),
          (made.files.get(name) ?? Buffer.alloc(0)).subarray(0, -1),
        );
      const before = await contents(home);
      await expect(new Store(home).read()).rejects.toThrow(DamagedFile);
      expect(await contents(home)).toEqual(before);
    },
  );
});

import { copyFile, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Desk, openDesk, weightOf } from '../../src/data/desk.ts';
import { saveRegister } from '../../src/data/finder/snapshot.ts';
import type { Notice } from '../../src/data/store/faults.ts';
import { finderOf, keysOf } from '../finding.ts';
import { folder } from '../folder.ts';
import { syntheticReferences } from '../synthetic.ts';
import { from, work } from '../works.ts';

const many = syntheticReferences(1_050);
const extra = work('Newcomer', 2024, 'Xylophones in rehabilitation');

/** Opens a desk, works with it, and closes it; gives what was told. */
async function atDesk<T>(
  home: string,
  ask: (desk: Desk) => Promise<T> | T,
): Promise<{ answer: T; told: readonly Notice[] }> {
  const told: Notice[] = [];
  const warn = (notice: Notice): void => {
    told.push(notice);
  };
  const desk = await openDesk(home, { warn });
  try {
    return { answer: await ask(desk), told };
  } finally {
    await desk.close();
  }
}

const questions = ['', 'liap', 'integrated care', 'qualitatve', '2019', 'type:book', '10.5007/'];
const answers = ({ finder }: Desk): unknown => questions.map((words) => keysOf(finder, words));

/** A library with so many works, closed, whose finder was kept if it is worth it. */
async function libraryOf(count: number): Promise<string> {
  const home = await folder();
  await atDesk(home, ({ library }) => library.merge(many.slice(0, count), from()));
  return home;
}

/** Files of a library with more than 1,000 works, made once. */
let files: ReadonlyMap<string, Buffer> | undefined;
let expected: unknown;

async function bigLibrary(): Promise<string> {
  if (!files) {
    const home = await libraryOf(many.length);
    const names = await readdir(home);
    files = new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(home, name))] as const),
      ),
    );
    expected = (await atDesk(home, answers)).answer;
  }
  const home = await folder();
  for (const [name, bytes] of files) await writeFile(join(home, name), bytes);
  return home;
}

const kept = (home: string): string => join(home, 'finder.bin');

describe('what the finder worked out', () => {
  test('is kept beside 1,000 works and more', async () => {
    expect(await readdir(await libraryOf(1_000))).toContain('finder.bin');
    expect(await readdir(await libraryOf(999))).not.toContain('finder.bin');
  });

  test('is taken when the desk opens again, and left as it is', async () => {
    const home = await bigLibrary();
    const before = await stat(kept(home), { bigint: true });
    const { answer, told } = await atDesk(home, answers);
    expect([answer, told]).toEqual([expected, []]);
    expect((await stat(kept(home), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  });

  test('is not worked out anew: a file of this version is believed', async () => {
    const home = await bigLibrary();
    const version = (await atDesk(home, ({ library }) => library.version)).answer;
    const { answer: all } = await atDesk(home, ({ library }) => library.all());
    await saveRegister(kept(home), version, finderOf(all.slice(0, 3)).register);
    const { answer } = await atDesk(home, ({ finder }) => keysOf(finder, ''));
    expect(answer).toHaveLength(3);
  });

  test('follows what comes after it', async () => {
    const home = await bigLibrary();
    await atDesk(home, async ({ library, finder }) => {
      await library.merge([extra], from());
      expect(keysOf(finder, 'xylophones')).toHaveLength(1);
    });
    const { answer } = await atDesk(home, ({ finder }) => keysOf(finder, 'xylophones'));
    expect(answer).toHaveLength(1);
  });

  test('of an older version of the library is not taken, but made anew', async () => {
    const home = await bigLibrary();
    await copyFile(kept(home), join(home, 'older'));
    await atDesk(home, ({ library }) => library.merge([extra], from()));
    await copyFile(join(home, 'older'), kept(home));
    const { answer, told } = await atDesk(home, ({ finder }) => keysOf(finder, 'xylophones'));
    expect([answer.length, told]).toEqual([1, []]);
    expect(await readFile(kept(home))).not.toEqual(await readFile(join(home, 'older')));
  });

  test('of a change that was undone is not taken either', async () => {
    const home = await bigLibrary();
    const key = 'newcomer2024xylophones';
    await atDesk(home, ({ library }) => library.merge([extra], from()));
    await copyFile(kept(home), join(home, 'older'));
    await atDesk(home, ({ library }) => library.forget(key, '100000000000000001'));
    await copyFile(join(home, 'older'), kept(home));
    const { answer } = await atDesk(home, ({ finder }) => keysOf(finder, 'xylophones'));
    expect(answer).toEqual([]);
  });
});

describe('a damaged file of the finder never breaks an opening:', () => {
  test.each<[string, (path: string) => Promise<void>]>([
    ['one that was emptied', (path) => truncate(path)],
    ['one that was cut', (path) => truncate(path, 100_000)],
    ['one of zeros', (path) => writeFile(path, Buffer.alloc(100_000))],
    ['one of something else', (path) => writeFile(path, 'sleep '.repeat(1_000))],
    [
      'one with a flipped bit',
      async (path) => {
        const bytes = await readFile(path);
        const at = bytes.length >> 1;
        bytes[at] = (bytes[at] ?? 0) ^ 4;
        await writeFile(path, bytes);
      },
    ],
  ])('%s is made anew', async (_, damage) => {
    const home = await bigLibrary();
    const whole = await readFile(kept(home));
    await damage(kept(home));
    expect((await atDesk(home, answers)).answer).toEqual(expected);
    expect((await readFile(kept(home))).length).toBeGreaterThan(whole.length / 2);
    expect((await atDesk(home, answers)).answer).toEqual(expected);
  });

  test('a folder in its place is told', async () => {
    const home = await libraryOf(3);
    await mkdir(kept(home));
    const { answer, told } = await atDesk(home, ({ finder }) => keysOf(finder, ''));
    expect(answer).toHaveLength(3);
    expect(told).toMatchObject([
      { kind: 'failed-beside', file: 'finder.bin', cause: { code: 'EISDIR' } },
    ]);
  });

  test('one that was half written is written over', async () => {
    const home = await bigLibrary();
    await writeFile(`${kept(home)}.tmp`, 'half');
    await atDesk(home, ({ library }) => library.merge([extra], from()));
    expect(await readdir(home)).not.toContain('finder.bin.tmp');
    const { answer } = await atDesk(home, ({ finder }) => keysOf(finder, 'xylophones'));
    expect(answer).toHaveLength(1);
  });
});

describe('what was cited', () => {
  test('is remembered beside the library', async () => {
    const home = await libraryOf(3);
    await atDesk(home, ({ uses }) => uses.note('here', 'one', 'apa'));
    expect((await atDesk(home, ({ uses }) => uses.of('here'))).answer).toEqual(['one']);
  });

  test('and can not be read is told, and begun anew', async () => {
    const home = await libraryOf(3);
    await writeFile(join(home, 'uses.json'), '{"chan');
    const { answer, told } = await atDesk(home, ({ uses }) => uses.of('here'));
    expect(answer).toEqual([]);
    expect(told).toMatchObject([{ kind: 'failed-beside', file: 'uses.json' }]);
  });
});

test('a desk weighs more, the more its library holds', async () => {
  const small = await atDesk(await libraryOf(1), weightOf);
  const large = await atDesk(await libraryOf(200), weightOf);
  expect(large.answer).toBeGreaterThan(small.answer);
  expect(small.answer).toBeGreaterThan(2 ** 20);
});

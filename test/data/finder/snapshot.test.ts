import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Register } from '../../../src/data/finder/register.ts';
import { loadRegister, saveRegister } from '../../../src/data/finder/snapshot.ts';
import { Finder } from '../../../src/data/finder.ts';
import type { Reference } from '../../../src/data/reference.ts';
import { finderOf, kept } from '../../finding.ts';
import { seeded, syntheticReferences } from '../../synthetic.ts';
import { work } from '../../works.ts';

const version = '7:400:abc';
const others = syntheticReferences(300);
const nights = { abstract: 'Night shifts and dreams.' };
const own = [
  kept('koehl', work('Köhl', 2019, 'Role of β-catenin in 免疫学')),
  kept('du', work('Du', 2011, 'Sleep in nurses', nights)),
];
const gone = kept('gone', work('Leaver', 2001, 'What has left'));

/** Of these, one has changed and one has left. */
function finderWithHistory(): Finder {
  const finder = finderOf([...own, gone, ...others]);
  finder.update({
    put: [kept('du', work('Du', 2011, 'Sleep in nurses and midwives', nights))],
    removed: [gone],
  });
  return finder;
}

const finder = finderWithHistory();
const library = new Map(
  finder.register.keys().map((key) => {
    const reference = finder.register.reference(finder.register.docOf(key) ?? -1);
    return [key, reference as Reference] as const;
  }),
);
const get = (key: string): Reference | undefined => library.get(key);

const questions = [
  ...[
    '',
    'koehl',
    'köhl',
    '2019',
    'beta catenin',
    '疫学',
    'du 2011',
    'midwives',
    'leaver',
    'night shifts',
  ],
  ...[
    'slepe',
    'chap',
    'integrated care',
    'integratedcare',
    '"sleep in nurses"',
    'author:du',
    'year:2011',
  ],
  ...[
    '10.5007/synthetic.7',
    '10.5007/',
    'j',
    'type:report',
    'pragmtic',
    'psycholgy study 1999',
    'xyz',
  ],
];
const answers = (each: Finder): unknown =>
  questions.map((words) =>
    each.find(words, { limit: 25 }).map(({ reference: { key }, by }) => [key, by]),
  );
const expected = answers(finder);

let home: string;
let bytes: Buffer;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ibid-'));
  const path = join(home, 'finder.bin');
  await saveRegister(path, version, finder.register);
  bytes = await readFile(path);
  return () => rm(home, { recursive: true, force: true });
});

/** What a file of these bytes holds. */
async function loaded(content: Buffer, of = version, from = get): Promise<Register | undefined> {
  const path = join(home, 'some.bin');
  await writeFile(path, content);
  return loadRegister(path, of, from);
}

const answersOf = (register: Register | undefined): unknown =>
  register === undefined ? undefined : answers(new Finder(register));

/** Where the padding lies, of which nothing depends, is not known here: a right answer is right too. */
const isRightOrNothing = (register: Register | undefined): boolean =>
  register === undefined || JSON.stringify(answersOf(register)) === JSON.stringify(expected);

describe('what is loaded', () => {
  test('answers as what was saved', async () => {
    expect(answersOf(await loaded(bytes))).toEqual(expected);
  });

  test('goes on following the library', async () => {
    const again = new Finder(await loaded(bytes));
    const change = { put: [kept('new', work('Newman', 2024, 'Sleep anew')), gone], removed: own };
    again.update(change);
    const live = finderWithHistory();
    live.update(change);
    expect(answers(again)).toEqual(answers(live));
    expect(again.find('newman', { limit: 5 })).toHaveLength(1);
  });

  test('is saved again as well', async () => {
    const path = join(home, 'again.bin');
    const register = await loaded(bytes);
    if (!register) expect.unreachable();
    await saveRegister(path, version, register);
    expect(answersOf(await loaded(await readFile(path)))).toEqual(expected);
  });

  test('may be empty', async () => {
    const path = join(home, 'empty.bin');
    await saveRegister(path, version, new Finder().register);
    const register = await loadRegister(path, version, get);
    expect(register?.size).toBe(0);
    expect(new Finder(register).find('sleep', { limit: 5 })).toEqual([]);
  });
});

describe('nothing is loaded', () => {
  test('where there is no file', async () => {
    expect(await loadRegister(join(home, 'nowhere.bin'), version, get)).toBeUndefined();
  });

  test('of another version of the library', async () => {
    expect(await loaded(bytes, '8:400:abc')).toBeUndefined();
    expect(await loaded(bytes, '')).toBeUndefined();
  });

  test('where the library lacks a work', async () => {
    const lacks = (key: string): Reference | undefined => (key === 'koehl' ? undefined : get(key));
    expect(await loaded(bytes, version, lacks)).toBeUndefined();
  });

  test('from a file that was cut, wherever that was', async () => {
    const random = seeded(3);
    const lengths = [
      ...Array.from({ length: 24 }, (_, at) => at),
      ...Array.from({ length: 60 }, () => Math.floor(random() * bytes.length)),
      bytes.length - 8,
    ];
    for (const length of lengths) {
      expect([length, await loaded(bytes.subarray(0, length))]).toEqual([length, undefined]);
    }
  });

  test('from a file of something else', async () => {
    for (const content of [Buffer.alloc(4_096, 1), Buffer.from('{"channels":{}}'), Buffer.alloc(3)])
      expect(await loaded(content)).toBeUndefined();
  });

  test('from a file that was emptied', async () => {
    const path = join(home, 'emptied.bin');
    await writeFile(path, bytes);
    await truncate(path);
    expect(await loadRegister(path, version, get)).toBeUndefined();
  });
});

describe('a flipped bit never makes a wrong answer', () => {
  test('in the heading', async () => {
    const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(0));
    const random = seeded(5);
    for (const at of [
      ...Array.from({ length: 8 }, (_, each) => each),
      ...Array.from({ length: 60 }, () => Math.floor(random() * end)),
    ]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      expect([at, await loaded(flipped)]).toEqual([at, undefined]);
    }
  });

  test('anywhere behind it', async () => {
    const random = seeded(11);
    let refused = 0;
    for (let time = 0; time < 80; time += 1) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor(random() * bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const register = await loaded(flipped);
      if (register === undefined) refused += 1;
      expect([at, isRightOrNothing(register)]).toEqual([at, true]);
    }
    // Only the padding between the parts is of no account.
    expect(refused).toBeGreaterThan(68);
  });

  test('nor does a piece of it that lies elsewhere', async () => {
    const random = seeded(13);
    for (let time = 0; time < 20; time += 1) {
      const mixed = Buffer.from(bytes);
      const [to, from] = [Math.floor(random() * bytes.length), Math.floor(random() * bytes.length)];
      bytes.copy(mixed, to, from, from + 512);
      expect([to, from, isRightOrNothing(await loaded(mixed))]).toEqual([to, from, true]);
    }
  });
});

describe('a file that is half written', () => {
  test('never has the name', async () => {
    const path = join(home, 'whole.bin');
    await saveRegister(path, version, finder.register);
    await writeFile(`${path}.tmp`, bytes.subarray(0, 1_000));
    expect(answersOf(await loadRegister(path, version, get))).toEqual(expected);
    await rm(path);
    expect(await loadRegister(path, version, get)).toBeUndefined();
  });

  test('is written over by the next one, and gone when that is whole', async () => {
    const path = join(home, 'next.bin');
    await writeFile(`${path}.tmp`, Buffer.alloc(bytes.length + 5_000, 7));
    await saveRegister(path, version, finder.register);
    expect(answersOf(await loadRegister(path, version, get))).toEqual(expected);
    await expect(stat(`${path}.tmp`)).rejects.toThrow('ENOENT');
  });
});

test('a file that can not be read for another reason is told', async () => {
  await expect(loadRegister(home, version, get)).rejects.toThrow('EISDIR');
});

test.skipIf(process.platform === 'win32')('nobody else may read the file', async () => {
  const path = join(home, 'mine.bin');
  await saveRegister(path, version, finder.register);
  expect((await stat(path)).mode & 0o077).toBe(0);
});

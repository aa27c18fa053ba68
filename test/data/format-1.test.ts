import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Library } from '../../src/data/library.ts';
import { DamagedFile } from '../../src/data/store/faults.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const ana = '100000000000000001';
const source = { file: 'a.ris', hash: '0'.repeat(64), by: ana, at: '2026-11-01T09:00:00.000Z' };
const tags = [
  ['TY', 'BOOK'],
  ['ER', ''],
];

/** A reference as the first format had it, with what is told of its item. */
const reference = (key: string, csl: object = { title: key }): object => ({
  key,
  csl: { type: 'book', ...csl },
  tags,
  ids: {},
  source,
});

const raw = 'TY  - BOOK\nTI  - Two\nER  - \n';
const two = {
  ...reference('two', { title: 'Two' }),
  tags: [
    ['TY', 'BOOK'],
    ['TI', 'Two'],
    ['ER', ''],
  ],
  raw,
};
const act = { by: ana, at: '2026-11-02T09:00:00.000Z' };
const imported = {
  kind: 'import',
  id: 'aaaaaaaaaa',
  ...act,
  source,
  added: ['one', 'two', 'three', 'four'],
  merged: [],
  same: [],
};
const forgotten = { kind: 'forgetting', id: 'bbbbbbbbbb', ...act, reference: reference('three') };
const undone = {
  ...imported,
  id: 'cccccccccc',
  added: ['four'],
  undone: { ...act, removed: [reference('four')] },
};
const file = (more: object = {}): string =>
  JSON.stringify({
    format: 1,
    references: [reference('one'), two],
    changes: [imported, forgotten, undone],
    ...more,
  });

async function homeWith(text: string): Promise<string> {
  const home = await folder();
  await writeFile(join(home, 'library.json'), text);
  return home;
}

async function open(home: string): Promise<Library> {
  const library = await Library.open(home);
  onTestFinished(() => library.close());
  return library;
}

describe('a library of the first format', () => {
  test('is the same library in the present one, and its file is put aside', async () => {
    const home = await homeWith(file());
    const library = await open(home);
    expect(library.all().map(({ key }) => key)).toEqual(['one', 'two']);
    expect(library.get('one')).toEqual(reference('one'));
    expect(library.changes().map(({ id }) => id)).toEqual([
      'aaaaaaaaaa',
      'bbbbbbbbbb',
      'cccccccccc',
    ]);
    expect(await readdir(home)).toEqual([
      'journal-000001.jsonl',
      'library.json.format-1',
      'snapshot-000001.jsonl',
    ]);
    expect(await readFile(join(home, 'library.json.format-1'), 'utf8')).toBe(file());
    await library.close();
    expect((await open(home)).all()).toEqual(library.all());
  });

  test('keeps each word once: a record that says its tags again needs no tags beside it', async () => {
    const library = await open(await homeWith(file()));
    expect(library.get('two')).not.toHaveProperty('tags');
    expect(library.get('two')?.raw).toBe(raw);
  });

  test('still takes back what was done in it, and gives no key away that was once given', async () => {
    const library = await open(await homeWith(file()));
    expect((await library.undo('bbbbbbbbbb', ana))?.restored.map(({ key }) => key)).toEqual([
      'three',
    ]);
    expect(await library.undo('cccccccccc', ana)).toMatchObject({ already: true });
    const again = {
      ...work('Four', 2020, 'Another work'),
      csl: { type: 'book', 'citation-key': 'four' } as const,
    };
    expect((await library.merge([again], from())).added[0]?.key).toBe('four-2');
  });

  test('of a later version is left as it is, and says which program it wants', async () => {
    const home = await homeWith('{"format":2,"works":{}}');
    await expect(Library.open(home)).rejects.toThrow(/newer Ibid \(format 2.*start that one/);
    expect(await readdir(home)).toEqual(['library.json']);
  });

  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['half a file', file().slice(0, 200)],
    ['with a text where a list must be', file({ references: [reference('k', { author: {} })] })],
    ['with a number where a text must be', file({ references: [reference('k', { title: 5 })] })],
    [
      'with a date without year',
      file({ references: [reference('k', { issued: { 'date-parts': [] } })] }),
    ],
    ['with a key twice', file({ references: [reference('k'), reference('k')] })],
    ['with references without keys', file({ references: [{ csl: { type: 'book' } }] })],
  ])('that is %s is refused and left as it is', async (_, text) => {
    const home = await homeWith(text);
    await expect(Library.open(home)).rejects.toThrow(DamagedFile);
    expect(await readdir(home)).toEqual(['library.json']);
    expect(await readFile(join(home, 'library.json'), 'utf8')).toBe(text);
  });
});

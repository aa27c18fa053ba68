import { mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DamagedFile, NewerFile, type Notice } from '../../../src/data/store/faults.ts';
import { emptyTables, type Kept } from '../../../src/data/store/kept.ts';
import { printLine } from '../../../src/data/store/lines.ts';
import { Store, type StoreOptions } from '../../../src/data/store/store.ts';
import { folder } from '../../folder.ts';
import { seeded } from '../../synthetic.ts';
import { change, told, work } from './changes.ts';

const small = { compactAt: Number.POSITIVE_INFINITY };

async function opened(path: string, options: StoreOptions = small): Promise<[Store, Kept]> {
  const store = new Store(path, options);
  return [store, (await store.read()) ?? { tables: emptyTables() }];
}

/** A library with so many changes; what it tells. */
async function filled(path: string, changes: number, options?: StoreOptions): Promise<string> {
  const [store, kept] = await opened(path, options);
  const random = seeded(1);
  for (let number = 0; number < changes; number++) {
    kept.staged = change(number, random);
    await store.write(kept);
  }
  await store.close();
  return told(kept.tables);
}

/** What a library tells when it is opened, and what is noted at that. */
async function found(path: string): Promise<{ says: string; notices: Notice[] }> {
  const notices: Notice[] = [];
  const [store, kept] = await opened(path, { ...small, warn: (notice) => notices.push(notice) });
  await store.close();
  return { says: told(kept.tables), notices };
}

describe('a store', () => {
  test('writes nothing before the first change, and then for nobody else to read', async () => {
    const path = join(await folder(), 'deep', 'er');
    const [store, kept] = await opened(path);
    await store.write(kept);
    await store.compact();
    await expect(stat(path)).rejects.toThrow(/ENOENT/);
    expect(store.bytes).toBe(0);

    kept.staged = [{ put: 'reference', key: 'a', value: work('a', 10) }];
    await store.write(kept);
    await store.compact();
    await store.close();
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(path))
      expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
  });

  test('gives back what was written, in the same order, from journal and from snapshot', async () => {
    const path = join(await folder(), 'library');
    const says = await filled(path, 30);
    expect(await found(path)).toEqual({ says, notices: [] });
    const [store, kept] = await opened(path);
    await store.compact();
    kept.staged = [{ drop: 'setting', key: 'number' }];
    await store.write(kept);
    await store.close();
    expect(await found(path)).toEqual({ says: told(kept.tables), notices: [] });
  });

  test('lets a row that is put again keep its place', async () => {
    const [store, kept] = await opened(join(await folder(), 'library'));
    kept.staged = ['a', 'b', 'a'].map((key) => ({ put: 'setting', key, value: 1 }));
    await store.write(kept);
    await store.close();
    expect([...kept.tables.setting.keys()]).toEqual(['a', 'b']);
  });

  test('keeps any JSON: `__proto__`, half a surrogate pair, a line feed', async () => {
    const path = join(await folder(), 'library');
    const value = JSON.parse('{"__proto__": {"a": "\\ud800 \\n \\u2028 é"}}');
    const [store, kept] = await opened(path);
    kept.staged = [{ put: 'setting', key: '__proto__', value }];
    await store.write(kept);
    await store.close();
    const [again, read] = await opened(path);
    await again.close();
    expect(JSON.stringify(read.tables.setting.get('__proto__'))).toBe(JSON.stringify(value));
  });

  test('writes of one change what it changes, however many there are', async () => {
    const path = join(await folder(), 'library');
    await filled(path, 100);
    const [store, kept] = await opened(path);
    const before = store.bytes;
    kept.staged = [{ put: 'setting', key: 'one', value: true }];
    await store.write(kept);
    await store.close();
    expect(store.bytes - before).toBeLessThan(150);
  });

  test('makes snapshots while changes go on, and keeps the generation before', async () => {
    const path = join(await folder(), 'library');
    const says = await filled(path, 300, { compactAt: 20_000 });
    const names = await readdir(path);
    const snapshots = names.filter((name) => name.startsWith('snapshot'));
    expect(snapshots).toHaveLength(2);
    expect(names.every((name) => name.slice(-12) >= (snapshots[0] ?? '').slice(-12))).toBe(true);
    expect(Number(snapshots[1]?.slice(9, 15))).toBeGreaterThan(5);
    expect((await found(path)).says).toBe(says);
  });

  test('is not written to before it is read', async () => {
    const kept: Kept = { tables: emptyTables(), staged: [{ drop: 'setting', key: 'a' }] };
    await expect(new Store(await folder()).write(kept)).rejects.toThrow(/before it was read/);
  });

  test('clears away what a killed process left half written', async () => {
    const path = join(await folder(), 'library');
    await filled(path, 3);
    await writeFile(join(path, 'snapshot-000002.jsonl.tmp'), 'half');
    await found(path);
    expect(await readdir(path)).toEqual(['journal-000001.jsonl']);
  });

  test('begins with what an earlier format held, once', async () => {
    const path = join(await folder(), 'library');
    const tables = emptyTables();
    tables.reference.set('a', work('a', 10));
    let done = 0;
    const first = async () => ({ tables, done: async () => void done++ });
    const [store, kept] = await opened(path, { first });
    await store.close();
    expect(told(kept.tables)).toBe(told(tables));
    expect(await found(path)).toEqual({ says: told(tables), notices: [] });
    await (await opened(path, { first }))[0].close();
    expect(done).toBe(1);
  });

  test('follows no link', async () => {
    const path = join(await folder(), 'library');
    await filled(path, 3);
    const journal = join(path, 'journal-000001.jsonl');
    await rename(journal, join(path, 'elsewhere'));
    await symlink(join(path, 'elsewhere'), journal);
    await expect(found(path)).rejects.toThrow(/ELOOP/);
  });

  test('takes a link that leads nowhere for no empty folder', async () => {
    const home = await folder();
    await symlink(join(home, 'not mounted'), join(home, 'library'));
    await expect(found(join(home, 'library'))).rejects.toThrow(/ENOENT/);
  });

  test('leaves alone what a newer Ibid wrote, even where an older snapshot is whole', async () => {
    const path = join(await folder(), 'library');
    await filled(path, 3);
    const header = { ibid: 'snapshot', format: 3, generation: 2, sequence: 3 };
    const name = join(path, 'snapshot-000002.jsonl');
    await writeFile(name, printLine(JSON.stringify(header)).text);
    await expect(found(path)).rejects.toThrow(NewerFile);
    expect((await readdir(path)).sort()).toEqual(['journal-000001.jsonl', 'snapshot-000002.jsonl']);
  });

  test('does not begin anew where a library was set aside', async () => {
    const path = join(await folder(), 'library');
    await mkdir(path);
    await writeFile(join(path, 'journal-000001.jsonl.damaged-2026'), 'x');
    await expect(found(path)).rejects.toThrow(DamagedFile);
  });

  test('says when the journal of its snapshot is not there', async () => {
    const path = join(await folder(), 'library');
    const says = await filled(path, 3);
    const [store] = await opened(path);
    await store.compact();
    await store.close();
    await rename(join(path, 'journal-000002.jsonl'), join(path, 'elsewhere'));
    const notices = [{ kind: 'missing-journal', file: 'journal-000002.jsonl' }];
    expect(await found(path)).toEqual({ says, notices });
  });

  test('is text that people can read', async () => {
    const path = join(await folder(), 'library');
    const [store, kept] = await opened(path);
    kept.staged = [{ put: 'setting', key: 'a', value: 'é' }];
    await store.write(kept);
    await store.close();
    const text = await readFile(join(path, 'journal-000001.jsonl'), 'utf8');
    expect(text.split('\n').map((line) => line.slice(9))).toEqual([
      '{"ibid":"journal","format":2,"generation":1,"sequence":0,"from":"nothing"}',
      '{"put":"setting","key":"a","value":"é"}',
      '{"commit":1,"steps":1,"sum":"d474e2fe"}',
      '',
    ]);
  });
});

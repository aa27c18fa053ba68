import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/data/check.ts';
import { Library } from '../../src/data/library.ts';
import { move } from '../../src/data/move.ts';
import type { Reference } from '../../src/data/reference.ts';
import { realDisk } from '../../src/data/store/disk.ts';
import { emptyTables, type Tables } from '../../src/data/store/kept.ts';
import { beginLibrary } from '../../src/data/store/write-snapshot.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const liapi: Reference = {
  key: 'liapi2025factors',
  source: from(),
  ...work('Liapi', 2025, 'Factors that influence integration'),
};

/** The tables of a library with one work, brought by one import. */
function good(): Tables {
  const tables = emptyTables();
  const { by, at } = from();
  const done = { kind: 'import', id: 'c1', by, at, source: from() } as const;
  tables.reference.set(liapi.key, liapi);
  tables.change.set('c1', { ...done, added: [liapi.key], merged: [], same: [] });
  return tables;
}

/** What a check says of a library with these tables. */
async function found(tables: Tables) {
  const home = join(await folder(), 'library');
  await beginLibrary(realDisk, home, tables);
  return check(home);
}

it('finds nothing in a good library', async () => {
  expect(await found(good())).toEqual({ works: 1, changes: 1, aside: [], findings: [] });
});

it('tells a work of which the log says nothing', async () => {
  const tables = good();
  tables.gone.set('stray', { ...liapi, key: 'stray' });
  expect((await found(tables)).findings).toEqual([{ kind: 'no-history', key: 'stray' }]);
});

it('tells a work of the log that is nowhere', async () => {
  const tables = good();
  tables.reference.delete(liapi.key);
  expect((await found(tables)).findings).toEqual([
    { kind: 'unknown-work', change: 'c1', key: liapi.key },
  ]);
});

it('tells a work that is here and among those that left', async () => {
  const tables = good();
  tables.gone.set(liapi.key, liapi);
  expect((await found(tables)).findings).toEqual([{ kind: 'here-and-gone', key: liapi.key }]);
});

it('tells words that come from a change that is not in the log', async () => {
  const tables = good();
  const origin = { title: { change: 'c9', edit: true }, volume: { change: 'c9' } } as const;
  tables.reference.set(liapi.key, { ...liapi, origin });
  expect((await found(tables)).findings).toEqual([
    { kind: 'unknown-change', key: liapi.key, change: 'c9' },
  ]);
});

it('tells a row that says that it is another', async () => {
  const tables = good();
  tables.reference.set(liapi.key, { ...liapi, key: 'other' });
  expect((await found(tables)).findings).toEqual([
    { kind: 'odd-row', table: 'reference', key: liapi.key, why: 'says that it is other' },
  ]);
});

it.each([
  ['a work without a type', { csl: { title: 'A title' } }, /^csl\.type has no type/],
  ['a variable that is null', { csl: { type: 'book', title: null } }, /^csl\.title /],
  ['a work without its source', { source: undefined }, /^source /],
  ['a work that has lost its record', { tags: undefined }, /has neither tags nor record/],
])('tells %s', async (_, change, why) => {
  const tables = good();
  const odd: unknown = { ...liapi, ...change };
  (tables.reference as Map<string, unknown>).set(liapi.key, odd);
  expect((await found(tables)).findings).toEqual([
    { kind: 'odd-row', table: 'reference', key: liapi.key, why: expect.stringMatching(why) },
  ]);
});

it('tells where in a change something is not as it must be', async () => {
  const tables = good();
  const odd = { ...tables.change.get('c1'), same: 'all' };
  (tables.change as Map<string, unknown>).set('c1', odd);
  expect((await found(tables)).findings).toEqual([
    { kind: 'odd-row', table: 'change', key: 'c1', why: expect.stringMatching(/^same /) },
  ]);
});

it('tells a change of a kind that there is not', async () => {
  const tables = good();
  (tables.change as Map<string, unknown>).set('c2', { kind: 'burning', id: 'c2' });
  expect((await found(tables)).findings).toMatchObject([
    { kind: 'odd-row', table: 'change', key: 'c2' },
  ]);
});

it('finds nothing in what a library writes, whatever was done to it', async () => {
  const home = await folder();
  const library = await Library.open(home);
  const shaw = work('Shaw', 2011, 'What is integrated care, after all?');
  await library.merge([work('Liapi', 2025, 'Factors that influence integration'), shaw], from());
  const { id } = await library.merge([shaw], from(), { collection: 'care' });
  await library.edit(liapi.key, { volume: '7', abstract: undefined }, 'ibid');
  await library.part([liapi.key, 'shaw2011integrated'], 'ibid');
  await library.set('keys', () => '{author}{year}', 'ibid');
  await library.join('shaw2011integrated', liapi.key, 'ibid');
  await library.undo(id, 'ibid');
  await library.close();
  expect(await check(home)).toMatchObject({ works: 1, changes: 6, findings: [] });
});

it('finds nothing in a work that came from another library, with what a person typed there', async () => {
  const [here, there] = [await folder(), await folder()];
  const home = {
    library: await Library.open(here),
    place: { kind: 'guild', id: '1'.repeat(18) },
  } as const;
  const to = {
    library: await Library.open(there),
    place: { kind: 'channel', id: '2'.repeat(18) },
  } as const;
  await home.library.merge([work('Liapi', 2025, 'Factors that influence integration')], from());
  await home.library.edit(liapi.key, { volume: '7' }, 'ibid');
  await move([liapi.key], home, to, 'ibid');
  await Promise.all([home.library.close(), to.library.close()]);
  expect(await check(here)).toMatchObject({ works: 0, changes: 3, findings: [] });
  expect(await check(there)).toMatchObject({ works: 1, changes: 1, findings: [] });
});

it('reads a library of the first format, and leaves it as it is', async () => {
  const home = await folder();
  const change = { ...good().change.get('c1') };
  const first = { format: 1, references: [liapi], changes: [change] };
  await writeFile(join(home, 'library.json'), JSON.stringify(first));
  expect(await check(home)).toEqual({ works: 1, changes: 1, aside: [], findings: [] });
  expect(await readdir(home)).toEqual(['library.json']);
});

it('says that a library of a newer Ibid cannot be read', async () => {
  const home = await folder();
  await writeFile(join(home, 'library.json'), JSON.stringify({ format: 3 }));
  expect((await check(home)).findings).toMatchObject([
    { kind: 'unreadable', cause: { name: 'NewerFile' } },
  ]);
});

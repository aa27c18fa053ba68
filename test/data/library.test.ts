import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DamagedFile } from '../../src/data/durable-file.ts';
import { type Difference, Library } from '../../src/data/library.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const ana = '100000000000000001';
const ben = '100000000000000002';
const liapi = work('Liapi', 2025, 'Factors that influence integration');
const shaw = work('Shaw', 2011, 'What is integrated care, after all?');

const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

describe('merging', () => {
  test('keeps new works under citation keys, across a restart', async () => {
    const home = await folder();
    const merge = await (await Library.open(home)).merge([liapi, shaw], from());
    expect(keys(merge.added)).toEqual(['liapi2025factors', 'shaw2011integrated']);

    const again = await Library.open(home);
    expect(again.get('liapi2025factors')).toEqual({
      key: 'liapi2025factors',
      source: from(),
      ...liapi,
    });
    expect(again.all()).toEqual(merge.added);
  });

  test('adds nothing when a record comes again, and says so', async () => {
    const library = await Library.open(await folder());
    await library.merge([liapi], from(ana));
    const { added, merged, same } = await library.merge([liapi, liapi], from(ben));
    expect([keys(added), keys(merged), keys(same)]).toEqual([
      [],
      [],
      ['liapi2025factors', 'liapi2025factors'],
    ]);
    expect(library.all()).toHaveLength(1);
  });

  test('meets a work that stands twice in one file once', async () => {
    const library = await Library.open(await folder());
    const { added, same } = await library.merge([liapi, liapi, shaw], from());
    expect([keys(added), keys(same)]).toEqual([
      ['liapi2025factors', 'shaw2011integrated'],
      ['liapi2025factors'],
    ]);
  });

  test('a work that got its DOI within a file takes no record of another DOI for its own', async () => {
    const library = await Library.open(await folder());
    const paper = (DOI?: string) =>
      work('Smith', 2020, 'Proceedings of the meeting', DOI ? { DOI } : {});
    const { added, same } = await library.merge(
      [paper(), paper('10.1234/a'), paper('10.1234/b')],
      from(),
    );
    expect(keys(added)).toEqual(['smith2020proceedings', 'smith2020proceedings-2']);
    expect(added.map(({ ids }) => ids.doi)).toEqual(['10.1234/a', '10.1234/b']);
    expect(keys(same)).toEqual(['smith2020proceedings']);
  });

  test('completes a known work, and overwrites nothing of it', async () => {
    const library = await Library.open(await folder());
    await library.merge([liapi], from());
    const richer = work('Liapi', 2025, 'Factors that Influence Integration', { volume: '25' });
    const { merged } = await library.merge([richer], from(ben));
    expect(keys(merged)).toEqual(['liapi2025factors']);
    expect(library.get('liapi2025factors')?.csl).toEqual({ ...liapi.csl, volume: '25' });
    expect(library.get('liapi2025factors')?.source.by).toBe(ana);
  });

  test('imports asked for at once come one after the other, and none is lost', async () => {
    const home = await folder();
    const library = await Library.open(home);
    const works = Array.from({ length: 20 }, (_, at) =>
      work('Liapi', 2025, `Factors, part ${at} of a long story`),
    );
    await Promise.all(works.map((each) => library.merge([each], from())));
    const kept = keys((await Library.open(home)).all());
    expect(new Set(kept).size).toBe(20);
    expect(kept).toContain('liapi2025factors-20');
  });

  test('when the disk refuses, nothing is changed in memory either, and work goes on after', async () => {
    const home = join(await folder(), 'library');
    // A file where the folder should be: every write fails, as on a broken disk.
    const library = await Library.open(home);
    await writeFile(home, '');
    await expect(library.merge([liapi], from())).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(library.all()).toEqual([]);
    expect(library.get('liapi2025factors')).toBeUndefined();
    expect(library.changes()).toEqual([]);
  });

  test('tells the listener what came and went, after it is on disk', async () => {
    const heard: string[] = [];
    const tell = ({ put, removed }: Difference): void => {
      heard.push(`+${keys(put)} -${keys(removed)}`);
    };
    const library = await Library.open(await folder(), tell);
    const { id } = await library.merge([liapi], from());
    await library.undo(id, ana);
    expect(heard).toEqual(['+liapi2025factors -', '+ -liapi2025factors']);
  });
});

describe('forgetting', () => {
  test('takes a work out, and undoing brings it back as it was', async () => {
    const library = await Library.open(await folder());
    await library.merge([liapi, shaw], from());
    const before = library.get('liapi2025factors');
    const change = await library.forget('liapi2025factors', ana);
    expect(keys(library.all())).toEqual(['shaw2011integrated']);
    const undoing = await library.undo(change?.id ?? '', ben);
    expect(undoing?.restored).toEqual([before]);
    expect(library.get('liapi2025factors')).toEqual(before);
  });

  test('what is not there can’t be forgotten', async () => {
    expect(await (await Library.open(await folder())).forget('nobody', ana)).toBeUndefined();
  });

  test('a work that was brought again meanwhile is not doubled by undoing', async () => {
    const library = await Library.open(await folder());
    await library.merge([liapi], from());
    const change = await library.forget('liapi2025factors', ana);
    expect(keys((await library.merge([liapi], from())).added)).toEqual(['liapi2025factors']);
    expect(keys((await library.undo(change?.id ?? '', ana))?.kept ?? [])).toEqual([
      'liapi2025factors',
    ]);
    expect(library.all()).toHaveLength(1);
  });

  test('its citation key is given to no other work', async () => {
    const library = await Library.open(await folder());
    await library.merge([liapi], from());
    await library.forget('liapi2025factors', ana);
    const other = work('Liapi', 2025, 'Factors of another kind altogether');
    expect(keys((await library.merge([other], from())).added)).toEqual(['liapi2025factors-2']);
  });
});

describe('undoing an import', () => {
  test('takes out what it added, once', async () => {
    const home = await folder();
    const library = await Library.open(home);
    const { id } = await library.merge([liapi, shaw], from());
    expect(keys((await library.undo(id, ana))?.removed ?? [])).toEqual([
      'liapi2025factors',
      'shaw2011integrated',
    ]);
    const again = await (await Library.open(home)).undo(id, ben);
    expect(again).toMatchObject({ already: true, removed: [], change: { undone: { by: ana } } });
  });

  test('keeps what a later import brought as well', async () => {
    const library = await Library.open(await folder());
    const { id } = await library.merge([liapi, shaw], from(ana));
    await library.merge([liapi], from(ben));
    const undoing = await library.undo(id, ana);
    expect([keys(undoing?.kept ?? []), keys(undoing?.removed ?? [])]).toEqual([
      ['liapi2025factors'],
      ['shaw2011integrated'],
    ]);
    expect(keys(library.all())).toEqual(['liapi2025factors']);
  });

  test('of all imports that brought a work takes it out with the last of them', async () => {
    const library = await Library.open(await folder());
    const first = await library.merge([liapi], from(ana));
    const second = await library.merge([liapi, shaw], from(ben));
    await library.undo(first.id, ana);
    expect(keys(library.all())).toEqual(['liapi2025factors', 'shaw2011integrated']);
    await library.undo(second.id, ben);
    expect(library.all()).toEqual([]);
  });

  test('gives a completed work its former words back', async () => {
    const library = await Library.open(await folder());
    await library.merge([liapi], from());
    const before = library.get('liapi2025factors');
    const { id } = await library.merge(
      [work('Liapi', 2025, 'Factors that influence integration', { volume: '25' })],
      from(),
    );
    await library.undo(id, ana);
    expect(library.get('liapi2025factors')).toEqual(before);
  });

  test('what was undone and comes again has its old key', async () => {
    const library = await Library.open(await folder());
    const { id } = await library.merge([liapi], from());
    await library.undo(id, ana);
    expect(keys((await library.merge([liapi], from())).added)).toEqual(['liapi2025factors']);
  });

  test('an unknown change is undefined', async () => {
    expect(await (await Library.open(await folder())).undo('0000000000', ana)).toBeUndefined();
  });
});

const source = '{"file":"a.ris","hash":"0","by":"1","at":"2026"}';
const reference = (csl: string): string =>
  `{"format":1,"references":[{"key":"k","csl":{"type":"book"${csl && ','}${csl}},"tags":[],"ids":{},"source":${source}}],"changes":[]}`;

describe('a library file', () => {
  test('as small as it may be is understood', async () => {
    const home = await folder();
    await writeFile(join(home, 'library.json'), reference('"title":"T"'));
    expect((await Library.open(home)).get('k')?.csl).toEqual({ type: 'book', title: 'T' });
  });

  test('of a later version is left as it is, and says which program it wants', async () => {
    const home = await folder();
    await writeFile(join(home, 'library.json'), '{"format":2,"works":{}}');
    await expect(Library.open(home)).rejects.toThrow(/newer Ibid \(format 2.*start that one/);
    expect(await readdir(home)).toEqual(['library.json']);
  });

  test('has one reference a line, so that people can read and compare it', async () => {
    const { readFile } = await import('node:fs/promises');
    const home = await folder();
    await (await Library.open(home)).merge([liapi, shaw], from());
    const lines = (await readFile(join(home, 'library.json'), 'utf8')).split('\n');
    expect(lines[0]).toBe('{"format":1,"references":[');
    expect(lines[1]).toMatch(/^\{"key":"liapi2025factors",.*\},$/);
    expect(lines[2]).toMatch(/^\{"key":"shaw2011integrated",.*\}$/);
  });

  test.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['with a text where a list must be', reference('"author":{}')],
    ['with a number where a text must be', reference('"title":5')],
    ['with a date without year', reference('"issued":{"date-parts":[]}')],
    [
      'with a key twice',
      `${reference('').slice(0, -15)},${reference('').slice(28, -15)}],"changes":[]}`,
    ],
    ['references without keys', '{"format":1,"references":[{"csl":{"type":"book"}}],"changes":[]}'],
  ])('that is %s is refused and set aside', async (_, text) => {
    const home = await folder();
    await writeFile(join(home, 'library.json'), text);
    await expect(Library.open(home)).rejects.toThrow(DamagedFile);
    expect((await readdir(home))[0]).toMatch(/damaged/);
  });
});

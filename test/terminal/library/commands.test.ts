import { EventEmitter } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { hold } from '../../../src/data/hold.ts';
import { Library } from '../../../src/data/library.ts';
import { exportForms } from '../../../src/terminal/library/export.ts';
import { runTerminal } from '../../../src/terminal/program.ts';
import { folder } from '../../folder.ts';
import { from, work } from '../../works.ts';
import { terminal } from '../streams.ts';

const guild = 'guild-100000000000000001';
const user = 'user-200000000000000002';
const ana = '300000000000000003';

/** What a command line says, and how it ends. */
async function run(data: string, ...argv: string[]) {
  return runWith('', data, ...argv);
}

async function runWith(input: string, data: string, ...argv: string[]) {
  const io = terminal(input);
  const code = await runTerminal(['library', ...argv], io, {
    config: () => readConfig({ DATA_DIR: data }),
    start: () => Promise.reject(new Error('nothing is started here')),
    discord: () => Promise.reject(new Error('nothing is opened here')),
    signals: new EventEmitter(),
  });
  return { code, out: io.out(), err: io.err() };
}

/** A folder with a library in which all kinds of things have happened. */
async function kept(): Promise<string> {
  const data = await folder();
  const library = await Library.open(join(data, guild));
  const liapi = work('Liapi', 2025, 'Factors that influence integration');
  await library.merge([liapi, work('Shaw', 2011, 'What is integrated care?')], from(ana));
  const second = [work('Müller', 2019, 'Über die Pflege'), liapi];
  await library.merge(second, from(ana, 'two.ris'), { collection: 'care' });
  await library.edit('liapi2025factors', { volume: '7', DOI: '10.1234/abc' }, ana);
  await library.file(['shaw2011integrated'], { under: 'labels', name: 'to read', way: 'in' }, ana);
  const gone = await library.merge([work('Doe', 2001, 'A work that leaves')], from(ana));
  await library.undo(gone.id, ana);
  await library.forget('muller2019uber', ana);
  await library.close();
  return data;
}

/** All files of a library with their bytes. */
async function bytesOf(data: string, name = guild): Promise<Record<string, string>> {
  const names = (await readdir(join(data, name))).sort();
  const texts = names.map(async (each) => [each, await readFile(join(data, name, each), 'latin1')]);
  return Object.fromEntries(await Promise.all(texts));
}

const record = (title: string, more = '') =>
  `TY  - JOUR\r\nAU  - Doe, Jo\r\nTI  - ${title}\r\nPY  - 2020\r\n${more}ER  - \r\n`;

describe('ibid library list', () => {
  it('says of each library how much is in it and when it was changed', async () => {
    const data = await kept();
    const other = await Library.open(join(data, user));
    await other.merge([work('Roe', 1999, 'Alone')], from(ana));
    await other.close();
    const { code, out } = await run(data, 'list');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^guild-1\d+ {2}2 works {2}0\.\d\d MB {2}last change 20\S+Z\nuser-2\d+ {2}1 work {2}.+\n$/,
    );
  });

  it('takes nothing else in the folder for a library', async () => {
    const data = await kept();
    await mkdir(join(data, 'playground'));
    await mkdir(join(data, 'guild-7'));
    expect((await run(data, 'list')).out.split('\n')).toHaveLength(2);
  });

  it('makes no folder where none is, and says so', async () => {
    const none = join(await folder(), 'none');
    const { code, err } = await run(none, 'list');
    expect([code, err]).toEqual([
      1,
      `There are no libraries in ${none}: there is no such folder.\n`,
    ]);
    await expect(stat(none)).rejects.toThrow('ENOENT');
  });

  it('names one that cannot be read, and lists the others', async () => {
    const data = await kept();
    await mkdir(join(data, user));
    await writeFile(join(data, user, 'snapshot-000001.jsonl'), 'nothing');
    const { code, out, err } = await run(data, 'list');
    expect(code).toBe(1);
    expect(out).toMatch(/^guild-\d+ {2}2 works .+\n$/);
    expect(err).toContain(user);
  });
});

describe('ibid library check', () => {
  it('finds nothing in a good library, and changes nothing', async () => {
    const data = await kept();
    const before = await bytesOf(data);
    const { code, out, err } = await run(data, 'check');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `${guild}: 2 works, 6 changes: all is well\n`,
      err: '',
    });
    expect(await bytesOf(data)).toEqual(before);
  });

  it('tells a torn end of the journal, and leaves it to the next opening', async () => {
    const data = await kept();
    const path = join(data, guild, 'journal-000001.jsonl');
    await writeFile(path, (await readFile(path)).subarray(0, -10));
    const before = await bytesOf(data);
    const { code, out, err } = await run(data, 'check', '--library', guild);
    expect([code, out]).toEqual([1, `${guild}: 3 works, 5 changes: 1 finding\n`]);
    expect(err).toContain('journal-000001.jsonl ends in the middle of a change');
    expect(await bytesOf(data)).toEqual(before);
  });

  it('tells a damaged line of a generation that is only in reserve', async () => {
    const data = await kept();
    expect((await run(data, 'compact')).code).toBe(0);
    const path = join(data, guild, 'journal-000001.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Pflege', 'Pflüge'));
    const { code, err } = await run(data, 'check');
    expect(code).toBe(1);
    expect(err).toMatch(/journal-000001\.jsonl:\d+: the checksum does not fit/);
  });

  it('tells what cannot be read at all', async () => {
    const data = await kept();
    await run(data, 'compact');
    await rm(join(data, guild, 'journal-000001.jsonl'));
    const path = join(data, guild, 'snapshot-000002.jsonl');
    await writeFile(path, (await readFile(path)).subarray(0, -10));
    const { code, out, err } = await run(data, 'check');
    expect(code).toBe(1);
    expect(out).toContain('1 finding');
    expect(err).toContain(guild);
  });
});

describe('ibid library export and restore', () => {
  it.each(exportForms)('gives back %s to the byte from a restored library', async (form) => {
    const data = await kept();
    const backup = join(data, 'backup.jsonl.gz');
    await run(data, 'export', '--backup', backup);
    const empty = join(await folder(), 'new');
    expect(await run(empty, 'restore', backup, '--library', guild)).toMatchObject({
      code: 0,
      out: `${guild}: 2 works restored.\n`,
    });
    const before = await run(data, 'export', '--to', form);
    expect(before.out).toContain('Liapi');
    expect(await run(empty, 'export', '--to', form)).toEqual(before);
  });

  it('backs a restored library up to the same bytes, log and all', async () => {
    const data = await kept();
    const [one, two] = [join(data, 'one.jsonl.gz'), join(data, 'two.jsonl')];
    await run(data, 'export', '--backup', one);
    await run(data, 'restore', one, '--library', user);
    await run(data, 'export', '--backup', two, '--library', user);
    expect(await readFile(two, 'utf8')).toBe(gunzipSync(await readFile(one)).toString('utf8'));
    expect((await stat(one)).mode & 0o777).toBe(0o600);
    const library = await Library.open(join(data, user));
    expect(library.changes()).toHaveLength(6);
    expect(library.history('muller2019uber')).toHaveLength(2);
    await library.close();
    expect((await run(data, 'check')).code).toBe(0);
  });

  it('never restores over a library', async () => {
    const data = await kept();
    const backup = join(data, 'backup.jsonl');
    await run(data, 'export', '--backup', backup);
    const before = await bytesOf(data);
    const { code, err } = await run(data, 'restore', backup, '--library', guild);
    expect(code).toBe(1);
    expect(err).toContain('a backup never goes over one');
    expect(await bytesOf(data)).toEqual(before);
  });

  it('never writes a backup over a file', async () => {
    const data = await kept();
    const there = join(data, 'there.jsonl');
    await writeFile(there, 'mine');
    const { code, err } = await run(data, 'export', '--backup', there);
    expect([code, err]).toEqual([
      1,
      `${there} is there already, and I write over nothing. Name another file.\n`,
    ]);
    expect(await readFile(there, 'utf8')).toBe('mine');
  });

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -20)],
    [
      'changed in one byte',
      (bytes: Buffer) => Buffer.from(bytes.toString().replace('Liapi', 'Liapj')),
    ],
    ['of something else', () => Buffer.from(record('A title'))],
    ['empty', () => Buffer.alloc(0)],
  ])('restores nothing from a backup that is %s', async (_, spoil) => {
    const data = await kept();
    const backup = join(data, 'backup.jsonl');
    await run(data, 'export', '--backup', backup);
    await writeFile(backup, spoil(await readFile(backup)));
    const { code, err } = await run(data, 'restore', backup, '--library', user);
    expect(code).toBe(1);
    expect(err).toMatch(/is no whole backup of a library .+ Nothing was restored\.\n$/);
    await expect(stat(join(data, user))).rejects.toThrow('ENOENT');
  });

  it('restores nothing from a gzipped backup that is cut', async () => {
    const data = await kept();
    const backup = join(data, 'backup.jsonl.gz');
    await run(data, 'export', '--backup', backup);
    await writeFile(backup, (await readFile(backup)).subarray(0, -30));
    expect(await run(data, 'restore', backup, '--library', user)).toMatchObject({ code: 1 });
    await expect(stat(join(data, user))).rejects.toThrow('ENOENT');
  });

  it('wants a whole name for a library that is not there', async () => {
    const data = await kept();
    const { code, err } = await run(data, 'restore', 'x', '--library', '500000000000000005');
    expect(code).toBe(1);
    expect(err).toContain('A new one is called guild-ID for a server');
  });

  it('asks for what is to be exported', async () => {
    const { code, err } = await run(await kept(), 'export');
    expect([code, err]).toEqual([1, 'error: say --to FORM or --backup FILE\n']);
  });
});

describe('ibid library import', () => {
  it('brings each file as one import of its own, and says what became of it', async () => {
    const data = await kept();
    const [one, two] = [join(data, 'one.ris'), join(data, 'two.ris')];
    await writeFile(
      one,
      record('One work with a title that says enough') + record('Another work', 'DO  - soon\r\n'),
    );
    await writeFile(two, record('One work with a title that says enough'));
    const { code, out, err } = await run(data, 'import', one, two, '--by', ana);
    expect(code).toBe(0);
    expect(out).toMatch(
      /one\.ris: 2 added, 0 completed, 0 the same \(import \w{10}\)\n.+two\.ris: 0 added, 0 completed, 1 the same \(import \w{10}\)\n$/,
    );
    expect(err).toBe(
      `${one}:10: “DO  - soon” is no DOI as it stands; it was kept, so look whether it is right.\n`,
    );
    const library = await Library.open(join(data, guild));
    expect(library.changes().slice(-2)).toMatchObject([
      { by: ana, source: { file: 'one.ris' } },
      { by: ana, source: { file: 'two.ris' } },
    ]);
    await library.close();
  });

  it('makes a library that is named and not there, with a collection', async () => {
    const data = join(await folder(), 'new');
    const argv = ['import', '-', '--library', user, '--collection', 'reviews'];
    expect(
      await runWith(record('One work with a title that says enough'), data, ...argv),
    ).toMatchObject({ code: 0 });
    const library = await Library.open(join(data, user));
    expect(library.all()).toMatchObject([{ collections: ['reviews'], source: { by: 'ibid' } }]);
    await library.close();
  });

  it('ends with 2 when there was nothing to read', async () => {
    const data = await kept();
    const { code, err } = await run(data, 'import', join(data, 'none.ris'));
    expect([code, err]).toEqual([2, `${join(data, 'none.ris')}: there is no such file.\n`]);
  });

  it('takes nobody for a person who has no id of Discord', async () => {
    const { code, err } = await run(await kept(), 'import', 'x.ris', '--by', 'Ana');
    expect(code).toBe(1);
    expect(err).toContain('It is no id of Discord');
  });
});

describe('ibid library', () => {
  it('asks which one, where there are several', async () => {
    const data = await kept();
    const backup = join(data, 'backup.jsonl');
    await run(data, 'export', '--backup', backup);
    await run(data, 'restore', backup, '--library', user);
    expect(await run(data, 'compact')).toEqual({
      code: 1,
      out: '',
      err: `Say which one with --library. There are: ${guild}, ${user}.\n`,
    });
    expect(await run(data, 'compact', '--library', '200000000000000002')).toEqual({
      code: 0,
      out: '2 works in a new snapshot.\n',
      err: '',
    });
    expect(await run(data, 'check', '--library', '900000000000000009')).toMatchObject({
      code: 1,
      err: `There is no library 900000000000000009 in ${data}. There are: ${guild}, ${user}.\n`,
    });
  });

  it.each([['list'], ['check'], ['export', '--to', 'ris'], ['compact'], ['import', 'x.ris']])(
    'says who is at work with the libraries, and does nothing: %s',
    async (...argv) => {
      const data = await kept();
      const release = await hold(data);
      const { code, out, err } = await run(data, ...argv);
      await release();
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(
        new RegExp(
          `^An Ibid is at work with it: process ${process.pid} on host .+ Stop it first\\.\n$`,
        ),
      );
    },
  );

  it('tells what is wrong with the settings, unless the folder is named', async () => {
    const data = await kept();
    const io = terminal();
    const parts = {
      config: () => readConfig({ LOG_LEVEL: 'loud' }),
      start: () => Promise.reject(new Error('nothing is started here')),
      discord: () => Promise.reject(new Error('nothing is opened here')),
      signals: new EventEmitter(),
    };
    expect(await runTerminal(['library', 'list'], io, parts)).toBe(1);
    expect(io.err()).toContain('LOG_LEVEL');
    expect(await runTerminal(['library', 'list', '--data', data], io, parts)).toBe(0);
  });
});

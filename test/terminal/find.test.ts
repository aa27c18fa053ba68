import { EventEmitter } from 'node:events';
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { hold } from '../../src/data/hold.ts';
import { Library } from '../../src/data/library.ts';
import type { Io } from '../../src/terminal/io.ts';
import { runTerminal } from '../../src/terminal/program.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';
import { terminal } from './streams.ts';

const guild = 'guild-100000000000000001';
const user = 'user-200000000000000002';

/** The record that the project started from. */
const seed = fileURLToPath(new URL('../../data/samples/record.txt', import.meta.url));

function start(io: Io, argv: readonly string[]): Promise<number> {
  return runTerminal(['find', ...argv], io, {
    config: () => readConfig({}),
    start: () => Promise.reject(new Error('nothing is started here')),
    discord: () => Promise.reject(new Error('nothing is opened here')),
    signals: new EventEmitter(),
  });
}

/** What a command line says, and how it ends. */
async function run(...argv: string[]) {
  return runWith('', ...argv);
}

async function runWith(input: string, ...argv: string[]) {
  const io = terminal(input);
  const code = await start(io, argv);
  return { code, out: io.out(), err: io.err() };
}

const asJson = (out: string): { query: string; ms: number; keys: string[]; csl: object[] }[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const record = (family: string, year: number, title: string, more = '') =>
  `TY  - JOUR\r\nAU  - ${family}, A.\r\nTI  - ${title}\r\nPY  - ${year}\r\n${more}ER  - \r\n`;

const shaw = record('Shaw', 2011, 'What is integrated care?', 'T2  - Health Policy\r\n');
const muller = record('Müller', 2019, 'Über die Pflege');

const shawLine = 'Shaw 2011 · What is integrated care? · shaw2011integrated\n';
const mullerLine = 'Müller 2019 · Über die Pflege · muller2019uber\n';

/** Files in a folder of their own, by name. */
async function files(texts: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const home = await folder();
  const paths = Object.entries(texts).map(async ([name, text]) => {
    await writeFile(join(home, name), text);
    return join(home, name);
  });
  return Promise.all(paths);
}

/** A folder with a library of two works. */
async function kept(name = guild): Promise<string> {
  const data = await folder();
  const library = await Library.open(join(data, name));
  const works = [work('Shaw', 2011, 'What is integrated care?'), work('Müller', 2019, 'Pflege')];
  await library.merge(works, from());
  await library.file(
    ['shaw2011integrated'],
    { under: 'labels', name: 'to read', way: 'in' },
    'ana',
  );
  await library.close();
  return data;
}

/** All files of a library with their bytes. */
async function bytesOf(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path)).sort();
  const texts = names.map(async (each) => [each, await readFile(join(path, each), 'latin1')]);
  return Object.fromEntries(await Promise.all(texts));
}

describe('ibid find in files', () => {
  it('says who, what and the key of each work, as the choices of /cite do', async () => {
    expect(await run('--from', seed, 'liapi', 'integ')).toEqual({
      code: 0,
      out: "Liapi et al. 2025 · Factors that influence inter-organisational integration: a qualitative exploration of service providers' perspectives from an integrated care initiative · liapi2025factors\n",
      err: '',
    });
  });

  it('says what the README shows', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const { out } = await run('--from', seed, 'liapi', 'integ');
    const shown = '$ npx ibid find --from data/samples/record.txt liapi integ';
    expect(readme).toContain(`\n${shown}\n${out}`);
  });

  it('takes the last word as one that is still typed', async () => {
    const [path = ''] = await files({ 'a.ris': shaw + muller });
    expect((await run('--from', path, 'shaw', 'integ')).out).toBe(shawLine);
  });

  it('looks into all files, whatever they are read as', async () => {
    const paths = await files({
      'a.ris': shaw,
      'b.bib': '@article{pflege19, title={Über die Pflege}, author={Müller, A.}, year=2019}',
      'c.json': '[{"id":"roe","type":"book","title":"Alone","author":[{"family":"Roe"}]}]',
    });
    const { out } = await run('--from', ...paths, '--json', 'pflege');
    expect(asJson(out)[0]?.keys).toEqual(['pflege19']);
    expect((await run('alone', '--from', ...paths)).out).toBe('Roe n.d. · Alone · roe\n');
  });

  it('finds a work that stands in two files once, with what both say of it', async () => {
    const fuller = record('Shaw', 2011, 'What is integrated care?', 'DO  - 10.1000/abc\r\n');
    const paths = await files({ 'a.ris': shaw, 'b.ris': fuller });
    const { out } = await run('--from', ...paths, '--json', 'integrated care');
    expect(asJson(out)[0]).toMatchObject({
      keys: ['shaw2011integrated'],
      csl: [{ 'container-title': 'Health Policy', DOI: '10.1000/abc' }],
    });
  });

  it('gives works that look alike and are not the same a key each', async () => {
    const others = shaw + record('Shaw', 2011, 'Integrated what? A reply to critics');
    const [path = ''] = await files({ 'a.ris': others });
    const [answer] = asJson((await run('--from', path, '--json', 'shaw 2011')).out);
    expect(answer?.keys.sort()).toEqual(['shaw2011integrated', 'shaw2011integrated-2']);
  });

  it('takes files behind --from, and words from where there is no such file', async () => {
    const paths = await files({ 'a.ris': shaw, 'b.ris': muller });
    expect((await run('--from', ...paths, 'uber', 'pflege')).out).toBe(mullerLine);
    const long = 'integrated care '.repeat(40);
    expect((await run('--from', ...paths, long)).out).toContain(shawLine);
  });

  it('takes a folder of the same name for a word', async () => {
    const [path = ''] = await files({ 'a.ris': shaw });
    const { err } = await run('--from', path, await folder());
    expect(err).toMatch(/^Nothing found for /);
  });

  it.each([
    ['before', (one: string, two: string) => ['pflege', '--from', one, two]],
    ['behind --', (one: string, two: string) => ['--from', one, two, '--', 'pflege']],
    [
      'behind files that are named one by one',
      (one: string, two: string) => ['--from', one, '--from', two, 'pflege'],
    ],
  ])('takes words that stand %s', async (_, argv) => {
    const [one = '', two = ''] = await files({ 'a.ris': shaw, 'b.ris': muller });
    expect((await run(...argv(one, two))).out).toBe(mullerLine);
  });

  it('says which file is missing when the words leave no doubt, and looks into the others', async () => {
    const [path = ''] = await files({ 'a.ris': shaw });
    expect(await run('--from', path, 'none.ris', '--limit', '1', 'shaw')).toEqual({
      code: 0,
      out: shawLine,
      err: 'none.ris: there is no such file.\n',
    });
  });

  it('counts what could not be read, and looks into the rest', async () => {
    const paths = await files({
      'odd.ris': record('Shaw', 2011, 'What is integrated care?', 'DO  - soon\r\n'),
      'picture.ris': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    });
    const { code, out, err } = await run('--from', ...paths, 'shaw');
    expect([code, out]).toEqual([0, shawLine]);
    expect(err).toBe(
      `${paths[0]}: 1 work, 1 problem; ibid read says which.\n` +
        `${paths[1]}: nothing could be read, 1 problem; ibid read says which.\n`,
    );
  });

  it('ends with 2 when nothing could be read', async () => {
    const { code, out, err } = await run('--from', 'none.ris', 'liapi');
    expect([code, out, err]).toEqual([2, '', 'none.ris: there is no such file.\n']);
  });

  it('reads standard input for -', async () => {
    expect((await runWith(shaw, '--from', '-', 'shaw')).out).toBe(shawLine);
  });

  it('says that nothing was found, and ends with 1', async () => {
    expect(await run('--from', seed, 'quark', 'gluon')).toEqual({
      code: 1,
      out: '',
      err: 'Nothing found for “quark gluon” among 1 work.\n',
    });
  });

  it('passes no terminal command on from a file', async () => {
    const [path = ''] = await files({ 'a.ris': record('Shaw', 2011, 'What \x1b[2Jis care?') });
    expect((await run('--from', path, 'shaw')).out).toMatch(/^[^\p{Cc}]+\n$/u);
  });
});

describe('what ibid find understands', () => {
  it.each([
    ['author:shaw', shawLine],
    ['year:2018-2024', mullerLine],
    ['journal:"health policy"', shawLine],
    ['has:journal', shawLine],
    ['"die pflege"', mullerLine],
    ['"pflege die"', ''],
    ['year:2019 shaw', ''],
    ['muler pfelge', mullerLine],
    ['shaw2011integrated', shawLine],
  ])('%s', async (words, line) => {
    const [path = ''] = await files({ 'a.ris': shaw + muller });
    expect((await run('--from', path, words)).out).toBe(line);
  });
});

describe('how ibid find answers', () => {
  const many = Array.from({ length: 12 }, (_, at) => record('Doe', 2001 + at, `Care, ${at}`));

  it('gives ten works, or as many as are asked for', async () => {
    const [path = ''] = await files({ 'a.ris': many.join('') });
    expect((await run('--from', path, 'doe')).out.split('\n')).toHaveLength(11);
    expect((await run('--from', path, '--limit', '12', 'doe')).out.split('\n')).toHaveLength(13);
    expect((await run('--from', path, '--limit', '1', 'year:2001-')).out).toMatch(/^.+\n$/);
  });

  it('writes the query, the time, keys and CSL items as one line of JSON', async () => {
    const { code, out, err } = await run('--from', seed, '--json', 'liapi', '2025');
    expect([code, err]).toEqual([0, '']);
    const [answer, ...others] = asJson(out);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({
      query: 'liapi 2025',
      keys: ['liapi2025factors'],
      csl: [{ id: 'liapi2025factors', type: 'article-journal', DOI: '10.1186/s12913-025-13051-7' }],
    });
    expect(Object.keys(answer ?? {})).toEqual(['query', 'ms', 'keys', 'csl']);
    expect(answer?.ms).toBeGreaterThan(0);
    expect(String(answer?.ms)).toMatch(/^\d+(\.\d{1,3})?$/);
  });

  it('writes the line also where nothing was found, and ends with 1', async () => {
    const { code, out } = await run('--from', seed, '--json', 'quark');
    expect(code).toBe(1);
    expect(asJson(out)).toMatchObject([{ query: 'quark', keys: [], csl: [] }]);
  });

  it('answers each line of a file that is not blank, in order', async () => {
    const [path = '', queries = ''] = await files({
      'a.ris': shaw + muller,
      'queries.txt': '\uFEFFshaw 2011\r\n\r\n  \r\nquark\r\nyear:2019\r\npflege ',
    });
    const { code, out, err } = await run('--from', path, '--queries', queries);
    expect([code, err]).toEqual([0, '']);
    expect(asJson(out)).toMatchObject([
      { query: 'shaw 2011', keys: ['shaw2011integrated'] },
      { query: 'quark', keys: [], csl: [] },
      { query: 'year:2019', keys: ['muller2019uber'] },
      { query: 'pflege ', keys: ['muller2019uber'], csl: [{ title: 'Über die Pflege' }] },
    ]);
  });

  it('answers a line of standard input before the next one comes', async () => {
    const [stdin, io] = [new PassThrough(), terminal()];
    const ended = start({ ...io, stdin }, ['--from', seed, '--queries', '-']);
    stdin.write('liapi\n');
    await expect.poll(io.out).toMatch(/^\{"query":"liapi",.+\}\n$/);
    stdin.end('chater');
    expect(await ended).toBe(0);
    expect(asJson(io.out()).map(({ query }) => query)).toEqual(['liapi', 'chater']);
  });
});

describe('ibid find in a library', () => {
  it.each([
    ['a library', (data: string) => join(data, guild)],
    ['the folder of the only library', (data: string) => data],
    ['a library, named with a slash', (data: string) => `${join(data, guild)}/`],
  ])('looks into %s, and changes nothing in it', async (_, path) => {
    const data = await kept();
    const before = await bytesOf(join(data, guild));
    expect(await run('--library', path(data), 'tag:to', 'integrated')).toEqual({
      code: 0,
      out: shawLine,
      err: '',
    });
    expect(await bytesOf(join(data, guild))).toEqual(before);
  });

  it('looks into a copy under any name, and leaves no lock in it', async () => {
    const data = await kept();
    await cp(join(data, guild), join(data, 'copy'), { recursive: true });
    const release = await hold(data);
    expect((await run('--library', join(data, 'copy'), 'shaw')).out).toBe(shawLine);
    await release();
    expect(await readdir(join(data, 'copy'))).not.toContain('.lock');
  });

  it('says who is at work with it', async () => {
    const data = await kept();
    const release = await hold(data);
    const { code, out, err } = await run('--library', join(data, guild), 'shaw');
    await release();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^An Ibid is at work with it: process \d+ on host .+\. Stop it first\.\n$/);
  });

  it('asks which one where there are several', async () => {
    const data = await kept();
    await mkdir(join(data, user));
    expect(await run('--library', data, 'shaw')).toEqual({
      code: 1,
      out: '',
      err: `Say which one with --library. There are: ${guild}, ${user}.\n`,
    });
  });

  it('makes no folder where none is, and says so', async () => {
    const none = join(await folder(), 'none');
    expect(await run('--library', none, 'shaw')).toEqual({
      code: 1,
      out: '',
      err: `There are no libraries in ${none}: there is no such folder.\n`,
    });
    await expect(stat(none)).rejects.toThrow('ENOENT');
  });

  it('says which file of it is damaged, and what is not as it should be', async () => {
    const data = await kept();
    const path = join(data, guild, 'journal-000001.jsonl');
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, -10));
    const torn = await run('--library', data, 'shaw');
    expect([torn.code, torn.out]).toEqual([0, shawLine]);
    expect(torn.err).toMatch(/^guild-\d+: journal-000001\.jsonl ends in the middle of a change/);
    await writeFile(path, 'nothing');
    const { code, err } = await run('--library', data, 'shaw');
    expect(code).toBe(1);
    expect(err).toContain('journal-000001.jsonl');
  });
});

describe('the command line of ibid find', () => {
  it.each([
    [['liapi'], 'error: say --from FILE or --library DIR'],
    [['--from', 'a.ris', '--library', 'b', 'liapi'], 'cannot be used with option'],
    [['--from', seed], 'error: say what to find: WORDS or --queries FILE'],
    [['--from', seed, '--', ' '], 'error: say what to find: WORDS or --queries FILE'],
    [['--from', seed, '--queries', 'q.txt', 'liapi'], 'WORDS and --queries do not go together'],
    [['--from', '-', '--queries', '-'], 'standard input is either a file'],
    [['--from', seed, '--limit', '0', 'liapi'], 'It is no whole number from 1 on.'],
    [['--from', seed, '--limit', 'ten', 'liapi'], 'It is no whole number from 1 on.'],
    [['--from', seed, '--queries', 'none.txt'], 'none.txt: there is no such file.'],
  ])('says what is wrong with %j, and ends with 1', async (argv, words) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  it('shows how to ask, for --help', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('ibid find --from search.ris liapi integ 2025\n');
    expect(out).toContain('"integrated care"');
  });
});

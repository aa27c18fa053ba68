import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/terminal/read.ts';
import { terminal } from './streams.ts';

const folder = mkdtempSync(join(tmpdir(), 'ibid-read-'));
const file = (name: string) => join(folder, name);

const record = (title: string, more = '') =>
  `TY  - JOUR\r\nAU  - Liapi, Fani\r\nAU  - Chater, Angel\r\nTI  - ${title}\r\nPY  - 2025\r\n${more}ER  - \r\n`;

beforeAll(() => {
  writeFileSync(file('good.ris'), record('Factors that influence care'));
  writeFileSync(file('same.ris'), record('Factors of another kind'));
  writeFileSync(file('odd.ris'), record('A title', 'DO  - soon\r\n'));
  writeFileSync(file('escape.ris'), record('A \x1b[2Jtitle'));
  writeFileSync(file('picture.ris'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('ibid read', () => {
  it('lists the references with their citation keys', async () => {
    const io = terminal();
    expect(await readFiles([file('good.ris')], undefined, io)).toBe(0);
    expect(io.out()).toBe('liapi2025factors  Liapi & Chater 2025. Factors that influence care\n');
    expect(io.err()).toBe('');
  });

  it('reads standard input for -', async () => {
    const io = terminal(record('Factors that influence care'));
    expect(await readFiles(['-'], undefined, io)).toBe(0);
    expect(io.out()).toMatch(/^liapi2025factors {2}/);
  });

  it('gives each reference of all files a key of its own', async () => {
    const io = terminal();
    await readFiles([file('good.ris'), file('same.ris')], undefined, io);
    expect(io.out()).toMatch(/^liapi2025factors .+\nliapi2025factors-2 .+\n$/);
  });

  it('writes one CSL-JSON array over all files, with the citation key as id', async () => {
    const io = terminal();
    expect(await readFiles([file('good.ris'), file('same.ris')], 'csl-json', io)).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject([
      { id: 'liapi2025factors', type: 'article-journal', title: 'Factors that influence care' },
      { id: 'liapi2025factors-2', title: 'Factors of another kind' },
    ]);
  });

  it('writes RIS as it came, where it was good RIS', async () => {
    const io = terminal();
    expect(await readFiles([file('good.ris'), file('same.ris')], 'ris', io)).toBe(0);
    expect(io.out()).toBe(
      record('Factors that influence care') + record('Factors of another kind'),
    );
  });

  it.each([
    ['bibtex', /^@article\{liapi2025factors,[^@]*year = \{2025\}/],
    ['biblatex', /^@article\{liapi2025factors,[^@]*date = \{2025\}/],
  ] as const)('writes %s with the citation key', async (form, entry) => {
    const io = terminal();
    expect(await readFiles([file('good.ris')], form, io)).toBe(0);
    expect(io.out()).toMatch(entry);
    expect(io.out()).toContain('author = {Liapi, Fani and Chater, Angel}');
  });

  it('writes the raw records, so that a person can see why a work came out as it did', async () => {
    const io = terminal();
    expect(await readFiles([file('good.ris'), file('odd.ris')], 'tags', io)).toBe(0);
    const [good, odd] = JSON.parse(io.out());
    expect(good).toMatchObject({ file: file('good.ris'), record: 1, format: 'ris' });
    expect(odd.tags).toContainEqual(['DO', 'soon']);
    expect(odd.tags).toHaveLength(7);
  });

  it('tells problems on standard error with file and line, beside the results', async () => {
    const io = terminal();
    expect(await readFiles([file('odd.ris')], undefined, io)).toBe(0);
    expect(io.out()).toMatch(/^liapi2025title {2}.+\n$/);
    expect(io.err()).toBe(
      `${file('odd.ris')}:6: “DO  - soon” is no DOI as it stands; it was kept, so look whether it is right.\n`,
    );
  });

  it('writes problems as JSON lines, when they are what is asked for', async () => {
    const io = terminal();
    expect(await readFiles([file('odd.ris'), file('good.ris')], 'problems', io)).toBe(0);
    expect(
      io
        .out()
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ file: file('odd.ris'), kind: 'bad-doi', line: 6, record: 1, text: 'DO  - soon' }]);
    expect(io.err()).toBe('');
  });

  it('says that a file is missing, reads the others, and ends with 0', async () => {
    const io = terminal();
    expect(await readFiles([file('none.ris'), file('good.ris')], undefined, io)).toBe(0);
    expect(io.err()).toBe(`${file('none.ris')}: there is no such file.\n`);
    expect(io.out()).toMatch(/^liapi2025factors/);
  });

  it('says that a folder is no file', async () => {
    const io = terminal();
    expect(await readFiles([folder], undefined, io)).toBe(2);
    expect(io.err()).toBe(`${folder}: this is a folder; name the files in it.\n`);
  });

  it('ends with 2 when there was nothing to read, with the reason', async () => {
    const io = terminal();
    expect(await readFiles([file('picture.ris')], 'csl-json', io)).toBe(2);
    expect(io.err()).toMatch(/picture\.ris:1: The file is a picture \(PNG\): .+\.\n$/);
    expect(io.out()).toBe('[]\n');
  });

  it('passes no terminal command on from a file', async () => {
    const io = terminal();
    await readFiles([file('escape.ris')], undefined, io);
    expect(io.out()).toMatch(/^[^\p{Cc}]+\n$/u);
  });
});

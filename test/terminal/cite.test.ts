import { EventEmitter } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openDesk } from '../../src/data/desk.ts';
import { Library } from '../../src/data/library.ts';
import type { Io } from '../../src/terminal/io.ts';
import { runTerminal } from '../../src/terminal/program.ts';
import { folder } from '../folder.ts';
import { csl, root } from '../references/styles/csl-style.ts';
import { found, from, work } from '../works.ts';
import { terminal } from './streams.ts';

/** The record that the project started from. */
const seed = fileURLToPath(new URL('../../data/samples/record.txt', import.meta.url));

function start(io: Io, argv: readonly string[]): Promise<number> {
  return runTerminal(['cite', ...argv], io, {
    config: () => readConfig({}),
    start: () => Promise.reject(new Error('nothing is started here')),
    discord: () => Promise.reject(new Error('nothing is opened here')),
    signals: new EventEmitter(),
  });
}

/** What a command line says, and how it ends. */
async function runWith(input: string, ...argv: string[]) {
  const io = terminal(input);
  const code = await start(io, argv);
  return { code, out: io.out(), err: io.err() };
}

const run = (...argv: string[]) => runWith('', ...argv);

const record = (who: string, year: number, title: string, more = '') =>
  `TY  - JOUR\r\nAU  - ${who}\r\nTI  - ${title}\r\nPY  - ${year}\r\n${more}ER  - \r\n`;

const shaw = record('Shaw, A.', 2011, 'What *is* <care> & {x}?', 'T2  - Health Policy\r\n');
const muller = record('Müller, Änne', 2019, 'Über die Pflege');
const wang = record('王, 小明', 2020, '综合护理');
const both = ['shaw2011care', 'muller2019uber'] as const;

/** A file in a folder of its own. */
async function file(text: string, name = 'a.ris'): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, text);
  return path;
}

const shawLine = 'Shaw, A. (2011). What *is* <care> & {x}? Health Policy.\n';
const mullerLine = 'Müller, Ä. (2019). Über die Pflege.\n';
const wangLine = '王小明. (2020). 综合护理.\n';

describe('which works ibid cite prints', () => {
  it('prints all works in order, a line each', async () => {
    const path = await file(shaw + muller + wang);
    expect(await run('--from', path)).toEqual({
      code: 0,
      out: shawLine + mullerLine + wangLine,
      err: '',
    });
  });

  it('prints the works of several files, and of standard input', async () => {
    const [one, two] = [await file(wang), await file(muller, 'b.ris')];
    expect((await runWith(shaw, '--from', one, '-', two)).out).toBe(
      wangLine + shawLine + mullerLine,
    );
  });

  it.each([
    ['behind the files', (path: string) => ['--from', path, both[1], both[0]]],
    ['before them', (path: string) => [both[1], both[0], '--from', path]],
    ['twice', (path: string) => ['--from', path, '--', both[1], both[0], both[1]]],
  ])('prints those whose keys stand %s, in the order of the keys', async (_, argv) => {
    const { out } = await run(...argv(await file(shaw + muller + wang)));
    expect(out).toBe(mullerLine + shawLine);
  });

  it('names the nearest keys for those that no work has, and prints nothing', async () => {
    const path = await file(shaw + muller);
    expect(await run('--from', path, both[0], 'muler2019uber', 'quark')).toEqual({
      code: 1,
      out: '',
      err: 'No work of 2 works has the key “muler2019uber”. Did you mean muller2019uber? No work of 2 works has the key “quark”.\n',
    });
  });

  it('prints the works of a library', async () => {
    const data = await folder();
    const library = await Library.open(join(data, 'guild-100000000000000001'));
    await library.merge([work('Shaw', 2011, 'Care')], from());
    await library.close();
    expect(await run('--library', data)).toEqual({
      code: 0,
      out: 'Shaw, A. (2011). Care.\n',
      err: '',
    });
  });

  it('prints them as the team cites, in a style of its own, unless told otherwise', async () => {
    const data = await folder();
    const desk = await openDesk(join(data, 'guild-100000000000000001'));
    await desk.library.merge([work('Shaw', 2011, 'Care')], from());
    await desk.library.set('style', () => 'house-style', 'u1');
    await desk.styles.put('house-style', csl());
    await desk.close();
    expect(await run('--library', data)).toEqual({ code: 0, out: 'Care\n', err: '' });
    expect((await run('--library', data, '--style', 'apa')).out).toBe('Shaw, A. (2011). Care.\n');
    expect((await run('--from', seed, '--style', 'House')).err).toContain(
      'There is no style “House”',
    );
  });

  it('tells of a file beside the library that is no style, in its own words', async () => {
    const data = await folder();
    const desk = await openDesk(join(data, 'guild-100000000000000001'));
    await desk.library.merge([work('Shaw', 2011, 'Care')], from());
    await desk.styles.put('broken', '<style');
    await desk.close();
    const { code, err } = await run('--library', data);
    expect(code).toBe(0);
    expect(err).toMatch(/^broken\.csl: [A-Z].*\n$/);
    expect(err).not.toContain('Error:');
  });

  it('prints them in the language of the team', async () => {
    const data = await folder();
    const library = await Library.open(join(data, 'guild-100000000000000001'));
    await library.merge([found({ author: [{ family: 'Shaw' }], title: 'Care' })], from());
    await library.set('locale', () => 'de-DE', 'u1');
    await library.close();
    expect((await run('--library', data)).out).toBe('Shaw. (o.\u00a0J.). Care.\n');
    expect((await run('--library', data, '--locale', 'en-US')).out).toBe('Shaw. (n.d.). Care.\n');
  });

  it('ends with 2 when nothing could be read', async () => {
    const { code, out, err } = await run('--from', 'none.ris');
    expect([code, out, err]).toEqual([2, '', 'none.ris: there is no such file.\n']);
  });

  it.each([
    [[], 'error: say --from FILE or --library DIR'],
    [['--from', seed, '--library', 'x'], 'cannot be used with option'],
    [['--from', seed, '--form', 'footnote'], 'Allowed choices are reference, in-text'],
    [['--from', seed, '--format', 'pdf'], 'Allowed choices are text, markdown, html, rtf'],
  ])('says what is wrong with %j, and ends with 1', async (argv, words) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  it('says how to cite for --help, and what rtf is', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('ibid cite --from search.ris');
    expect(out).toContain('rtf is always one whole file');
  });
});

describe('the forms and formats of ibid cite', () => {
  it.each([
    ['text', shawLine + mullerLine],
    [
      'markdown',
      'Shaw, A. (2011). What \\*is\\* \\<care\\> & \\{x\\}? *Health Policy*.\n\nMüller, Ä. (2019). *Über die Pflege*.\n',
    ],
    [
      'html',
      'Shaw, A. (2011). What *is* &lt;care&gt; &amp; {x}? <i>Health Policy</i>.\nMüller, Ä. (2019). <i>Über die Pflege</i>.\n',
    ],
  ])('prints references as %s', async (format, out) => {
    const path = await file(shaw + muller);
    expect((await run('--from', path, '--format', format)).out).toBe(out);
  });

  it.each(['reference', 'in-text', 'bibliography'])('prints %s as one whole RTF', async (form) => {
    const path = await file(shaw + wang);
    const { out } = await run('--from', path, '--format', 'rtf', '--form', form);
    expect(out).toMatch(/^\{\\rtf1\\ansi.+\\par\n\}\n$/s);
    expect(out.match(/\\pard/g)).toHaveLength(2);
    expect(out).toContain(`\\u${'王'.charCodeAt(0)}?`);
  });

  it.each(['text', 'markdown', 'html'])('prints mentions as %s, a line each', async (format) => {
    const path = await file(shaw + muller);
    const { out } = await run('--from', path, '--form', 'in-text', '--format', format);
    expect(out).toBe('(Shaw, 2011)\n(Müller, 2019)\n');
  });

  it('prints each by itself: its number is 1', async () => {
    const path = await file(shaw + muller);
    const { out } = await run('--from', path, '--form', 'in-text', '--style', 'ieee');
    expect(out).toBe('[1]\n[1]\n');
  });

  it('sorts a bibliography, and tells its works apart', async () => {
    const path = await file(shaw + record('Shaw, A.', 2011, 'Another one') + muller);
    const { out } = await run('--from', path, '--form', 'bibliography');
    expect(out).toBe(
      'Müller, Ä. (2019). Über die Pflege.\n\nShaw, A. (2011a). Another one.\n\n' +
        'Shaw, A. (2011b). What *is* <care> & {x}? Health Policy.\n',
    );
  });

  it.each(['reference', 'bibliography'])(
    'prints a date with a month at one end: %s',
    async (form) => {
      const entry =
        '@article{r, author={Roe, J.}, date={2018-03/2019}, title={A range}, journal={J}}';
      const { code, out } = await run('--from', await file(entry, 'range.bib'), '--form', form);
      expect([code, out]).toEqual([0, 'Roe, J. (2018–2019). A range. J.\n']);
    },
  );

  it('numbers a bibliography in the order of the keys', async () => {
    const path = await file(shaw + muller);
    const argv = ['--from', path, '--form', 'bibliography', '--style', 'ieee', both[1], both[0]];
    expect((await run(...argv)).out).toMatch(/^\[1\] Ä\. Müller.+\n\n\[2\] A\. Shaw.+\n$/);
  });

  it('writes a bibliography as a page in its language', async () => {
    const argv = ['--form', 'bibliography', '--format', 'html', '--locale', 'de-DE'];
    const { out } = await run('--from', await file(muller), ...argv);
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="de-DE">.+<\/html>\n$/s);
  });

  it('passes no terminal command on from a file', async () => {
    const path = await file(record('Shaw, A.', 2011, 'What \x1b[2Jis care?'));
    for (const form of ['reference', 'bibliography'])
      expect((await run('--from', path, '--form', form)).out).toMatch(/^[^\p{Cc}]+\n$/u);
  });

  it('prints a work before the next one is formatted', async () => {
    const seen: string[] = [];
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        seen.push(String(chunk));
        done(seen.length < 2 ? null : Object.assign(new Error('EPIPE'), { code: 'EPIPE' }));
      },
    });
    const argv = ['--from', await file(shaw + muller + wang)];
    expect(await start({ ...terminal(), stdout }, argv)).toBe(0);
    expect(seen).toEqual([shawLine, mullerLine]);
  });

  it('says what the README shows', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const { out } = await run('--from', seed, '--style', 'vancouver', 'liapi2025factors');
    expect(readme).toContain(` --style vancouver liapi2025factors\n${out}`);
  });
});

describe('the style and the language of ibid cite', () => {
  it.each(['vancouver', 'Vancouver', 'icmje'])('takes the style %s', async (style) => {
    const { out } = await run('--from', await file(muller), '--style', style);
    expect(out).toBe('Müller Ä. Über die Pflege. 2019;\n');
  });

  it.each(['PLOS ONE', 'nlm', 'current opinion biotechnology'])('takes %s', async (style) => {
    const { code, out } = await run('--from', await file(muller), '--style', style);
    expect(code).toBe(0);
    expect(out).toContain('Über die Pflege');
  });

  it('names the nearest styles for one that there is not', async () => {
    const { code, out, err } = await run('--from', seed, '--style', 'vancuver');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^There is no style “vancuver”\. Did you mean vancouver, .+\?/);
  });

  it.each([
    ['de-DE', 'hrsg.'],
    ['de_de', 'hrsg.'],
    ['en-US', 'ed.'],
  ])('prints in the language %s', async (locale, word) => {
    const book = 'TY  - BOOK\r\nED  - Roe, B.\r\nTI  - Care\r\nPY  - 2001\r\nER  - \r\n';
    const { out } = await run('--from', await file(book), '--locale', locale);
    expect(out.toLowerCase()).toContain(word);
  });

  it.each([
    ['de', 'There is no locale “de”. Did you mean de-AT, de-CH, de-DE?\n'],
    ['German', 'There is no locale “German”. Did you mean de-AT, de-CH, de-DE?\n'],
    ['tlh', /^There is no locale “tlh”\. There are: af-ZA, .+\.\n$/],
  ])('names near locales for %s', async (locale, err) => {
    const said = await run('--from', seed, '--locale', locale);
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toEqual(typeof err === 'string' ? err : expect.stringMatching(err));
  });

  const layout = (inner: string) =>
    `<citation><layout>${inner}</layout></citation><bibliography><layout>${inner}</layout></bibliography>`;

  it('takes a .csl file', async () => {
    const style = await file(csl({ body: layout('<text variable="title"/>') }), 'House.CSL');
    const argv = ['--from', await file(muller), '--style', style];
    expect(await run(...argv)).toEqual({ code: 0, out: 'Über die Pflege\n', err: '' });
    expect((await run(...argv, '--form', 'bibliography')).out).toBe('Über die Pflege\n');
  });

  it.each([
    ['no XML', 'nothing', /./],
    ['no style of version 1', csl({ root: root.replace('1.0', '7') }), /is in version “7” of CSL/],
    [
      'a style that prints nothing',
      csl({ body: layout('<text value=""/>') }),
      /It prints nothing for a work of any kind/,
    ],
    [
      'another name of a style that is lacking',
      csl({
        info: '<title>J</title><id>http://www.zotero.org/styles/j</id><link href="http://www.zotero.org/styles/lacking" rel="independent-parent"/><category citation-format="numeric"/><updated>2022-01-27T00:00:00+00:00</updated>',
        body: '',
      }),
      /printed in the style lacking, which I lack/,
    ],
  ])('says what is wrong with a .csl file that is %s', async (_, text, words) => {
    const style = await file(text, 'house.csl');
    const { code, out, err } = await run('--from', seed, '--style', style);
    expect([code, out]).toEqual([1, '']);
    expect(err.startsWith(`${style}: `)).toBe(true);
    expect(err).toMatch(words);
  });

  it('says that there is no such .csl file', async () => {
    const { code, err } = await run('--from', seed, '--style', 'none.csl');
    expect([code, err]).toEqual([1, 'none.csl: there is no such file.\n']);
  });

  it.each(['reference', 'bibliography'])('tells for what a %s prints nothing', async (form) => {
    const style = await file(csl({ body: layout('<text variable="container-title"/>') }), 'h.csl');
    const argv = ['--style', style, '--form', form];
    const told = 'house-style prints nothing for muller2019uber (article-journal).\n';
    const path = await file(muller + shaw);
    expect(await run('--from', path, ...argv)).toEqual({
      code: 0,
      out: 'Health Policy\n',
      err: told,
    });
    expect(await run('--from', path, ...argv, both[1])).toEqual({ code: 1, out: '', err: told });
  });
});
